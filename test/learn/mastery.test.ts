import { describe, expect, test } from 'vitest';
import { toLearningDay } from '../../src/learn/day.ts';
import { MASTERY } from '../../src/core/chart.ts';
import { progressByArea, stageOf } from '../../src/learn/mastery.ts';
import { loadMemory } from '../../src/learn/memory.ts';
import { MONDAY, review } from './reviews.ts';

const memory = await loadMemory();
const today = toLearningDay(MONDAY, 'UTC');

describe('the stage of a term', () => {
  const one = ['choice'];
  const two = ['choice', 'typed'];
  test.each([
    [0.5, one, 'learning'],
    [2.9, two, 'learning'],
    [3, one, 'familiar'],
    [20.9, two, 'familiar'],
    [21, one, 'familiar'],
    [400, one, 'familiar'],
    [21, two, 'proficient'],
    [89.9, two, 'proficient'],
    [90, two, 'solid'],
  ])('that lasts %d days and was known in %j is %s', (stability, kinds, stage) => {
    expect(stageOf({ stability, kindsRight: new Set(kinds) })).toBe(stage);
  });

  test('that was never answered is new', () => {
    expect(stageOf(undefined)).toBe('new');
  });

  test('climbs with right answers on due days, and falls when it is forgotten', () => {
    const stages: string[] = [];
    const reviews = [review()];
    for (const item of ['pod/2', 'definition/pod', 'pod/1', 'pod/1']) {
      const card = memory.cards(reviews, 'UTC').get('pod');
      stages.push(stageOf(card));
      reviews.push(review({ day: (card?.due ?? today) - today, item }));
    }
    expect(stages).toEqual(['learning', 'familiar', 'proficient', 'solid']);
    reviews.push(review({ day: 2_000, correct: false }));
    expect(stageOf(memory.cards(reviews, 'UTC').get('pod'))).not.toBe('solid');
  });
});

describe('progress', () => {
  const terms = [
    { id: 'pod', area: 'core-objects' },
    { id: 'node', area: 'core-objects' },
    { id: 'ingress', area: 'networking' },
  ];

  test('counts every term of an area in one stage, and says what would be known today of those met', () => {
    const cards = memory.cards([review({ term: 'pod', day: -3 })], 'UTC');
    const [core, network] = progressByArea(terms, cards, (card) => memory.recall(card, today));
    expect(core).toMatchObject({ name: 'core-objects', parts: { new: 1, learning: 1 } });
    expect(core?.recall).toBeGreaterThan(0.8);
    expect(core?.recall).toBeLessThan(0.9);
    expect(network).toEqual({
      name: 'networking',
      parts: { new: 1, learning: 0, familiar: 0, proficient: 0, solid: 0 },
    });
    expect(Object.keys(network?.parts ?? {})).toEqual([...MASTERY]);
  });

  test('leaves out cards of words the glossary does not have', () => {
    const cards = memory.cards([review({ term: 'a-pack#3' })], 'UTC');
    const all = progressByArea(terms, cards, (card) => memory.recall(card, today));
    expect(all.every(({ recall }) => recall === undefined)).toBe(true);
  });
});
