import { expect, test } from 'vitest';
import { drawnIn } from '../../src/learn/record.ts';
import type { ItemOption } from '../../src/quiz/item.ts';

const drawn: readonly ItemOption[] = [
  { text: ['Job'], because: ['It ends.'], term: 'job' },
  { text: ['Deployment'] },
  { text: ['Pod'], because: ['It is one.'], term: 'pod' },
];
const written: readonly ItemOption[] = [
  { text: ['Deployment'], place: 0 },
  { text: ['Job'], because: ['It ends.'], place: 1 },
];

test.each([
  ['the entry that was taken for the right one', drawn, [2], { drawn: { lures: ['job', 'pod'], took: 'pod' } }],
  ['what else there was, where the right one was chosen', drawn, [1], { drawn: { lures: ['job', 'pod'] } }],
  ['nothing where an author wrote the options', written, [1], {}],
])('an answer is recorded with %s', (_, options, picks, expected) => {
  expect(drawnIn({ options }, { type: 'picks', picks })).toEqual(expected);
});
