import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportPack } from '../../src/packs/export.ts';
import { readPack } from '../../src/packs/read.ts';
import type { Pack, PackQuestion } from '../../src/quiz/draw/pack.ts';
import { PACKS } from '../quiz/draw/real-bank.ts';

/** Text as a pack can hold it: no blanks around it, no words in angle brackets, few words. */
const anyText = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((text) => text.replace(/[<>]/gu, '').trim())
  .filter((text) => text !== '' && text.split(/\s+/u).length <= 8);
const anyLure = fc.record({ text: anyText, because: anyText });
const anyNotes = fc.record(
  {
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    term: fc.constantFrom('pod', 'node'),
    docs: fc.webUrl({ validSchemes: ['https'] }),
    exams: fc.constantFrom(['KCNA'], []),
    manifest: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  },
  { requiredKeys: [] },
);
const anyBody: fc.Arbitrary<PackQuestion> = fc.oneof(
  fc.record({
    type: fc.constant('choice' as const),
    ask: anyText,
    right: anyText,
    wrong: fc.array(anyLure, { minLength: 1, maxLength: 4 }),
    because: anyText,
  }),
  fc.record({ type: fc.constant('true-false' as const), claim: anyText, truth: fc.boolean(), because: anyText }),
  fc.record({
    type: fc.constant('order' as const),
    ask: anyText,
    steps: fc.array(anyText, { minLength: 3, maxLength: 5 }),
    because: anyText,
  }),
  fc.record({
    type: fc.constant('typed' as const),
    ask: anyText,
    accept: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    because: anyText,
  }),
);
const anyPack: fc.Arbitrary<Pack> = fc.record({
  id: fc.constant('our-week'),
  title: anyText,
  description: anyText,
  author: anyText,
  questions: fc.array(
    fc.tuple(anyBody, anyNotes).map(([body, notes]) => ({ ...body, ...notes })),
    { minLength: 1, maxLength: 4 },
  ),
});

test('what is written as YAML is read as the same pack', () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      const { read, problems } = readPack('x.yaml', exportPack(pack));
      expect(problems).toEqual([]);
      expect(read?.pack).toEqual(pack);
    }),
  );
});

test('the built-in packs survive being written and read', () => {
  for (const pack of PACKS.packs) expect(readPack('x.yaml', exportPack(pack)).read?.pack).toEqual(pack);
});
