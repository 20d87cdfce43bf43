import { expect, test } from 'vitest';
import { microsAt } from '../../src/kubectl/time.ts';

test.each([
  ['1970-01-01T00:00:01Z', 1_000_000],
  ['1970-01-01T00:00:01.5Z', 1_500_000],
  ['1970-01-01T00:00:00.000001Z', 1],
  ['1970-01-01T00:00:00.1234567Z', 123_456],
  ['1970-01-01T01:00:00+01:00', 0],
  ['2026-11-23', undefined],
  ['soon', undefined],
  [null, undefined],
  ['2026-13-41T00:00:00Z', undefined],
])('%s in microseconds is %s', (text, expected) => {
  expect(microsAt(text)).toBe(expected);
});
