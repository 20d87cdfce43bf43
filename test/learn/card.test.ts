import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf, toGrade } from '../../src/learn/card.ts';
import { DAY_MS, toLearningDay } from '../../src/learn/day.ts';
import { loadMemory } from '../../src/learn/memory.ts';
import type { Review } from '../../src/ports/reviews.ts';
import { MONDAY, review } from './reviews.ts';

const memory = await loadMemory();
const today = toLearningDay(MONDAY, 'UTC');
const cardOf = (reviews: readonly Review[], zone = 'UTC', term = 'pod') => {
  const card = memory.cards(reviews, zone).get(term);
  if (card === undefined) throw new Error(`no card of ${term}`);
  return card;
};

const answers = fc
  .array(
    fc.record({
      after: fc.integer({ min: 0, max: 60 * DAY_MS }),
      term: fc.constantFrom('pod', 'node', 'service'),
      correct: fc.boolean(),
      guessed: fc.boolean(),
      hinted: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((rows) => {
    let at = MONDAY;
    return rows.map(({ after, ...facts }) => review({ ...facts, at: (at += after) }));
  });
const zone = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Europe/Paris', 'Australia/Lord_Howe');

describe('an answer', () => {
  test.each([
    [{ correct: true, guessed: false, hinted: false }, 'good'],
    [{ correct: true, guessed: false, hinted: true }, 'hard'],
    [{ correct: true, guessed: true, hinted: false }, 'again'],
    [{ correct: true, guessed: true, hinted: true }, 'again'],
    [{ correct: false, guessed: false, hinted: false }, 'again'],
    [{ correct: false, guessed: false, hinted: true }, 'again'],
  ])('%o counts as %s', (facts, grade) => {
    expect(toGrade(facts)).toBe(grade);
  });

  test.each([
    [{ item: 'pod/1', options: 3, chosen: [0] }, 'choice'],
    [{ item: 'pod/2', options: 2, chosen: [1] }, 'true-false'],
    [{ item: 'pod/3', options: 4, chosen: [1, 2] }, 'several'],
    [{ item: 'pod/4', options: 0, chosen: [] }, 'typed'],
    [{ item: 'definition/pod', options: 4, chosen: [1] }, 'definition'],
    [{ item: 'linux-basics#3', options: 4, chosen: [1] }, 'choice'],
  ])('to %o is to a question of the kind %s', (facts, kind) => {
    expect(kindOf({ term: 'pod', ...facts })).toBe(kind);
  });
});

describe('a card', () => {
  test('asks again after about three days when the first answer was right, and after one when it was wrong', () => {
    expect(cardOf([review()]).due - today).toBe(3);
    expect(cardOf([review({ correct: false })]).due - today).toBe(1);
  });

  test('waits longer each time its answer was right on the day it was due', () => {
    const reviews = [review()];
    const waits: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const { due, last } = cardOf(reviews);
      waits.push(due - last);
      reviews.push(review({ day: due - today }));
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(100);
  });

  test('counts a term that was missed several times on one day as forgotten once, and the first answer of all never', () => {
    const missed = { correct: false };
    expect(cardOf([review(missed)]).lapses).toBe(0);
    const reviews = [
      review(),
      review({ day: 3, ...missed }),
      review({ day: 3, ...missed }),
      review({ day: 4, ...missed }),
    ];
    expect(cardOf(reviews).lapses).toBe(2);
  });

  test('remembers which kinds of questions were answered rightly, and not by luck', () => {
    const reviews = [
      review({ item: 'pod/1' }),
      review({ item: 'definition/pod', guessed: true }),
      review({ item: 'pod/4', options: 0, chosen: [], hinted: true }),
      review({ item: 'abbreviation/pod' }),
    ];
    expect([...cardOf(reviews).kindsRight]).toEqual(['choice', 'abbreviation']);
  });

  test('counts an afternoon in Los Angeles across midnight UTC as one day, and two mornings in Tokyo as two', () => {
    const twice = (one: string, other: string) => [
      review({ at: Date.parse(one) }),
      review({ at: Date.parse(other), correct: false }),
    ];
    const afternoon = twice('2026-11-23T23:30:00Z', '2026-11-24T00:30:00Z');
    expect(cardOf(afternoon, 'America/Los_Angeles').lapses).toBe(0);
    expect(cardOf(afternoon, 'Europe/Paris').lapses).toBe(0);
    const mornings = twice('2026-11-23T00:30:00Z', '2026-11-23T23:30:00Z');
    expect(cardOf(mornings, 'UTC').lapses).toBe(1);
    expect(cardOf(twice('2026-11-23T04:30:00Z', '2026-11-23T23:30:00Z'), 'UTC').lapses).toBe(0);
    expect(cardOf(twice('2026-11-23T04:30:00Z', '2026-11-23T23:30:00Z'), 'Asia/Tokyo').lapses).toBe(1);
  });

  test('is the same whoever works it out, and when', () => {
    fc.assert(
      fc.property(answers, zone, (reviews, name) => {
        const copies = reviews.map((each) => ({ ...each }));
        expect(memory.cards(copies, name)).toEqual(memory.cards(reviews, name));
      }),
    );
  });

  test('does not depend on what else its person learnt', () => {
    fc.assert(
      fc.property(answers, zone, (reviews, name) => {
        const all = memory.cards(reviews, name);
        for (const [term, card] of all) {
          const alone = memory.cards(
            reviews.filter((each) => each.term === term),
            name,
          );
          expect(alone.get(term)).toEqual(card);
        }
      }),
    );
  });

  test('is due after the day of its last answer, and holds a sane memory', () => {
    fc.assert(
      fc.property(answers, zone, (reviews, name) => {
        for (const card of memory.cards(reviews, name).values()) {
          expect(card.due).toBeGreaterThan(card.last);
          expect(card.stability).toBeGreaterThan(0);
          expect(card.difficulty).toBeGreaterThanOrEqual(1);
          expect(card.difficulty).toBeLessThanOrEqual(10);
          expect(card.lapses).toBeLessThan(card.answers);
        }
      }),
    );
  });

  test('is recalled surely on its own day, and ever less surely after', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 400 }), (reviews, later) => {
        for (const card of memory.cards(reviews, 'UTC').values()) {
          expect(memory.recall(card, card.last)).toBe(1);
          expect(memory.recall(card, card.last - 1)).toBe(1);
          const then = memory.recall(card, card.last + later);
          expect(memory.recall(card, card.last + later + 1)).toBeLessThan(then);
          expect(then).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('is known by nine of ten after as many days as its stability says', () => {
    expect(memory.recall({ stability: 21, last: 100 }, 121)).toBeCloseTo(0.9, 6);
  });

  test('does not fall due together with all the others of the same lesson', () => {
    const terms = Array.from({ length: 12 }, (_, at) => `term-${String(at)}`);
    const reviews = [0, 3, 18].flatMap((day) => terms.map((term) => review({ term, day })));
    const days = terms.map((term) => cardOf(reviews, 'UTC', term).due);
    expect(new Set(days).size).toBeGreaterThan(4);
  });
});
