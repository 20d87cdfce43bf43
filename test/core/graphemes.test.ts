import { expect, test } from 'vitest';
import { cutToFit } from '../../src/core/graphemes.ts';

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['a word', 3, 'a…'],
  ['👩‍👩‍👧👩‍👩‍👧', 9, '👩‍👩‍👧…'],
  ['e\u0301e\u0301e\u0301', 5, 'e\u0301e\u0301…'],
  ['xy', 0, '…'],
])('%s in %i', (text, most, kept) => {
  expect(cutToFit(text, (part) => part.length <= most)).toBe(kept);
});
