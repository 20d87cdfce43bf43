import { expect, test } from 'vitest';
import { toneOf } from '../../src/core/tone.ts';

test.each([
  ['Running', 'good'],
  ['CrashLoopBackOff', 'bad'],
  ['Init:Error', 'bad'],
  ['Init:0/2', 'waiting'],
  ['Pending', 'waiting'],
  ['web-1', undefined],
  ['running', undefined],
])('the word %s says that something is: %s', (word, tone) => {
  expect(toneOf(word)).toBe(tone);
});
