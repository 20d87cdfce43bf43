import { expect, test } from 'vitest';
import { importGift } from '../../../src/packs/import/gift.ts';
import { lures, read } from './read.ts';

test.each<readonly [string, string, object]>([
  [
    'a choice',
    '::Title:: Q? {=a ~b ~c}',
    { type: 'choice', ask: 'Q?', right: 'a', wrong: lures('b', 'c'), because: '' },
  ],
  [
    'feedback as reasons',
    'Q? {\n  =a #Right, since.\n  ~b #No, as.\n  ~c\n  ####In general so.\n}',
    {
      right: 'a',
      wrong: [
        { text: 'b', because: 'No, as.' },
        { text: 'c', because: '' },
      ],
      because: 'In general so.',
    },
  ],
  ['the feedback of the right answer, where there is no other', 'Q?{=a#Since. ~b}', { because: 'Since.' }],
  [
    'a missing word',
    'A Pod runs on a {=node ~cluster ~image} of the cluster.',
    { ask: 'A Pod runs on a ____ of the cluster.', right: 'node' },
  ],
  [
    'several right ones, by weight',
    'Q? {~%50%a ~%50%b ~%-100%c}',
    { type: 'several', right: ['a', 'b'], wrong: lures('c') },
  ],
  ['one right one, by weight', 'Q? {~%100%a ~%-50%b ~c}', { type: 'choice', right: 'a', wrong: lures('b', 'c') }],
  [
    'a claim',
    'Pods move.{F#They are replaced.#Right}',
    { type: 'true-false', claim: 'Pods move.', truth: false, because: 'They are replaced.' },
  ],
  ['a claim in long form', 'Pods move. {FALSE}', { type: 'true-false', truth: false, because: '' }],
  ['words to type', 'Q? {=pod =pods =%50%container}', { type: 'typed', accept: ['pod', 'pods'] }],
  ['a word without a sign', 'Q? {pod}', { type: 'typed', accept: ['pod'] }],
  ['an exact number', 'How many? {#3}', { type: 'typed', accept: ['3'] }],
  ['an exact number with no tolerance', 'How many? {#=3:0}', { type: 'typed', accept: ['3'] }],
  [
    'escaped signs',
    String.raw`What is \{a\: b\}? {=\{ \} ~a\=b ~\~c \# d}`,
    { ask: 'What is {a: b}?', right: '{ }', wrong: lures('a=b', String.raw`\~c # d`) },
  ],
  [
    'remarks and categories passed over',
    '$CATEGORY: k8s\n\n// a remark {=x}\nQ?\n// another\n{=a ~b}',
    { ask: 'Q?', right: 'a' },
  ],
  [
    'HTML where it says so',
    '[html]<p>What is <b>it</b>&nbsp;?</p>{=a &amp; b ~c}',
    { ask: 'What is **it** ?', right: 'a & b' },
  ],
  ['Markdown where it says so', '[markdown]What is *it*?{=a ~b}', { ask: 'What is *it*?' }],
])('%s is read', (_, text, question) => {
  expect(read(importGift, text)).toMatchObject({ questions: [question], problems: [] });
});

test.each([
  ['Write an essay. {}', '1: an essay has no right answer that could be checked'],
  ['Match. {=a -> b =c -> d}', '1: pairs to match are not asked here; make it a choice'],
  ['How many? {#3:1}', '1: a range of numbers cannot be checked; ask for an exact one, or make it a choice'],
  ['How many? {#1..5}', '1: a range of numbers cannot be checked; ask for an exact one, or make it a choice'],
  ['Just a text.\n\nQ?{=a ~b}', '1: this text has no answers in braces'],
  ['Q?{=a ~b}\n\n\nQ2? {~a ~b}', '4: none of the answers is right; one starts with ='],
  ['{=a ~b}', '1: these answers have no question before them'],
])('%j is told: %s', (text, problem) => {
  expect(read(importGift, text).problems).toContain(problem);
});
