import { describe, expect, test } from 'vitest';
import { loadBuiltIns } from '../../../src/cluster/built-ins.ts';
import { plainText } from '../../../src/core/plain.ts';
import { toPlain } from '../../../src/core/spans.ts';
import { initialsOf } from '../../../src/quiz/draw/derive/abbreviation.ts';
import { fieldsOf, MANIFEST_KINDS } from '../../../src/quiz/draw/derive/kind-fields.ts';
import { optionForm } from '../../../src/quiz/draw/flaws/options.ts';
import { flawsOf } from '../../../src/quiz/draw/flaws/flaws-of.ts';
import { createSeeded } from '../../../src/quiz/draw/seeded.ts';
import type { Sketch } from '../../../src/quiz/draw/sketch.ts';
import type { Level } from '../../../src/quiz/item.ts';
import { BANK, KNOWLEDGE, TERM_NAMED } from './real-bank.ts';

const SEEDS = ['a', 'b', 'c'];
const LEVELS: readonly Level[] = [1, 2, 3];

const made = BANK.templates.filter(({ family }) => family !== 'written');
const sketches: readonly Sketch[] = made.flatMap((template) =>
  LEVELS.filter((level) => template.level <= level && level <= template.upTo).flatMap((level) =>
    SEEDS.flatMap((seed) => template.make(createSeeded(`${seed} ${template.id}`), level) ?? []),
  ),
);
const choices = sketches.flatMap(({ id, body }) => (body.type === 'choice' ? [{ id, ...body }] : []));

describe('the questions that are made from the whole glossary', () => {
  test('all pass the lint of packs', () => {
    const flaws = sketches.flatMap((sketch) =>
      flawsOf(sketch, TERM_NAMED).map(({ message }) => `${sketch.id}: ${message}`),
    );
    expect(flaws).toEqual([]);
  });

  test('ask in at most 300 characters', () => {
    expect(sketches.filter(({ ask }) => plainText(ask).length > 300).map(({ id }) => id)).toEqual([]);
  });

  test('have options that differ', () => {
    for (const { id, right, wrong } of choices) {
      const forms = [right, ...wrong.map(({ text }) => text)].map(optionForm);
      expect([id, new Set(forms).size]).toEqual([id, forms.length]);
    }
  });

  test('have no wrong option that is another name of the right one', () => {
    for (const { id, right, wrong } of choices) {
      const key = TERM_NAMED(toPlain(right));
      if (key !== undefined) {
        expect([id, wrong.filter(({ text }) => TERM_NAMED(toPlain(text)) === key)]).toEqual([id, []]);
      }
    }
  });

  test('say of each wrong option why it is wrong, and tell one from the other', () => {
    for (const { id, wrong } of choices) {
      const reasons = wrong.map(({ because }) => toPlain(because));
      expect([id, reasons.filter((reason) => reason.trim() === '')]).toEqual([id, []]);
      expect([id, new Set(reasons).size]).toEqual([id, reasons.length]);
    }
  });

  test('link to the documentation', () => {
    expect(sketches.filter(({ docs }) => docs === undefined).map(({ id }) => id)).toEqual([]);
  });

  test('have ids of their own that stay: sort, term and place', () => {
    const ids = BANK.templates.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['pod/1', 'definition/pod', 'misconception/pod/2', 'first-week#3']));
  });

  test.each([
    ['definition', 100],
    ['meaning', 100],
    ['recall', 60],
    ['abbreviation', 20],
    ['misconception', 300],
    ['first', 8],
    ['message', 40],
    ['symptom', 10],
    ['manifest', 40],
    ['part', 20],
    ['sign', 5],
  ])('of the sort %s are at least %i', (family, least) => {
    const ids = new Set(sketches.filter(({ id }) => id.startsWith(`${family}/`)).map(({ id }) => id));
    expect(ids.size).toBeGreaterThanOrEqual(least);
  });
});

describe('a message that is to be read', () => {
  const messages = sketches.filter(({ id }) => id.startsWith('message/'));

  test('says what its own card explains, as the search finds too', () => {
    for (const { id, exhibit } of messages) {
      const found = KNOWLEDGE.engine.find(exhibit?.code ?? '');
      expect([id, found.type === 'error' ? `message/${found.card.id}` : found.type]).toEqual([id, id]);
    }
  });
});

describe('the kinds that manifests are told apart among', () => {
  test('have the fields that an API server of 1.37 has', async () => {
    const { kubernetes, discovery, definition } = await loadBuiltIns();
    expect(kubernetes).toMatch(/^1\.37\./u);
    for (const { apiVersion, kind, top, spec } of MANIFEST_KINDS) {
      const [version = '', group = ''] = apiVersion.split('/').reverse();
      const resource = discovery.resources.find(
        (each) => each.kind === kind && each.group === group && each.version === version,
      );
      const { schema, components } = (resource === undefined ? undefined : definition(resource)) ?? {};
      const fields = new Set(Object.keys(schema?.properties ?? {}));
      expect([kind, [...top].filter((field) => !fields.has(field) && field !== 'status')]).toEqual([kind, []]);
      expect([kind, [...fields].filter((field) => !top.has(field))]).toEqual([kind, []]);
      const reference = /schemas\/([\w.-]+)/u.exec(JSON.stringify(schema?.properties?.['spec'] ?? {}))?.[1] ?? '';
      expect([kind, Object.keys(components?.[reference]?.properties ?? {}).sort()]).toEqual([kind, [...spec].sort()]);
    }
  });

  test.each([
    ['apiVersion: v1\nspec:\n  ports:\n    - port: 80\n  selector:\n    app: web\n', ['ports', 'selector']],
    ['spec:\n    replicas: 2\n    template:\n        spec: {}\nstatus: {}', ['replicas', 'template']],
    ['data:\n  spec: x\n', []],
  ])('are compared by their own fields only: %j', (manifest, spec) => {
    expect(fieldsOf(manifest).spec).toEqual(spec);
  });
});

test.each([
  ['HorizontalPodAutoscaler', 'hpa'],
  ['Role-based access control', 'rbac'],
  ['ConfigMap', 'cm'],
  ['Custom resource definition', 'crd'],
  ['Pod', 'p'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
