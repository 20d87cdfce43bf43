import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealKeys } from '../../../src/quiz/draw/keys.ts';
import { createSeeded } from '../../../src/quiz/draw/seeded.ts';

const anyPlaces: fc.Arbitrary<number[]> = fc.array(fc.constantFrom(0, 3, 4, 5), { maxLength: 30 });

test('no letter is right more often than its share and one', () => {
  fc.assert(
    fc.property(anyPlaces, fc.string(), (places, seed) => {
      const keys = dealKeys(places, createSeeded(seed));
      for (let letter = 0; letter < 5; letter += 1) {
        const share = places.reduce((sum, count) => sum + (letter < count ? 1 / count : 0), 0);
        const dealt = keys.filter((key, at) => key === letter && (places[at] ?? 0) > 0).length;
        expect(dealt).toBeLessThanOrEqual(share + 1);
      }
    }),
  );
});

test('a deal that gave a letter too much is dealt again', () => {
  const places = [0, 5, 3, 4, 4, 5, 5, 5, 3];
  for (let seed = 0; seed < 2_000; seed += 1) {
    const keys = dealKeys(places, createSeeded(String(seed)));
    // The share of each is 1.97.
    for (const letter of [0, 1, 2]) expect(keys.slice(1).filter((key) => key === letter).length).toBeLessThan(3);
  }
});

test('every key is one of the places there are', () => {
  fc.assert(
    fc.property(anyPlaces, fc.string(), (places, seed) => {
      const keys = dealKeys(places, createSeeded(seed));
      expect(keys.length).toBe(places.length);
      for (const [at, key] of keys.entries()) expect(key).toBeLessThan(Math.max(1, places[at] ?? 0));
    }),
  );
});

test('the letter of the last question cannot be told from those before', () => {
  const lasts = Array.from({ length: 600 }, (_, seed) => dealKeys([3, 3, 3, 3, 3], createSeeded(String(seed)))[4]);
  for (const letter of [0, 1, 2]) expect(lasts.filter((last) => last === letter).length).toBeGreaterThan(130);
});
