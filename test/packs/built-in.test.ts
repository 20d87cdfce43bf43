import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOC_HOSTS } from '../../src/glossary/doc-hosts.ts';
import { problemLine } from '../../src/glossary/read-yaml.ts';
import { checkCommand } from '../content/commands.ts';
import { checkManifest } from '../content/manifest.ts';
import { PACK_SCHEMA_FILE, renderPackSchema } from '../content/schema.ts';
import { KNOWLEDGE, PACKS } from '../quiz/draw/real-bank.ts';

test('the built-in packs pass the lint', () => {
  expect(PACKS.problems.map(problemLine)).toEqual([]);
  expect(PACKS.packs.map(({ id }) => id)).toEqual(['first-week', 'it-is-broken', 'read-the-manifest']);
});

describe.each(PACKS.packs.map((pack) => [pack.id, pack] as const))('the pack %s', (_, { questions }) => {
  test('has about fifteen questions of several types', () => {
    expect(questions.length).toBeGreaterThanOrEqual(15);
    expect(new Set(questions.map(({ type }) => type)).size).toBeGreaterThanOrEqual(4);
  });

  test('names for each question a term, a page of a documentation host, and exams', () => {
    for (const { term = '', docs = '', exams = [] } of questions) {
      expect(KNOWLEDGE.term(term) ?? KNOWLEDGE.owed(term)).toBeDefined();
      expect(DOC_HOSTS).toContain(URL.parse(docs)?.hostname);
      expect(exams.length).toBeGreaterThan(0);
    }
  });

  test('shows manifests that the API would know', () => {
    for (const { manifest } of questions) if (manifest !== undefined) expect(checkManifest(manifest)).toEqual([]);
  });

  test('shows commands that there are, in options and in what was printed', () => {
    const printed = questions.flatMap(({ output = '' }) =>
      [...output.matchAll(/^\$ (.+)$/gmu)].map(([, run = '']) => run),
    );
    const options = questions.flatMap((question) =>
      question.type === 'choice' ? [question.right, ...question.wrong.map(({ text }) => text)] : [],
    );
    const commands = options.flatMap((text) => [...text.matchAll(/^`(kubectl .+)`$/gu)].map(([, run = '']) => run));
    // A question may offer a command that means nothing of what was meant; it is still one that kubectl reads.
    for (const run of [...printed, ...commands]) expect([run, checkCommand(run)]).toEqual([run, undefined]);
  });

  test('is written in plain ASCII, as the entries are', () => {
    expect(JSON.stringify(questions)).toMatch(/^[\x20-\x7E]*$/u);
  });
});

test('the schema for editors is the one that packs are read by: npm run schema', async () => {
  expect(readFileSync(PACK_SCHEMA_FILE, 'utf8')).toBe(await renderPackSchema());
});
