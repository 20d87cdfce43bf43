import { expect, test } from 'vitest';
import { provenBy } from '../../src/learn/proven.ts';

test.each([
  [29, 0.4, 'open'],
  [30, 0.4, 'proven'],
  [30, 0, 'failed'],
  [90, -0.2, 'failed'],
  [90, undefined, 'open'],
])('%i people and a discrimination of %s leave a made question %s', (people, discrimination, outcome) => {
  expect(provenBy({ people, ...(discrimination === undefined ? {} : { discrimination }) })).toBe(outcome);
});
