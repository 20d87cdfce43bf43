import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAge, formatDuration } from '../../src/kubectl/age.ts';

const s = 1000;
const m = 60 * s;
const h = 60 * m;
const d = 24 * h;
const y = 365 * d;

describe('an age', () => {
  test.each([
    [0, '0s'],
    [119 * s + 999, '119s'],
    [120 * s, '2m'],
    [9 * m + 59 * s, '9m59s'],
    [10 * m, '10m'],
    [179 * m, '179m'],
    [180 * m, '3h'],
    [7 * h + 59 * m, '7h59m'],
    [8 * h, '8h'],
    [47 * h, '47h'],
    [48 * h, '2d'],
    [7 * d + 23 * h, '7d23h'],
    [8 * d, '8d'],
    [2 * y - d, '729d'],
    [2 * y, '2y'],
    [8 * y - d, '7y364d'],
    [8 * y, '8y'],
    [-1 * s, '0s'],
    [-1.9 * s, '0s'],
    [-2 * s, '<invalid>'],
  ])('of %d milliseconds reads %s', (span, words) => {
    expect(formatDuration(span)).toBe(words);
  });

  test('is unknown where there is no moment', () => {
    expect([formatAge(undefined, 0), formatAge(null, 0), formatAge('soon', 0)]).toEqual(Array(3).fill('<unknown>'));
  });

  test('is counted from the moment', () => {
    expect(formatAge('2026-11-01T10:00:00Z', Date.parse('2026-11-01T10:05:07Z'))).toBe('5m7s');
  });

  test('never goes down while time goes on', () => {
    const units: Readonly<Record<string, number>> = { s, m, h, d, y };
    const toSpan = (words: string): number => {
      let [total, digits] = [0, ''];
      for (const letter of words) {
        const unit = units[letter];
        if (unit === undefined) digits += letter;
        else [total, digits] = [total + Number(digits) * unit, ''];
      }
      return total;
    };
    fc.assert(
      fc.property(fc.nat(20 * y), fc.nat(20 * y), (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        expect(toSpan(formatDuration(early))).toBeLessThanOrEqual(toSpan(formatDuration(late)));
        expect(toSpan(formatDuration(late))).toBeLessThanOrEqual(late);
      }),
    );
  });
});
