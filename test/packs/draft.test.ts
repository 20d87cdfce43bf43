import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftPack } from '../../src/packs/draft.ts';
import { guessFormat } from '../../src/packs/import/guess.ts';
import { readPack } from '../../src/packs/read.ts';
import { KNOWLEDGE } from '../quiz/draw/real-bank.ts';
import { packText } from './pack-text.ts';

describe('the format of a file', () => {
  test.each([
    ['our.yaml', 'anything: at all', undefined],
    ['our.txt', packText(), undefined],
    ['notes.txt', 'just some words\nand more', undefined],
    ['quiz.json', '{"results": []}', 'opentdb'],
    ['quiz.csv', 'question,answer\na,b', 'csv'],
    ['quiz.tsv', 'question\tanswer\na\tb', 'csv'],
    ['quiz.csv', 'Question,Answer 1,Answer 2,Time,Correct\na,b,c,20,1', 'kahoot'],
    ['moodle.gift', 'a {=b ~c}', 'gift'],
    ['moodle.txt', 'What is it? {\n=a\n~b\n}', 'gift'],
    ['moodle.txt', 'It is so. {TRUE}', 'gift'],
    ['moodle.txt', 'What is it?\nA. one\nB. two\nANSWER: B\n', 'aiken'],
    ['deck.txt', '#separator:tab\n#html:true\nfront\tback', 'anki'],
    ['deck.txt', 'front\tback\n', 'anki'],
    ['file', 'What is it?\nA. one\nB. two\nANSWER: B\n', 'aiken'],
  ])('of %s with %j is %s', (name, text, format) => {
    expect(guessFormat(name, text)).toBe(format);
  });
});

describe('a draft', () => {
  const draft = (file: string, text: string) => draftPack(file, text, { author: 'Ann', knowledge: KNOWLEDGE });

  test('is a pack with the names of its file and of whoever gave it, and what is left to be written', () => {
    const made = draft('Our Quiz.txt', 'What starts containers?\nA. The kubelet\nB. The scheduler\nANSWER: A\n');
    expect(readPack('a', made?.text ?? '').read?.pack).toMatchObject({
      id: 'our-quiz',
      title: 'Our Quiz',
      author: 'Ann',
    });
    expect(made?.left.problems.map(({ message }) => message).join('\n')).toContain('to be written');
    expect(draft('名前.csv', 'question,answer\nWhat?,pod\n')?.text).toContain('id: our-pack');
  });

  test('tells what it could not read besides', () => {
    const made = draft('a.csv', 'question,answer,wrong\nWhat is it?,pod,node\n,nothing,\n');
    expect(made?.left.problems).toContainEqual(expect.objectContaining({ file: 'a.csv', line: 3 }));
  });

  test.each([
    ['nothing in it', 'a.csv', ''],
    ['no question in it', 'a.json', '{}'],
    ['more lines than anybody writes', 'a.csv', 'a,b\n'.repeat(10_001)],
    ['more questions than a pack holds', 'a.csv', `question,answer\n${'What?,pod\n'.repeat(501)}`],
  ])('is none of a file with %s, and says why', (_, file, text) => {
    const made = draft(file, text);
    expect(made?.text).toBe('');
    expect(made?.left.problems.length).toBeGreaterThan(0);
  });

  test('is not made of a pack', () => {
    expect(draft('our.yaml', packText())).toBeUndefined();
  });
});

describe('a text that would keep its reader busy', () => {
  const references = Array.from({ length: 5_000 }, (_, at) => `k${String(at)}: &a${String(at)} [*a${String(at)}]`);
  const keys = Array.from({ length: 20_000 }, (_, at) => `k${String(at)}: 1`);
  test.each([
    ['that nests', `a: ${'['.repeat(100_000)}`],
    ['of objects that nest', `a: ${'{a: '.repeat(50_000)}`],
    ['that refers to itself', references.join('\n')],
    ['of many keys', keys.join('\n')],
    ['of many items', '- a\n'.repeat(60_000)],
    ['of one long line', "'a' ".repeat(60_000)],
    ['of many errors', "'a' 'b'\n".repeat(30_000)],
  ])('%s is told so in no time', (_, text) => {
    const started = performance.now();
    expect(readPack('a.yaml', text).problems.length).toBeGreaterThan(0);
    // Some of them took minutes.
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  test.each(['first-week', 'it-is-broken', 'read-the-manifest'])('is none of ours: %s', (id) => {
    const text = readFileSync(new URL(`../../glossary/packs/${id}.yaml`, import.meta.url), 'utf8');
    expect(readPack(id, text).problems).toEqual([]);
  });
});
