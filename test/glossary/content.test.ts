import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictureAlts } from '../../src/draw/create-pictures.ts';
import { createKnowledge } from '../../src/glossary/knowledge.ts';
import { problemLine } from '../../src/glossary/read-yaml.ts';
import type { Term } from '../../src/glossary/term.ts';
import { GLOSSARY } from '../commands/whole-tutor.ts';
import { checkEntry, circleFrom, readEntries } from '../content/check.ts';
import { checkCommand } from '../content/commands.ts';
import { checkManifest } from '../content/manifest.ts';
import { checkQuestions } from '../content/questions.ts';
import { renderEntrySchema, SCHEMA_FILE } from '../content/schema.ts';

const { terms, errors, howTos, comparisons } = GLOSSARY;
const { engine, term, owed } = createKnowledge(GLOSSARY);
const exists = (id: string): boolean => (term(id) ?? owed(id)) !== undefined;
const twice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at);

test.each([
  ['entries', terms.length, 110],
  ['comparisons', comparisons.length, 25],
  ['errors', errors.length, 25],
  ['tasks', howTos.length, 40],
])('there are enough %s: %i, at least %i', (_, count, least) => {
  expect(count).toBeGreaterThanOrEqual(least);
});

describe('the entries', () => {
  const { entries, problems } = readEntries(globSync('glossary/terms/*/*.md').sort());
  const written = new Map(entries.map((entry) => [entry.term.id, entry.term]));

  test('are all read', () => {
    expect(problems.map(problemLine)).toEqual([]);
  });

  test('keep to the rules: names, links, lay words, manifests, commands', () => {
    expect(entries.flatMap((entry) => checkEntry(entry, written)).map(problemLine)).toEqual([]);
  });

  test('ask questions that keep to the rules for packs', () => {
    expect(checkQuestions(entries).map(problemLine)).toEqual([]);
  });

  test('require nothing in a circle', () => {
    expect(entries.flatMap((entry) => circleFrom(entry.term, written) ?? [])).toEqual([]);
  });

  test('show pictures that are drawn', () => {
    const drawn = new Set(pictureAlts.keys());
    expect(terms.filter(({ picture }) => picture !== undefined && !drawn.has(picture)).map(({ id }) => id)).toEqual([]);
  });

  test('have ids of their own', () => {
    expect(twice([...terms, ...GLOSSARY.owed].map(({ id }) => id))).toEqual([]);
  });
});

describe('what is wrong in an entry is found', () => {
  const pod = globSync('glossary/terms/core-objects/pod.md');
  const text = readFileSync(pod[0] ?? '', 'utf8');
  const { entries } = readEntries(globSync('glossary/terms/*/*.md'));
  const written = new Map(entries.map((entry) => [entry.term.id, entry.term]));
  const original = entries.find((entry) => entry.term.id === 'pod');

  test.each([
    ['requires a word without an entry', { requires: ['istio'] }, 'requires istio, which has no entry'],
    ['requires itself', { requires: ['pod'] }, 'an entry cannot require itself'],
    ['relates to nothing', { relations: [{ type: 'uses' as const, to: 'nonsense' }] }, 'relation to nonsense'],
    ['describes itself by its name', { doesWhat: ['a pod that runs'] }, 'doesWhat says "Pod"'],
    ['explains itself by itself', { oneLiner: ['A Pod is a Pod.'] }, 'the one-liner explains "Pod" by itself'],
    ['leans on a word it does not require', { oneLiner: ['What a StatefulSet makes.'] }, 'the one-liner uses'],
    [
      'shows a command that is none',
      { commands: [{ run: 'kubectl get pods --wide', shows: [], changes: false }] },
      'kubectl get does not take --wide',
    ],
  ])('%s', (_, change, message) => {
    if (original === undefined) throw new Error('there is no entry of Pod');
    const problems = checkEntry({ ...original, text, term: { ...original.term, ...change } }, written);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });
});

describe('what is wrong in the questions of entries is found', () => {
  const { entries } = readEntries(globSync('glossary/terms/*/*.md').sort());
  const asked = (id: string, change: (questions: Term['questions']) => Term['questions']): string =>
    checkQuestions(
      entries.map((entry) =>
        entry.term.id === id ? { ...entry, term: { ...entry.term, questions: change(entry.term.questions) } } : entry,
      ),
    )
      .map(problemLine)
      .join('\n');
  const lineIn = (id: string, part: string): string => {
    const { file = '', text = '' } = entries.find(({ term }) => term.id === id) ?? {};
    return `${file}:${String(text.slice(0, text.indexOf(part)).split('\n').length)}: `;
  };

  test('with its line and what would be right', () => {
    const short = asked('pod', (all) => all.map((each) => ({ ...each, because: 'It is so.' })));
    expect(short).toContain(
      `${lineIn('pod', 'because: The scheduler places')}question 4: the explanation has 3 words; 15 to 60 are right`,
    );
  });

  test('where an option is too long for a button', () => {
    const long = asked('pod', ([first, ...rest]) =>
      first?.type === 'choice' ? [{ ...first, right: 'x'.repeat(76) }, ...rest] : [],
    );
    expect(long).toContain(`${lineIn('pod', 'right: The network')}question 1: this option has 76 characters; at most 75`);
  });

  test('where another entry asks the same', () => {
    const pod = entries.find(({ term }) => term.id === 'pod')?.term.questions ?? [];
    expect(asked('service', (all) => [...all, ...pod])).toContain('this is nearly question pod/1 again');
  });

  test('where most claims are true', () => {
    const truths = Array.from({ length: 100 }, (_, at) => ({
      type: 'true-false' as const,
      claim: `Shelf ${String(at)} is full.`,
      truth: true,
      because: 'This is an explanation that is long enough for everybody who got it wrong to learn from it.',
    }));
    expect(asked('pod', () => truths)).toMatch(/^glossary\/terms:1: \d+ of \d+ claims are true/mu);
  });
});

test.each([
  ['a field that is none', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replica: 3', 4, 'Deployment.spec has no field "replica"'],
  ['a kind that is none', 'apiVersion: v1\nkind: Pods', 1, 'no kind "Pods" in apiVersion "v1"'],
  ['a kind of another version', 'apiVersion: v1\nkind: Deployment', 1, 'no kind "Deployment" in apiVersion "v1"'],
  ['text for a number', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: "3"', 4, 'should be a number'],
  ['a mapping for a list', 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    name: web', 5, 'should be a list'],
  ['broken YAML', 'apiVersion: v1\nkind: [', 2, ''],
])('a manifest with %s fails', (_, manifest, line, message) => {
  const [problem] = checkManifest(manifest);
  expect(problem?.line).toBe(line);
  expect(problem?.message).toContain(message);
});

describe('the errors people paste', () => {
  const samples = errors.flatMap(({ id, samples: lines }) => lines.map((line) => [id, line] as const));

  test.each(samples)('%s explains: %s', (id, line) => {
    const finding = engine.find(line);
    expect(finding.type === 'error' ? finding.card.id : `${finding.type} ${finding.terms[0]?.id ?? ''}`).toBe(id);
  });

  test('belong to words there are, have ids of their own and commands that exist', () => {
    expect(errors.filter((card) => !exists(card.term)).map(({ id }) => id)).toEqual([]);
    expect(twice(errors.map(({ id }) => id))).toEqual([]);
    expect(errors.flatMap(({ look }) => look.flatMap(({ run }) => checkCommand(run) ?? []))).toEqual([]);
  });
});

describe('the tasks', () => {
  test('are found by at least 95 of 100 of their phrasings', () => {
    const all = howTos.flatMap((card) => card.phrasings.map((line) => ({ card, line })));
    const missed = all.filter(({ card, line }) => {
      const finding = engine.find(line);
      return finding.type !== 'how-to' || (finding.card.id !== card.id && finding.card.term !== card.term);
    });
    const lines = missed.map(({ card, line }) => `${card.id}: ${line}`);
    expect(missed.length / all.length > 0.05 ? lines : []).toEqual([]);
  });

  test('belong to words there are, have ids of their own and commands that exist', () => {
    expect(howTos.filter((card) => !exists(card.term)).map(({ id }) => id)).toEqual([]);
    expect(twice(howTos.map(({ id }) => id))).toEqual([]);
    const runs = howTos.flatMap(({ run, variants }) => [run, ...variants.map((variant) => variant.run)]);
    expect(runs.flatMap((run) => checkCommand(run) ?? [])).toEqual([]);
  });

  test('warn where a command changes something', () => {
    expect(howTos.filter(({ changes, warning }) => changes && warning === undefined)).toEqual([]);
  });
});

test('the comparisons are of two different words there are, each pair once', () => {
  expect(comparisons.flatMap(({ pair }) => pair.filter((id) => !exists(id)))).toEqual([]);
  expect(comparisons.filter(({ pair: [a, b] }) => a === b)).toEqual([]);
  expect(twice(comparisons.map(({ pair }) => [...pair].sort().join(' ')))).toEqual([]);
});

test('the schema for editors is the one that the program checks by: npm run schema', async () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(await renderEntrySchema());
});
