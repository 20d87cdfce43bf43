import { describe, expect, test } from 'vitest';
import { readEntry, toId } from '../../src/glossary/read-entry.ts';

const GOOD = `---
id: pod
name: Pod
aliases: [po]
area: core-objects
kind: object
level: 1
oneLiner: The smallest thing Kubernetes runs.
requires: [container]
relations:
  - { type: part-of, to: node, note: every one runs on one node }
doesWhat: [the smallest unit, the box around it, one copy of my app]
commands:
  - { run: kubectl get pods, shows: a table }
misconceptions:
  - { claim: It moves., correction: It never moves. }
failureSigns: []
docs: [https://kubernetes.io/docs/concepts/workloads/pods/]
exams: [KCNA]
questions:
  - { type: true-false, claim: It moves., truth: false, because: It stays. }
  - { type: true-false, claim: It stays., truth: true, because: It does. }
  - { type: typed, ask: What is it?, accept: [pod], because: It is. }
checked: "2026-11-23"
version: "1.37"
---

It wraps \`containers\`, see [the page](https://kubernetes.io).

## Why it exists

Some programs **belong** together.

## Analogy

A workstation in a *kitchen*.

## Where the analogy breaks

Nobody moves it.

## Example

\`\`\`yaml
kind: Pod
\`\`\`

- No node is named.
`;

test('a good entry is read whole', () => {
  const { term, problems } = readEntry('pod.md', GOOD);
  expect(problems).toEqual([]);
  expect(term).toMatchObject({
    id: 'pod',
    oneLiner: ['The smallest thing Kubernetes runs.'],
    commands: [{ run: 'kubectl get pods', shows: ['a table'], changes: false }],
    explanation: [
      {
        type: 'paragraph',
        text: [
          'It wraps ',
          { type: 'code', text: 'containers' },
          ', see ',
          { type: 'link', text: 'the page', url: 'https://kubernetes.io' },
          '.',
        ],
      },
    ],
    example: { language: 'yaml', code: 'kind: Pod', lookAt: [{ type: 'list', items: [['No node is named.']] }] },
  });
});

/** What an author may do wrong, where they are told, and what. */
const BROKEN: readonly (readonly [name: string, from: string | RegExp, to: string, line: number, message: string])[] = [
  ['no front matter', /^---\n/u, '', 1, 'an entry starts with front matter between two lines of "---"'],
  ['broken YAML', 'aliases: [po]', 'aliases: [po', 5, 'Flow sequence'],
  ['a field twice', 'kind: object', 'kind: object\nkind: object', 7, 'Map keys must be unique'],
  ['a field missing', 'level: 1\n', '', 2, 'level is missing'],
  ['a field nobody knows', 'level: 1', 'level: 1\ncolour: blue', 8, 'colour is not a field we know'],
  ['an id with blanks', 'id: pod', 'id: the pod', 2, 'id should be lower-case words joined by hyphens'],
  ['an area nobody knows', 'core-objects', 'objects', 5, 'area is "objects"; it should be one of container-basics'],
  ['a kind nobody knows', 'kind: object', 'kind: thing', 6, 'kind is "thing"; it should be one of object'],
  ['a level beyond', 'level: 1', 'level: 4', 7, 'level should be 1 (first week)'],
  ['a long one-liner', 'runs.', `runs${' and runs'.repeat(12)}.`, 8, 'oneLiner has 29 words; at most 25 fit'],
  ['a relation of no type', 'type: part-of', 'type: inside', 11, 'a relation type is "inside"'],
  ['no relations', /relations:\n.*\n/u, 'relations: []\n', 10, 'relations should name at least 1 term'],
  ['too few lay words', 'the smallest unit, the box around it, ', '', 12, 'doesWhat should hold 3 to 6 lay phrasings'],
  ['an unquoted version', '"1.37"', '1.37', 25, 'version should be quoted, as in "1.37"'],
  ['a date that is none', '"2026-11-23"', '"last week"', 24, 'checked should be a date'],
  ['an address elsewhere', 'https://kubernetes.io/docs/', 'https://example.com/docs/', 18, 'is not on a documentation host'],
  ['an address without https', 'https://kubernetes.io/docs/', 'http://kubernetes.io/docs/', 18, 'is not on a documentation host'],
  ['an exam nobody takes', '[KCNA]', '[ABC]', 19, 'an exam is "ABC"'],
  ['questions of one type', 'type: typed, ask: What is it?, accept: [pod]', 'type: true-false, claim: It is., truth: true', 21, 'questions should be of at least 2 types'],
  ['a question of no type', 'type: typed', 'type: essay', 23, 'type'],
  ['brackets without backticks', 'claim: It stays., truth: true', 'claim: It <stays>., truth: true', 22, 'angle brackets'],
  ['a change marked no', 'shows: a table', 'shows: a table, changes: false', 14, 'changes should be true, or left out'],
  ['no explanation', /It wraps.*\n/u, '', 27, 'the explanation before the first heading is missing or empty'],
  ['no analogy', /## Analogy\n\n.*\n\n/u, '', 27, '"## Analogy" is missing or empty'],
  ['an empty part', 'Nobody moves it.\n', '', 38, '"## Where the analogy breaks" is missing or empty'],
  ['a heading nobody knows', '## Analogy', '## Comparison', 34, '"## Comparison" is not a heading we know; use Why it exists'],
  ['a heading twice', '## Example', '## Analogy\n\nAgain.\n\n## Example', 42, '"## Analogy" stands here a second time'],
  ['a heading too deep', '## Analogy', '### Analogy', 34, 'headings in an entry are second-level'],
  ['too many words', 'Some programs', 'word '.repeat(61), 30, '"## Why it exists" has 63 words; at most 60 fit'],
  ['no example', /```yaml\n.*\n```\n\n/u, '', 42, '"## Example" holds exactly one fenced block'],
  ['a fence elsewhere', 'Nobody moves it.', '```text\nx\n```\n\nNobody.', 38, 'holds no fenced block'],
  ['an example too long', 'kind: Pod', 'kind: Pod\n'.repeat(26).trim(), 44, 'the example has more than 25 lines'],
  ['a quotation', 'Nobody moves it.', '> Nobody moves it.', 40, 'an entry holds paragraphs, lists and fenced blocks; this is a blockquote'],
  ['a picture in the text', 'Nobody moves it.', 'Nobody ![moves](x.png) it.', 40, 'running text holds code, strong, emphasis and links; this is image'],
  ['HTML in the text', 'Nobody moves it.', 'Nobody <b>moves</b> it.', 40, 'running text holds code, strong, emphasis and links; this is html'],
  ['a list in a list', '- No node is named.', '- No node\n  - is named', 48, 'a list item holds one paragraph'],
];

describe('an entry with a mistake says where and what', () => {
  test.each(BROKEN)('%s', (_, from, to, line, message) => {
    const text = GOOD.replace(from, to);
    expect(text).not.toBe(GOOD);
    const { term, problems } = readEntry('pod.md', text);
    expect(term).toBeUndefined();
    const said = problems.map((problem) => `${String(problem.line)}: ${problem.message}`);
    const hit = problems.find((problem) => problem.line === line && problem.message.includes(message));
    if (hit === undefined) throw new Error(`line ${String(line)} should say "${message}", but there is\n${said.join('\n')}`);
    expect(hit.file).toBe('pod.md');
  });

  test('several mistakes are told at once', () => {
    const { problems } = readEntry('pod.md', GOOD.replace('level: 1', 'level: 4').replace('## Analogy', '## Story'));
    expect(problems.length).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ['Role-based access control', 'role-based-access-control'],
  ['CRI-O', 'cri-o'],
  ['0/3 nodes are available', '0-3-nodes-are-available'],
  ['  Pod (v1)  ', 'pod-v1'],
])('the id of "%s" is %s', (name, id) => {
  expect(toId(name)).toBe(id);
});
