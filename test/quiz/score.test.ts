import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/quiz/item.ts';
import { BASE, points, type Scored } from '../../src/quiz/score.ts';

/** The published formula once more, by cases. */
function byHand({ level, credit, speedShare, elapsedMs, limitMs }: Scored): number {
  const worth = [500, 750, 1000][level - 1] ?? Number.NaN;
  if (limitMs === undefined || speedShare === 0) return Math.round(worth * credit);
  if (elapsedMs < 1_000) return Math.round(worth * credit * 0.5);
  if (elapsedMs <= 3_000) return Math.round(worth * credit);
  if (elapsedMs >= limitMs) return Math.round(worth * credit * (1 - speedShare));
  return Math.round(worth * credit * (1 - (speedShare * (elapsedMs - 3_000)) / (limitMs - 3_000)));
}

const level = fc.constantFrom<Level[]>(1, 2, 3);
const speedShare = fc.constantFrom(0, 0.25, 0.5);
const credit = fc.constantFrom(0, 1 / 3, 0.5, 2 / 3, 1);
const elapsedMs = fc.oneof(fc.nat(4_000), fc.nat(200_000));
const limitMs = fc.option(fc.integer({ min: 20_000, max: 180_000 }), { nil: undefined });
const scored: fc.Arbitrary<Scored> = fc
  .record({ level, credit, speedShare, elapsedMs, limitMs })
  .map(({ limitMs: limit, ...rest }) => ({ ...rest, ...(limit === undefined ? {} : { limitMs: limit }) }));

describe('the points of an answer', () => {
  test.each<readonly [string, Scored, number]>([
    [
      'level 1, at once after reading',
      { level: 1, credit: 1, speedShare: 0.25, elapsedMs: 3_000, limitMs: 30_000 },
      500,
    ],
    ['level 2, half way', { level: 2, credit: 1, speedShare: 0.25, elapsedMs: 16_500, limitMs: 30_000 }, 656],
    ['level 3, in the last moment', { level: 3, credit: 1, speedShare: 0.25, elapsedMs: 30_000, limitMs: 30_000 }, 750],
    [
      'level 3, where speed counts for half',
      { level: 3, credit: 1, speedShare: 0.5, elapsedMs: 30_000, limitMs: 30_000 },
      500,
    ],
    ['faster than anybody reads', { level: 3, credit: 1, speedShare: 0.25, elapsedMs: 999, limitMs: 30_000 }, 500],
    ['as fast as somebody reads', { level: 3, credit: 1, speedShare: 0.25, elapsedMs: 1_000, limitMs: 30_000 }, 1000],
    ['half of it right', { level: 3, credit: 0.5, speedShare: 0.25, elapsedMs: 30_000, limitMs: 30_000 }, 375],
    ['wrong', { level: 3, credit: 0, speedShare: 0.25, elapsedMs: 4_000, limitMs: 30_000 }, 0],
    ['without a clock', { level: 2, credit: 1, speedShare: 0, elapsedMs: 600_000 }, 750],
    ['without a clock, at once', { level: 2, credit: 1, speedShare: 0.5, elapsedMs: 0 }, 750],
    [
      'later than there was time, as by outages',
      { level: 1, credit: 1, speedShare: 0.5, elapsedMs: 99_000, limitMs: 30_000 },
      250,
    ],
  ])('%s', (_, facts, expected) => {
    expect(points(facts)).toBe(expected);
    expect(byHand(facts)).toBe(expected);
  });

  test('are what the published formula says', () => {
    // One apart where the last bit decides about a half.
    fc.assert(
      fc.property(scored, (facts) => {
        expect(Math.abs(points(facts) - byHand(facts))).toBeLessThanOrEqual(1);
        expect(points(facts)).toSatisfy(Number.isInteger);
      }),
      { numRuns: 2_000 },
    );
  });

  test('are never more than the question is worth, and never less than what speed leaves of it', () => {
    fc.assert(
      fc.property(scored, (facts) => {
        const worth = BASE[facts.level] * facts.credit;
        const least = facts.elapsedMs < 1_000 ? Math.min(0.5, 1 - facts.speedShare) : 1 - facts.speedShare;
        expect(points(facts)).toBeLessThanOrEqual(Math.round(worth));
        expect(points(facts)).toBeGreaterThanOrEqual(Math.floor(worth * least));
      }),
    );
  });

  test('never grow with the time taken, from the moment in which it can be read', () => {
    fc.assert(
      fc.property(scored, fc.nat(60_000), (facts, later) => {
        const first = { ...facts, elapsedMs: facts.elapsedMs + 1_000 };
        expect(points({ ...first, elapsedMs: first.elapsedMs + later })).toBeLessThanOrEqual(points(first));
      }),
    );
  });

  test('never fall with more time to answer, more of it right, or a harder question', () => {
    fc.assert(
      fc.property(scored, fc.nat(60_000), (facts, more) => {
        const { limitMs: limit } = facts;
        if (limit !== undefined)
          expect(points({ ...facts, limitMs: limit + more })).toBeGreaterThanOrEqual(points(facts));
        expect(points({ ...facts, credit: 1 })).toBeGreaterThanOrEqual(points(facts));
        expect(points({ ...facts, level: 3 })).toBeGreaterThanOrEqual(points(facts));
      }),
    );
  });
});
