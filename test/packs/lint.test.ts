import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/glossary/read-yaml.ts';
import { parsePack } from '../../src/packs/load.ts';
import { KNOWLEDGE } from '../quiz/draw/real-bank.ts';
import { packText } from './pack-text.ts';

const told = (text: string): readonly string[] => parsePack('our.yaml', text, KNOWLEDGE).problems.map(problemLine);

test('a pack without a flaw is read', () => {
  const { pack, problems } = parsePack('our.yaml', packText(), KNOWLEDGE);
  expect(problems.map(problemLine)).toEqual([]);
  expect(pack?.questions.length).toBe(3);
});

describe('the lint tells the line and what would be right', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['a field that is missing', { 'title: Our first week\n': '' }, 'our.yaml:1: title is missing'],
    ['a field nobody knows', { 'level: 1': 'levle: 1' }, 'our.yaml:5: levle is not a field we know'],
    ['an id with capitals', { 'id: our-week': 'id: Our Week' }, 'our.yaml:1: id: id should be lower-case words'],
    ['an id that is an area', { 'id: our-week': 'id: networking' }, 'our.yaml:1: "networking" is a topic already'],
    ['an id that is a term', { 'id: our-week': 'id: pod' }, 'our.yaml:1: "pod" is a topic already'],
    [
      'versions in the wrong order',
      { 'level: 1': 'versions: { from: "1.37", to: "1.35" }' },
      'our.yaml:5: versions.from comes after',
    ],
    [
      'a term that is not there',
      { 'term: pod\n    docs': 'term: pods\n    docs' },
      'our.yaml:8: question 1: the glossary has no "pods"; did you mean pod?',
    ],
    [
      'a page that is missing',
      { 'term: node\n    claim': 'claim' },
      'our.yaml:21: question 3: the page that says so is missing',
    ],
    [
      'a page that is no address',
      { 'https://kubernetes.io/docs/concepts/workloads/pods/': 'our wiki' },
      'our.yaml:9: questions.0.docs: docs should be a full https address',
    ],
    [
      'an explanation to be written',
      {
        'because: The kubelet of the node that was picked has the container runtime pull the images and start the containers.':
          "because: ''",
      },
      'our.yaml:15: question 1: to be written: why the right answer is right',
    ],
    [
      'a reason to be written',
      { 'because: It only hands out images.': "because: ''" },
      'our.yaml:14: question 1: to be written: why this option is wrong',
    ],
    [
      'too few options',
      { '      - { text: The registry, because: It only hands out images. }\n': '' },
      'question 1: there are 2 options; 3 to 5 are right',
    ],
    [
      'a claim that is twice there',
      { 'Several Pods can share one node.': 'A Pod keeps its address when it is replaced!' },
      'our.yaml:21: question 3: this is nearly question 2 again',
    ],
    [
      'a manifest that is no YAML',
      { 'claim: Several': 'manifest: "a: [1"\n    claim: Several' },
      'our.yaml:23: question 3: the manifest is no YAML',
    ],
    [
      'two things to read',
      { 'claim: Several': 'manifest: "a: 1"\n    output: x\n    claim: Several' },
      'our.yaml:24: question 3: a question shows a manifest or an output, not both',
    ],
    ['YAML that cannot be read', { 'level: 1': 'level: [1' }, 'our.yaml:6: '],
  ])('%s', (_, change, problem) => {
    expect(told(packText(change)).join('\n')).toContain(problem);
  });

  test('where every claim is true', () => {
    const claim = (at: number) => `  - type: true-false
    term: pod
    claim: ${['Apples', 'Pears', 'Plums', 'Cherries'][at] ?? ''} grow on ${String(at)} trees.
    truth: true
    because: This is an explanation that is long enough for everybody who got it wrong to learn from it.
`;
    const text = packText({ 'truth: false': 'truth: true' }) + [0, 1, 2, 3].map(claim).join('');
    expect(told(text).join('\n')).toContain('our.yaml:7: 6 of 6 claims are true; about half would be right');
  });

  test('where the right option is mostly the longest', () => {
    const choice = (letter: string) => `  - type: choice
    term: pod
    ask: What is ${letter} about ${letter.repeat(3)}?
    right: it is ${letter.repeat(8)}
    wrong:
      - { text: "${letter.repeat(5)}", because: No. }
      - { text: "${letter.repeat(6)}", because: No. }
    because: This is an explanation that is long enough for everybody who got it wrong to learn from it.
`;
    expect(told(packText() + [...'bcdefg'].map(choice).join('')).join('\n')).toContain(
      'the right option is the longest in 6 of 7 choices; at most 40 percent are right',
    );
  });

  test('in the order of the file', () => {
    const lines = told(
      packText({
        'The registry, because: It only hands out images.': "The registry, because: ''",
        'id: our-week': 'id: all',
      }),
    );
    expect(lines.map((line) => line.split(':')[1])).toEqual(['1', '14']);
  });
});

test.each([
  [
    'aliases that multiply',
    `a: &a [x]\n${Array.from({ length: 9 }, (_, at) => `a${String(at + 1)}: &a${String(at + 1)} [${'*a, '.repeat(9).replaceAll('*a,', `*a${at === 0 ? '' : String(at)},`)}]\n`).join('')}`,
  ],
  ['nesting without end', '['.repeat(20_000)],
  ['a file of two megabytes', `id: ${'x'.repeat(2_000_000)}`],
  ['nothing', ''],
  ['a binary file', '\u0000\u0001\uFFFD'],
])('%s is told, not thrown', (_, text) => {
  expect(told(text).length).toBeGreaterThan(0);
});
