import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeeded, shuffle } from '../../../src/quiz/draw/seeded.ts';

const numbers = (seed: string, count: number): readonly number[] => {
  const random = createSeeded(seed);
  return Array.from({ length: count }, random);
};

describe('seeded random numbers', () => {
  test('are the same for the same seed, today and on any machine', () => {
    expect(numbers('q7abc', 3)).toEqual(numbers('q7abc', 3));
    // A changed generator would ask other questions than a quiz that is under way had drawn.
    expect(numbers('q7abc', 3).map((number) => number.toFixed(6))).toMatchInlineSnapshot(`
      [
        "0.817429",
        "0.176223",
        "0.870510",
      ]
    `);
  });

  test('lie from 0 up to, not including, 1, and differ between seeds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        for (const number of numbers(a, 20)) expect(number >= 0 && number < 1).toBe(true);
        if (a !== b) expect(numbers(a, 4)).not.toEqual(numbers(b, 4));
      }),
    );
  });

  test('are spread evenly', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const number of numbers('even', 10_000))
      counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('shuffling', () => {
  test('keeps everything and adds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (things, seed) => {
        const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
        expect(sorted(shuffle(things, createSeeded(seed)))).toEqual(sorted(things));
      }),
    );
  });

  test('brings each thing to each place about as often', () => {
    const firsts = Array.from(
      { length: 4000 },
      (_, seed) => shuffle(['a', 'b', 'c', 'd'], createSeeded(String(seed)))[0],
    );
    for (const letter of 'abcd')
      expect(Math.abs(firsts.filter((first) => first === letter).length - 1000)).toBeLessThan(120);
  });
});
