import { expect, test } from 'vitest';
import { importAiken } from '../../../src/packs/import/aiken.ts';
import { lures, read } from './read.ts';

test.each<readonly [string, string, object]>([
  [
    'a question',
    'Q?\nA. a\nB. b\nC. c\nANSWER: B',
    { type: 'choice', ask: 'Q?', right: 'b', wrong: lures('a', 'c'), because: '' },
  ],
  ['options with brackets', 'Q?\r\nA) a\r\nB) b\r\nANSWER: A\r\n', { right: 'a', wrong: lures('b') }],
  [
    'a question over two lines',
    'A Pod is lost.\nWhat happens?\nA. a\nB. b\nANSWER: A',
    { ask: 'A Pod is lost. What happens?' },
  ],
  ['blank lines between', 'Q?\n\nA. a\n\nB. b\n\nANSWER: A', { right: 'a' }],
  ['small letters in the answer', 'Q?\nA. a\nB. b\nanswer: b', { right: 'b' }],
])('%s is read', (_, text, question) => {
  expect(read(importAiken, text)).toMatchObject({ questions: [question], problems: [] });
});

test('several questions are read one after the other', () => {
  const text = 'Q1?\nA. a\nB. b\nANSWER: A\n\nQ2?\nA. c\nB. d\nANSWER: B\n';
  expect(read(importAiken, text).questions).toMatchObject([
    { ask: 'Q1?', right: 'a' },
    { ask: 'Q2?', right: 'd' },
  ]);
});

test.each([
  ['Q?\nA. a\nB. b\nANSWER: D', '4: there is no option D; the options are A, B'],
  ['Q?\nA. a\nB. b', '1: this question has no answer; write a line such as ANSWER: B below its options'],
  [
    'Q1?\nA. a\nB. b\nQ2?\nA. a\nB. b\nANSWER: A',
    '1: this question has no answer; write a line such as ANSWER: B below its options',
  ],
  ['ANSWER: A', '1: there is no question before this answer'],
  ['Q?\nA. a\nANSWER: A', '3: a question needs a wrong option too'],
])('%j is told: %s', (text, problem) => {
  expect(read(importAiken, text).problems).toContain(problem);
});
