import { expect, test } from 'vitest';
import { importCsv } from '../../../src/packs/import/csv.ts';
import { lures, read } from './read.ts';

test.each<readonly [string, string, object]>([
  [
    'a question without headings',
    'What is a Pod?,the smallest unit,Think of a bench.',
    { type: 'typed', ask: 'What is a Pod?', accept: ['the smallest unit'], because: 'Think of a bench.' },
  ],
  [
    'headings in any order',
    'Comment,Answer,Question\nWhy.,pod,Q?',
    { type: 'typed', ask: 'Q?', accept: ['pod'], because: 'Why.' },
  ],
  ['several answers to type', 'question,answers\nQ?,pod|pods | po', { accept: ['pod', 'pods', 'po'] }],
  [
    'wrong columns',
    'Question;Answer;Wrong 1;Wrong 2;Wrong 3\nQ?;a;b;;c',
    { type: 'choice', right: 'a', wrong: lures('b', 'c'), because: '' },
  ],
  [
    'columns for the tutor',
    'question,answer,level,term,docs\nQ?,a,2,pod,https://kubernetes.io/',
    { level: 2, term: 'pod', docs: 'https://kubernetes.io/' },
  ],
  ['levels in words', 'question,answer,difficulty\nQ?,a,Hard', { level: 3 }],
  [
    'a claim',
    'question,answer,comment\nPods move.,False,They are replaced.',
    { type: 'true-false', claim: 'Pods move.', truth: false, because: 'They are replaced.' },
  ],
  [
    'cells with commas and line breaks',
    'question,answer\n"One, two,\nthree?","a, b"',
    { ask: 'One, two, three?', accept: ['a, b'] },
  ],
  ['tabs', 'Question\tAnswer\nQ?\ta', { accept: ['a'] }],
  [
    'signs of Markdown as they are',
    'question,answer,wrong\nWhat does *args mean?,a_b,<none>',
    { ask: String.raw`What does \*args mean?`, right: 'a_b', wrong: lures('`<none>`') },
  ],
])('%s is read', (_, text, question) => {
  expect(read(importCsv, text)).toMatchObject({ questions: [question], problems: [] });
});

test('rows that lack something are told by their line', () => {
  expect(read(importCsv, 'question,answer\n,a\nQ?,\n\nQ?,a\n"Q').problems).toEqual([
    '2: this row has no question',
    '3: this row has no answer',
    '6: this quote is never closed; close it, or double it inside of a cell',
    '6: this row has no answer',
  ]);
});

test.each(['', '\n\n', 'question,answer\n'])('a file without any question is told: %j', (text) => {
  expect(read(importCsv, text)).toEqual({ questions: [], problems: ['1: no question was found in this file'] });
});
