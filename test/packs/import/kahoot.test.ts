import { expect, test } from 'vitest';
import { importKahoot } from '../../../src/packs/import/kahoot.ts';
import { lures, read } from './read.ts';

const HEADINGS =
  ',Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,Answer 4 - max 75 characters,"Time limit (sec) - 5, 10, 20, 30, 60",Correct answer(s) - choose at least one';

test.each<readonly [string, string, object]>([
  [
    'a plain row',
    'Q?,a,b,c,d,20,2',
    { type: 'choice', ask: 'Q?', right: 'b', wrong: lures('a', 'c', 'd'), because: '' },
  ],
  [
    'the sheet with its headings',
    `Quiz template\nAdd questions below,,,\n${HEADINGS}\n1,Q?,a,b,c,d,20,1`,
    { right: 'a', wrong: lures('b', 'c', 'd') },
  ],
  ['several right answers', 'Q?,a,b,c,d,20,"1,3"', { type: 'several', right: ['a', 'c'], wrong: lures('b', 'd') }],
  ['three answers', 'Q?,a,b,c,,20,3', { right: 'c', wrong: lures('a', 'b') }],
  ['a claim', 'Pods move.,True,False,,,20,2', { type: 'true-false', claim: 'Pods move.', truth: false }],
  [
    'semicolons',
    'Question;Answer 1;Answer 2;Answer 3;Answer 4;Time;Correct\nQ?;a;b;c;d;20;1,2',
    { type: 'several', right: ['a', 'b'] },
  ],
])('%s is read', (_, text, question) => {
  expect(read(importKahoot, text)).toMatchObject({ questions: [question], problems: [] });
});

test('numbered rows without a question are passed over', () => {
  expect(read(importKahoot, `${HEADINGS}\n1,Q?,a,b,c,d,20,1\n2,,,,,,,\n3,,,,,,,`)).toMatchObject({ problems: [] });
});

test.each([
  ['Q?,a,b,c,d,20,', '1: "" should be the numbers of right answers, as in 1 or 1,3'],
  ['Q?,a,b,c,d,20,5', '1: "5" should be the numbers of right answers, as in 1 or 1,3'],
  ['Q?,a,b,c,d,20,first', '1: "first" should be the numbers of right answers, as in 1 or 1,3'],
  ['Q?,a,b,,,20,3', '1: "3" should be the numbers of right answers, as in 1 or 1,3'],
  ['Q?,a,b,,,20,"1,2"', '1: every answer of this row is right; a question needs a wrong one'],
  [',a,b,c,d,20,1', '1: this row has no question'],
])('%j is told: %s', (text, problem) => {
  expect(read(importKahoot, text).problems).toContain(problem);
});
