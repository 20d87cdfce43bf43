import { expect, test } from 'vitest';
import { parseHopefully } from '../../../src/kubectl/grammar/parse-hopefully.ts';

const isTerm = (word: string): boolean => ['kubelet', 'networking', 'service mesh', 'gateway'].includes(word);

test.each([
  ['get widgets', 'query'],
  ['get wd', 'query'],
  ['get widget blue', 'query'],
  ['describe widget/blue', 'query'],
  ['describe widgets', 'query'],
  ['get certificates', 'query'],
  ['explain widgets.spec', 'query'],
  ['delete widget blue', 'refused'],
  ['get started', undefined],
  ['get help with it', undefined],
  ['get a widget', undefined],
  ['get all widgets', undefined],
  ['describe kubelet', undefined],
  ['describe networking', undefined],
  ['describe gateway', undefined],
  ['describe a pod', undefined],
  ['describe service mesh', undefined],
  ['list all pods', undefined],
  ['explain widgets', undefined],
  ['what are widgets', undefined],
  ['widgets', undefined],
])('"%s" would be, with the right kinds: %s', (line, type) => {
  expect(parseHopefully(line, isTerm)?.type).toBe(type);
});
