import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goSort } from '../../../src/kubectl/go/sort.ts';
import { sortByHeap } from '../../../src/kubectl/go/sortable.ts';

const order = (length: number, key: (index: number) => number): readonly number[] =>
  goSort(
    Array.from({ length }, (_, index) => ({ key: key(index), index })),
    (a, b) => a.key < b.key,
  ).map(({ index }) => index);

describe('sorting as Go does', () => {
  // Each order is what `sort.Sort` of Go 1.26 gave.
  test.each([
    [
      'thirds',
      30,
      (i: number) => i % 3,
      '12 27 24 3 21 18 6 0 15 9 7 4 10 13 28 1 16 25 22 19 8 20 5 23 2 17 26 11 14 29',
    ],
    [
      'steps downwards',
      40,
      (i: number) => -Math.floor(i / 4),
      '36 39 38 37 32 35 34 33 31 30 29 28 24 27 26 25 20 21 22 23 16 18 19 17 13 12 14 15 9 11 10 8 7 6 5 4 0 3 2 1',
    ],
    [
      'scattered',
      70,
      (i: number) => (i * 7919) % 5,
      '20 15 55 30 25 5 65 50 40 35 10 0 60 45 64 34 59 39 9 19 69 14 49 29 24 4 54 44 63 28 53 23 68 33 58 18 48 13 38 ' +
        '43 8 3 17 22 2 37 67 47 7 32 62 12 52 27 57 42 56 26 21 16 51 61 31 11 36 6 66 46 41 1',
    ],
    [
      'up and down',
      64,
      (i: number) => Math.floor((i < 32 ? i : 64 - i) / 3),
      '63 1 2 0 62 3 4 5 59 60 61 57 8 56 6 58 7 10 9 11 55 54 53 12 14 13 52 51 50 48 15 16 17 47 49 44 18 19 20 46 45 ' +
        '22 42 43 41 23 21 38 40 26 25 24 39 35 28 27 29 37 36 30 34 33 32 31',
    ],
  ])('keeps the order of equals that Go gives: %s', (_name, length, key, expected) => {
    expect(order(length, key).join(' ')).toBe(expected);
  });

  test('keeps equals in order where there are few, or nothing else', () => {
    expect(order(12, () => 0)).toEqual(Array.from({ length: 12 }, (_, index) => index));
    expect(order(60, () => 0)).toEqual(Array.from({ length: 60 }, (_, index) => index));
  });

  test('sorts whatever it gets, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 400 }), (numbers) => {
        expect(goSort(numbers, (a, b) => a < b)).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });

  test('leaves the list it was given alone', () => {
    const numbers = [3, 1, 2];
    goSort(numbers, (a, b) => a < b);
    expect(numbers).toEqual([3, 1, 2]);
  });
});

test('the heap that stands in for bad pivots sorts a stretch and no more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 100 }), (numbers) => {
      const items = [...numbers];
      const at = (index: number): number => items[index] ?? 0;
      sortByHeap(
        {
          less: (i, j) => at(i) < at(j),
          swap: (i, j) => {
            [items[i], items[j]] = [at(j), at(i)];
          },
        },
        { start: 1, end: items.length },
      );
      expect(items).toEqual([numbers[0], ...numbers.slice(1).sort((a, b) => a - b)]);
    }),
  );
});
