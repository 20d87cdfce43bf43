import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { podTemplateText } from '../../../src/kubectl/rollout/pod-template.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

// A cast, because only this test reads the file.
const templates = JSON.parse(read('pod-templates.json')) as readonly {
  readonly name: string;
  readonly template: unknown;
  readonly printed: string;
}[];

// What stands in the text files was printed by DescribePodTemplate of k8s.io/kubectl v0.37.2 from the same templates.
test.each(templates)('a pod template reads as kubectl prints it: $name', ({ template, printed }) => {
  expect(podTemplateText(template)).toBe(read(printed));
});

describe('a pod template', () => {
  test('that is missing has nothing to show', () => {
    expect(podTemplateText(undefined)).toBe(podTemplateText({}));
  });

  test('cannot act on a terminal', () => {
    expect(podTemplateText({ spec: { serviceAccountName: '\u001B[2J' } })).toContain('^[[2J');
  });
});
