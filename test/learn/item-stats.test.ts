import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemStats } from '../../src/learn/item-stats.ts';
import { createSeeded } from '../../src/quiz/draw/seeded.ts';
import type { Review } from '../../src/ports/reviews.ts';
import { review } from './reviews.ts';

const people = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `p${String(at)}`);
const only = (reviews: readonly Review[]) => itemStats(reviews)[0];

describe('the share that was right', () => {
  test('counts the first answer of each person, and says nothing below ten people', () => {
    const answers = people(10).map((person, at) => review({ person, correct: at < 4 }));
    expect(only(answers)?.right).toBeCloseTo(0.4, 10);
    expect(only(answers.slice(1))).toMatchObject({ answers: 9, people: 9 });
    expect(only(answers.slice(1))).not.toHaveProperty('right');
    const again = [...answers, ...people(10).map((person) => review({ person }))];
    expect(only(again)).toMatchObject({ answers: 20, people: 10, right: 0.4 });
  });
});

describe('discrimination', () => {
  /** Everybody answers five questions; who is able tends to be right, except at the one that is turned round. */
  function class_(turned?: string): readonly Review[] {
    const random = createSeeded('class');
    return people(60).flatMap((person, at) => {
      const able = at / 60;
      return ['a#1', 'a#2', 'a#3', 'a#4', 'a#5'].map((item) => {
        const chance = item === turned ? 1 - able : able;
        return review({ person, item, correct: random() < chance });
      });
    });
  }

  test('is well above 0 for questions that the able answer, and below 0 for one whose key is wrong', () => {
    for (const { discrimination } of itemStats(class_())) expect(discrimination).toBeGreaterThan(0.2);
    const turned = new Map(itemStats(class_('a#3')).map((each) => [each.item, each.discrimination]));
    expect(turned.get('a#3')).toBeLessThan(-0.2);
    expect(turned.get('a#1')).toBeGreaterThan(0.1);
  });

  test('is not told of too few people, nor where all did the same', () => {
    const few = class_().filter(({ person }) => Number(person.slice(1)) % 6 === 0);
    expect(itemStats(few).every(({ discrimination }) => discrimination === undefined)).toBe(true);
    const same = class_().map((each) => ({ ...each, correct: true }));
    expect(itemStats(same).every(({ discrimination }) => discrimination === undefined)).toBe(true);
    const alone = class_().filter(({ item }) => item === 'a#1');
    expect(only(alone)).not.toHaveProperty('discrimination');
  });
});

describe('dead distractors', () => {
  const answered = (counts: readonly number[], guesses = 0): readonly Review[] => [
    ...counts.flatMap((count, place) =>
      Array.from({ length: count }, () => review({ options: 4, correct: place === 0, chosen: [place] })),
    ),
    ...Array.from({ length: guesses }, () => review({ options: 4, chosen: [0], guessed: true })),
  ];

  test.each([
    [[10, 20, 19, 1], [3], 'fewer than one in twenty took the last one'],
    [[10, 20, 18, 2], [], 'one in twenty took it'],
    [[10, 40, 0, 0], [2, 3], 'two that nobody took'],
    [[500, 20, 19, 1], [3], 'however easy it is'],
  ])('of %j are %j: %s', (counts, dead) => {
    expect(only(answered(counts))?.dead).toEqual(dead);
  });

  test('are not told of below forty wrong or guessed answers, nor where nobody was right', () => {
    expect(only(answered([100, 20, 19, 0]))).toMatchObject({ misses: 39 });
    expect(only(answered([100, 20, 19, 0]))).not.toHaveProperty('dead');
    expect(only(answered([100, 20, 19, 0], 1))).toMatchObject({ misses: 40, dead: [3] });
    expect(only(answered([0, 20, 20, 20]))).not.toHaveProperty('dead');
  });

  test('there are none among options that are drawn anew each time', () => {
    const drawn = Array.from({ length: 60 }, (_, at) => review({ correct: at < 10, chosen: [], options: 4 }));
    expect(only(drawn)).not.toHaveProperty('dead');
  });

  test('are never a right option, whatever was answered', () => {
    const answer = fc.record({
      correct: fc.boolean(),
      guessed: fc.boolean(),
      chosen: fc.integer({ min: 0, max: 3 }).map((place) => [place]),
      person: fc.constantFrom(...people(30)),
      item: fc.constantFrom('a#1', 'a#2'),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 150 }), (rows) => {
        const reviews = rows.map((row) => review({ ...row, correct: row.chosen[0] === 0, options: 4 }));
        for (const stats of itemStats(reviews)) {
          expect(stats.dead?.includes(0) ?? false).toBe(false);
          expect(stats.people).toBeLessThanOrEqual(stats.answers);
          if (stats.discrimination !== undefined) expect(Math.abs(stats.discrimination)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

test('the time of a question is the median, once there are five', () => {
  const timed = [9, 1, 5, 3, 700].map((latencyMs) => review({ latencyMs }));
  expect(only(timed)?.medianMs).toBe(5);
  expect(only([...timed, review({ latencyMs: 7 })])?.medianMs).toBe(6);
  expect(only(timed.slice(1))).not.toHaveProperty('medianMs');
});

test('questions come in the order of their ids', () => {
  const reviews = ['b#1', 'a#2', 'a#1'].map((item) => review({ item }));
  expect(itemStats(reviews).map(({ item }) => item)).toEqual(['a#1', 'a#2', 'b#1']);
});
