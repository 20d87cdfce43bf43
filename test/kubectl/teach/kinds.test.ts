import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/kubectl/grammar/kinds.ts';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import { resourceOfTerm, termOfKind } from '../../../src/kubectl/teach/kinds.ts';
import { TERM_IDS } from './terms.ts';

describe('kinds and the entries about them', () => {
  test.each([
    ['pod', 'pods'],
    ['persistentvolumeclaim', 'persistentvolumeclaims'],
    ['horizontalpodautoscaler', 'horizontalpodautoscalers'],
    ['ingress', 'ingresses'],
    ['ipaddress-object', 'ipaddresses'],
    ['gateway', 'gateways'],
    ['httproute', 'httproutes'],
  ])('the entry %s is about %s', (id, resource) => {
    expect(TERM_IDS).toContain(id);
    expect(resourceOfTerm(id)).toBe(resource);
  });

  test.each(['secret', 'binding', 'crashloopbackoff', 'cluster', 'constructor', ''])(
    'no objects are shown of %s',
    (id) => {
      expect(resourceOfTerm(id)).toBeUndefined();
    },
  );

  test.each([
    ['StatefulSet', 'statefulset'],
    ['Secret', 'secret'],
    ['APIService', 'aggregation-layer'],
    ['GRPCRoute', 'httproute'],
    ['Menu', undefined],
    ['Binding', undefined],
    ['constructor', undefined],
  ])('a %s is explained by %s', (kind, id) => {
    expect(termOfKind(kind)).toBe(id);
  });

  test.each(KINDS)('the entry of $singular is there, and its objects can be asked for', ({ singular }) => {
    const id = termOfKind(singular);
    if (id === undefined) return;
    expect(TERM_IDS).toContain(id);
    const resource = resourceOfTerm(id);
    if (resource !== undefined) expect(parseQuery(`kubectl get ${resource}`).type).toBe('query');
  });
});
