import { expect, test } from 'vitest';
import { provenBy } from '../../src/learn/proven.ts';

test.each([
  [29, 0.4, 'open'],
  [30, 0.4, 'proven'],
  [30, 0, 'open'],
  [30, -0.25, 'open'],
  [30, -0.35, 'failed'],
  [90, -0.2, 'failed'],
  [90, undefined, 'open'],
])('%i people and a discrimination of %s leave a made question %s', (compared, discrimination, outcome) => {
  expect(provenBy({ compared, ...(discrimination === undefined ? {} : { discrimination }) })).toBe(outcome);
});
