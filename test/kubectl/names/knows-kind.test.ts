import { expect, test } from 'vitest';
import type { ApiResource } from '../../../src/kubectl/discovery.ts';
import { toKnowsKind } from '../../../src/kubectl/names/knows-kind.ts';

const resource = (name: string, singular: string, facts: Partial<ApiResource> = {}): ApiResource => ({
  group: 'example.com',
  version: 'v1',
  name,
  singular,
  kind: singular,
  namespaced: true,
  verbs: ['get', 'list'],
  shortNames: [],
  categories: [],
  subresources: [],
  ...facts,
});
const knows = toKnowsKind({
  stale: [],
  resources: [
    resource('widgets', 'widget', { shortNames: ['wd'], categories: ['parts'], kind: 'FancyWidget' }),
    resource('metalpools', 'metalpools'),
  ],
});

test.each([
  ['widgets', 'any'],
  ['wd', 'any'],
  ['parts', 'any'],
  ['widget', 'one'],
  ['fancywidget', 'one'],
  ['metalpools', 'any'],
  ['gadgets', undefined],
  ['constructor', undefined],
])('the word %s names: %s', (word, found) => {
  expect(knows(word)).toBe(found);
});
