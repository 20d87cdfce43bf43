import { expect, test } from 'vitest';
import { importAnki } from '../../../src/packs/import/anki.ts';
import { read } from './read.ts';

const typed = (ask: string, answer: string): object => ({ type: 'typed', ask, accept: [answer], because: '' });

test.each<readonly [string, string, object]>([
  ['two fields, parted by a tab', 'Q?\tpod', typed('Q?', 'pod')],
  ['what the headers say', '#separator:semicolon\n#html:false\n#tags column:3\nQ?;pod;k8s basics', typed('Q?', 'pod')],
  [
    'columns that are no fields',
    '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\nxYz\tBasic\tK8s\tQ?\tpod',
    typed('Q?', 'pod'),
  ],
  ['a sign as separator', '#separator:|\nQ?|pod', typed('Q?', 'pod')],
  [
    'HTML',
    '#html:true\n"What is <b>this</b>:<br><code>kubectl</code>?"\t<div>a&nbsp;<i>tool</i></div>',
    typed('What is **this**: `kubectl`?', 'a tool'),
  ],
  [
    'angle brackets where there is no HTML',
    '#html:false\nWhat is <none>?\t<none>',
    typed('What is `<none>`?', '<none>'),
  ],
  ['a gap', 'A {{c1::Pod::what?}} runs on a {{c2::node}}.\textra', typed('A ____ runs on a node.', 'Pod')],
  ['a claim', 'Pods move.\tFalse', { type: 'true-false', claim: 'Pods move.', truth: false }],
  ['names with underscores', 'Which one?\tsnake_case_', typed('Which one?', 'snake_case_')],
])('%s is read', (_, text, question) => {
  expect(read(importAnki, text)).toMatchObject({ questions: [question], problems: [] });
});

test.each([
  ['#separator:tab\nQ?', ['2: a note needs a front and a back']],
  [
    'Q?\tone two three four five six',
    ['1: nobody types a back of 6 words; shorten it, or make this a choice with wrong options'],
  ],
  ['Look <img src="x.png">?\tpod', ['1: pictures and sounds of this note are left out']],
  ['#html:true\n#separator:tab', ['1: no question was found in this file']],
  ['A {{c1::}} b\tx', ['1: the gap of this note is empty']],
])('%j is told by its line', (text, problems) => {
  expect(read(importAnki, text).problems).toEqual(expect.arrayContaining(problems));
});
