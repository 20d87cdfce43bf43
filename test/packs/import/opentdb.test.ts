import { expect, test } from 'vitest';
import { importOpenTdb } from '../../../src/packs/import/opentdb.ts';
import { lures, read } from './read.ts';

const result = (more: object): object => ({
  type: 'multiple',
  difficulty: 'easy',
  category: 'Science: Computers',
  question: 'What is a Pod?',
  correct_answer: 'a',
  incorrect_answers: ['b', 'c', 'd'],
  ...more,
});
const file = (...results: readonly object[]): string => JSON.stringify({ response_code: 0, results }, null, 2);

test.each<readonly [string, string, object]>([
  [
    'a choice',
    file(result({})),
    { type: 'choice', ask: 'What is a Pod?', right: 'a', wrong: lures('b', 'c', 'd'), because: '', level: 1 },
  ],
  [
    'entities, as the API sends them',
    file(
      result({
        question: 'What does &quot;etcd&quot; hold? It&#039;s &lt;key&gt; &amp; value.',
        correct_answer: 'Caf&eacute;',
      }),
    ),
    { ask: 'What does "etcd" hold? It\'s `<key>` & value.', right: 'Café' },
  ],
  ['how hard it is', file(result({ difficulty: 'hard' })), { level: 3 }],
  [
    'a claim',
    file(result({ type: 'boolean', question: 'Pods move.', correct_answer: 'False', incorrect_answers: ['True'] })),
    { type: 'true-false', claim: 'Pods move.', truth: false, because: '' },
  ],
  ['the list alone', JSON.stringify([result({})]), { right: 'a' }],
])('%s is read', (_, text, question) => {
  expect(read(importOpenTdb, text)).toMatchObject({ questions: [question], problems: [] });
});

test.each<readonly [string, string, RegExp]>([
  ['no JSON', '{"results": [', /^1: this is no JSON: SyntaxError/u],
  ['an error of the API', '{"response_code": 1, "results": []}', /^1: no question was found in this file$/u],
  ['something else', '42', /^1: no question was found in this file$/u],
  [
    'a question without answers',
    '{\n"results": [\n{"question": "Q?"}]}',
    /^3: a question has question, correct_answer and/u,
  ],
])('%s is told', (_, text, problem) => {
  const { questions, problems } = read(importOpenTdb, text);
  expect(questions).toEqual([]);
  expect(problems[0] === undefined ? '' : problems.find((each) => problem.test(each))).toMatch(problem);
});

test('a bad question among good ones is told by its line, and the others are read', () => {
  const text = `[${JSON.stringify(result({}))},\n{"question": 1},\n${JSON.stringify(result({ question: 'Q2?' }))}]`;
  const { questions, problems } = read(importOpenTdb, text);
  expect(questions.length).toBe(2);
  expect(problems).toEqual(['2: a question has question, correct_answer and incorrect_answers']);
});
