import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRateLimit } from '../../src/core/rate-limit.ts';

const MINUTE = 60_000;

test('a person may say as many lines at once as a minute allows, then one whenever a token comes back', () => {
  const limit = createRateLimit(3);
  expect([0, 0, 0, 0].map((at) => limit('ann', at).allowed)).toEqual([true, true, true, false]);
  expect(limit('ann', 0)).toEqual({ allowed: false, retryInSeconds: 20 });
  expect(limit('ann', 19_000).allowed).toBe(false);
  expect(limit('ann', 20_000).allowed).toBe(true);
  expect(limit('ann', 20_000).allowed).toBe(false);
});

test('people have buckets of their own', () => {
  const limit = createRateLimit(1);
  expect(['ann', 'ben', 'ann', 'ben'].map((person) => limit(person, 0).allowed)).toEqual([true, true, false, false]);
});

test('a clock that goes back gives nobody tokens, now or when it catches up', () => {
  const limit = createRateLimit(1);
  expect(limit('ann', MINUTE).allowed).toBe(true);
  expect(limit('ann', 0).allowed).toBe(false);
  expect(limit('ann', MINUTE).allowed).toBe(false);
  expect(limit('ann', 2 * MINUTE).allowed).toBe(true);
});

test('ten thousand strangers later a person is forgotten, which only ever helps them', () => {
  const limit = createRateLimit(1);
  limit('ann', 0);
  for (let stranger = 0; stranger < 9_999; stranger += 1) limit(String(stranger), 0);
  expect(limit('ann', 0).allowed).toBe(false);
  for (let stranger = 10_000; stranger < 20_000; stranger += 1) limit(String(stranger), 0);
  expect(limit('ann', 0).allowed).toBe(true);
});

/** Moments at which one person speaks, in order. */
const moments = fc
  .array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 80 })
  .map((waits) => waits.map((_, at) => waits.slice(0, at + 1).reduce((sum, each) => sum + each, 0)));

const rates = fc.integer({ min: 1, max: 30 });

test('it answers as the simplest model does: tokens that come back evenly, never more than a minute of them', () => {
  fc.assert(
    fc.property(rates, moments, (perMinute, times) => {
      const limit = createRateLimit(perMinute);
      // In thousandths of a token a millisecond, so that whole numbers suffice: a token is a minute.
      let tokens = perMinute * MINUTE;
      let last = times[0] ?? 0;
      for (const at of times) {
        tokens = Math.min(perMinute * MINUTE, tokens + (at - last) * perMinute);
        last = at;
        // Where the model has exactly one token, rounding may decide either way.
        const exact = tokens === MINUTE;
        const { allowed } = limit('ann', at);
        if (!exact) expect(allowed).toBe(tokens > MINUTE);
        if (allowed) tokens -= MINUTE;
      }
    }),
  );
});

test('however somebody speaks, within any minute they get at most twice the rate, and waiting as told always helps', () => {
  fc.assert(
    fc.property(rates, moments, (perMinute, times) => {
      const limit = createRateLimit(perMinute);
      const allowed: number[] = [];
      for (const at of times) {
        const answer = limit('ann', at);
        if (answer.allowed) allowed.push(at);
        expect(answer.retryInSeconds > 0).toBe(!answer.allowed);
        expect(answer.retryInSeconds).toBeLessThanOrEqual(Math.ceil(60 / perMinute));
      }
      for (const from of allowed)
        expect(allowed.filter((at) => at >= from && at < from + MINUTE).length).toBeLessThanOrEqual(2 * perMinute);
      const end = times.at(-1) ?? 0;
      const { retryInSeconds } = limit('ann', end);
      // A moment more, since the last digit of a fraction may be missing.
      expect(limit('ann', end + retryInSeconds * 1_000 + 1).allowed || retryInSeconds === 0).toBe(true);
    }),
  );
});
