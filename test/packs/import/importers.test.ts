import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../../src/glossary/read-yaml.ts';
import { exportPack } from '../../../src/packs/export.ts';
import { IMPORTERS, isImportFormat, type ImportFormat } from '../../../src/packs/import/formats.ts';
import { parsePack } from '../../../src/packs/load.ts';
import { KNOWLEDGE } from '../../quiz/draw/real-bank.ts';

const formats = Object.keys(IMPORTERS).filter(isImportFormat);
const about = { file: 'their.txt', id: 'their', title: 'Theirs', author: 'Somebody' };

/** Pieces that the formats are made of: in any order they are what a hostile or broken file holds. */
const PIECES = [
  'question',
  'answer',
  'Answer 1',
  'Correct',
  'wrong',
  'comment',
  ',',
  ';',
  '\t',
  '"',
  '\n',
  '\r\n',
  ' ',
  '1,3',

  'A.',
  'B)',
  'ANSWER: A',
  'ANSWER: Z',
  '{',
  '}',
  '=',
  '~',
  '%50%',
  '#',
  '####',
  '->',
  '::',
  '//',
  '$CATEGORY: x',
  '\\',
  '\\n',
  'T',
  'FALSE',

  '#separator:tab',
  '#separator:',
  '#html:true',
  '#tags column:3',
  '{{c1::',
  '}}',
  '[sound:x]',
  '<img>',
  '<b>',
  '</b>',
  '&quot;',
  '&#',

  '{"results":[',
  ']}',
  '{"question":',
  '"x"',
  '"correct_answer":',
  '"incorrect_answers":[',
  'null',
  '\u0000',
  '\uD800',
  '\uFEFF',
  'Pod',
  '?',
  '____',
];
const anyFile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json(),
);

describe.each(formats)('the importer of %s', (format) => {
  test('never throws, and gives a pack or says by line why there is none', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const { pack, problems } = IMPORTERS[format](text, about);
        const lines = text.split(/\r\n?|\n/u).length;
        for (const { line, message, file } of problems) {
          expect([file, message !== '', line >= 1 && line <= lines + 1]).toEqual(['their.txt', true, true]);
        }
        if (pack === undefined) expect(problems.length).toBeGreaterThan(0);
        else expect(pack.questions.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('gives packs that can be written and read again, whatever is left to be mended in them', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const { pack } = IMPORTERS[format](text, about);
        if (pack === undefined) return;
        const { problems } = parsePack('their.yaml', exportPack(pack), KNOWLEDGE);
        // Without reasons or pages none of these is ready to be asked.
        expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

const EXAMPLES: Readonly<Record<ImportFormat, string>> = {
  opentdb: JSON.stringify({
    results: [
      { type: 'multiple', difficulty: 'easy', question: 'Q?', correct_answer: 'a', incorrect_answers: ['b', 'c'] },
    ],
  }),
  csv: 'question,answer,wrong 1,wrong 2\nQ?,a,b,c',
  anki: '#separator:tab\nQ?\ta',
  aiken: 'Q?\nA. a\nB. b\nC. c\nANSWER: A',
  gift: 'Q?{=a ~b ~c}',
  kahoot: 'Question,Answer 1,Answer 2,Answer 3,Answer 4,Time limit,Correct\nQ?,a,b,c,,20,1',
};

test.each(formats)('what %s lacks is told as to be written, and no word of it is invented', (format) => {
  const { pack, problems } = IMPORTERS[format](EXAMPLES[format], about);
  expect(problems).toEqual([]);
  expect(pack?.questions[0]).toMatchObject({ because: '' });
  if (pack === undefined) return;
  const lines = parsePack('their.yaml', exportPack(pack), KNOWLEDGE).problems.map(problemLine);
  expect(lines.some((line) => line.includes('question 1: to be written: why the right answer is right'))).toBe(true);
  expect(lines.some((line) => line.includes('question 1: the page that says so is missing'))).toBe(true);
});
