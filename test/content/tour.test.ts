import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureAlts } from '../../src/draw/create-pictures.ts';
import { TourSchema } from '../../src/glossary/cards.ts';
import { readYaml } from '../../src/glossary/read-yaml.ts';
import { checkCommand } from './commands.ts';

const file = new URL('../../glossary/tour.yaml', import.meta.url);
const text = readFileSync(file, 'utf8');
const { value: tour, problems } = readYaml(TourSchema, 'glossary/tour.yaml', text);
const steps = (tour?.steps ?? []).map((step) => [step.title, step] as const);
const written = new Set(globSync('glossary/terms/*/*.md').map((path) => basename(path, '.md')));

const words = (line: string): number => line.split(/\s+/u).filter(Boolean).length;

/** Commands that show something and change nothing. */
const READING =
  /^(?:kubectl (?:get|describe|logs|version|cluster-info|explain)|docker (?:ps|images|version)|helm (?:list|status|version))\b/u;

test('the tour parses', () => {
  expect(problems).toEqual([]);
});

test('the steps come in the order that each needs only what came before', () => {
  expect(steps.map(([title]) => title)).toEqual([
    'Containers',
    'Kubernetes',
    'Namespaces',
    'Pods',
    'Nodes',
    'Services',
    'Deployments',
    'Ingress',
    'Helm and kubectl',
  ]);
});

describe.each(steps)('the step %s', (_, step) => {
  test('leads on to entries that are written', () => {
    expect(step.terms.filter((id) => !written.has(id))).toEqual([]);
  });

  test('takes at most 90 words in at most three paragraphs', () => {
    expect(step.text.length).toBeLessThanOrEqual(3);
    expect(step.text.reduce((sum, paragraph) => sum + words(paragraph), 0)).toBeLessThanOrEqual(90);
  });

  test('offers a command that exists and changes nothing', () => {
    expect(checkCommand(step.try.run)).toBeUndefined();
    expect(step.try.run).toMatch(READING);
    expect(words(step.try.shows)).toBeLessThanOrEqual(20);
  });

  test('shows a picture that is drawn, if any', () => {
    if (step.picture !== undefined) expect([...pictureAlts.keys()]).toContain(step.picture);
  });

  test('closes every backtick', () => {
    for (const line of [...step.text, step.try.shows]) expect((line.match(/`/gu) ?? []).length % 2).toBe(0);
  });
});

test('the question at the end has one right answer, and each wrong one says why', () => {
  const { right = '', wrong = [] } = tour?.check ?? {};
  expect(new Set([right, ...wrong.map((each) => each.text)]).size).toBe(wrong.length + 1);
  expect(wrong.length).toBeLessThanOrEqual(3);
  // A longer right answer gives itself away.
  for (const each of wrong) expect(Math.abs(words(each.text) - words(right))).toBeLessThanOrEqual(5);
});

test('the tour is written in plain ASCII, as the entries are', () => {
  expect(text).toMatch(/^[\n\x20-\x7E]*$/u);
});
