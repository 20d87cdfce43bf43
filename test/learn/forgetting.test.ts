import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/learn/day.ts';
import { slippingIn } from '../../src/learn/forgetting.ts';
import { loadMemory } from '../../src/learn/memory.ts';
import { chooseTerm, type Learnable } from '../../src/learn/term-of-day.ts';
import type { Review } from '../../src/ports/reviews.ts';
import { MONDAY, review } from './reviews.ts';

const memory = await loadMemory();
const slipping = (reviews: readonly Review[], day: number) =>
  slippingIn(reviews, { memory, zone: 'UTC', now: MONDAY + day * DAY_MS });

describe('what a channel is about to forget', () => {
  test('is nothing while everybody is sure', () => {
    expect(slipping([review(), review({ person: 'slack/team/@ben' })], 0)).toEqual([]);
  });

  test('is first what slips from most people, however it was answered last', () => {
    const reviews = [
      review({ term: 'node' }),
      ...['ann', 'ben', 'cid'].map((name) => review({ term: 'pod', person: `slack/team/@${name}` })),
      review({ term: 'service', correct: false }),
      review({ term: 'service', day: 20 }),
    ];
    const found = slipping(reviews, 20);
    expect(found.map(({ term, people }) => [term, people])).toEqual([
      ['pod', 3],
      ['node', 1],
    ]);
    expect(found[0]?.need).toBeGreaterThan(2 * (found[1]?.need ?? 1));
  });

  test('is seen a day ahead', () => {
    expect(slipping([review()], 1).map(({ term }) => term)).toEqual([]);
    expect(slipping([review()], 2).map(({ term }) => term)).toEqual(['pod']);
  });
});

const terms: readonly Learnable[] = [
  { id: 'container', level: 1, requires: [] },
  { id: 'pod', level: 1, requires: ['container'] },
  { id: 'deployment', level: 1, requires: ['pod'] },
  { id: 'operator', level: 3, requires: ['deployment', 'unwritten'] },
];
const nothing = { terms, slipping: [], met: new Set<string>(), lately: [], seed: 'place 1' } as const;

describe('the term of the day', () => {
  test('is what the channel is about to forget', () => {
    const forgotten = [
      { term: 'deployment', people: 3, need: 1.2 },
      { term: 'pod', people: 2, need: 0.5 },
    ];
    const chosen = { term: 'deployment', because: 'forgotten', people: 3 };
    expect(chooseTerm({ ...nothing, slipping: forgotten })).toEqual(chosen);
    expect(chooseTerm({ ...nothing, slipping: forgotten, lately: ['deployment'] })?.term).toBe('pod');
  });

  test('is no word of a pack that has no entry', () => {
    expect(chooseTerm({ ...nothing, slipping: [{ term: 'a-pack#3', people: 9, need: 9 }] })?.term).toBe('container');
  });

  test('is otherwise a new one that needs nothing new, the easiest first', () => {
    const walked: string[] = [];
    for (let day = 0; day < 4; day += 1) {
      const chosen = chooseTerm({ ...nothing, seed: `place ${String(day)}`, lately: walked });
      walked.push(chosen?.term ?? '');
    }
    expect(walked).toEqual(['container', 'pod', 'deployment', 'operator']);
  });

  test('comes again when there is no new one, but none of the last days while there are others', () => {
    const met = new Set(terms.map(({ id }) => id));
    expect(chooseTerm({ ...nothing, met, lately: ['container', 'pod', 'deployment'] })?.term).toBe('operator');
    expect(chooseTerm({ ...nothing, met, lately: [...met] })).toBeDefined();
    expect(chooseTerm({ ...nothing, terms: [] })).toBeUndefined();
  });

  test('is the same for the same place and day, and another one elsewhere', () => {
    const many = Array.from({ length: 40 }, (_, at): Learnable => ({ id: `t${String(at)}`, level: 1, requires: [] }));
    const of = (seed: string) => chooseTerm({ ...nothing, terms: many, seed })?.term;
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(of(seed)).toBe(of(seed));
      }),
    );
    const places = Array.from({ length: 20 }, (_, at) => of(`place ${String(at)}`));
    expect(new Set(places).size).toBeGreaterThan(10);
  });
});
