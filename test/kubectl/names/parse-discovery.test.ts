import { describe, expect, test } from 'vitest';
import { qualifiedName } from '../../../src/kubectl/discovery.ts';
import { parseGroupVersions, parseResourceLists } from '../../../src/kubectl/names/legacy-discovery.ts';
import { isAggregated, parseDiscovery } from '../../../src/kubectl/names/parse-discovery.ts';
import { CORE, GROUPS } from './samples.ts';

describe('aggregated discovery', () => {
  const { resources, stale } = parseDiscovery(CORE, GROUPS);

  test('keeps the order of the server: core first, then its groups', () => {
    expect(resources.map(qualifiedName).slice(0, 7)).toEqual([
      'events',
      'namespaces',
      'nodes',
      'pods',
      'services',
      'events.events.k8s.io',
      'deployments.apps',
    ]);
  });

  test('takes group and version from around a resource, since those of its kind may be empty', () => {
    expect(resources.find(({ name }) => name === 'deployments')).toEqual({
      group: 'apps',
      version: 'v1',
      name: 'deployments',
      singular: 'deployment',
      kind: 'Deployment',
      namespaced: true,
      verbs: ['get', 'list', 'watch'],
      shortNames: ['deploy'],
      categories: ['all'],
      subresources: ['scale', 'status'],
    });
  });

  test('makes up a singular name from the kind where a server gives none', () => {
    expect(resources.find(({ kind }) => kind === 'PodMetrics')?.singular).toBe('podmetrics');
  });

  test('leaves out what is stale and says so', () => {
    expect(stale).toEqual(['shop.example.com/v1alpha1']);
    expect(resources.some(({ name }) => name === 'tips')).toBe(false);
  });

  test('leaves out what has no kind: it is there only for its subresources', () => {
    const api = {
      kind: 'APIGroupDiscoveryList',
      items: [{ metadata: {}, versions: [{ version: 'v1', resources: [{ resource: 'bindings' }] }] }],
    };
    expect(parseDiscovery(api, undefined)).toEqual({ resources: [], stale: [] });
  });

  test.each([undefined, null, 'no', 7, [], { items: 'x' }, { items: [{ versions: [7, {}] }] }])(
    'finds nothing in %o',
    (document) => {
      expect(parseDiscovery(document, document)).toEqual({ resources: [], stale: [] });
    },
  );

  test('is told from the lists of an old server', () => {
    expect([CORE, { kind: 'APIVersions' }, undefined].map(isAggregated)).toEqual([true, false, false]);
  });
});

describe('discovery of an old server', () => {
  test('lists group versions with the preferred first', () => {
    const api = { kind: 'APIVersions', versions: ['v1'] };
    const apis = {
      kind: 'APIGroupList',
      groups: [
        {
          name: 'autoscaling',
          versions: [{ groupVersion: 'autoscaling/v1' }, { groupVersion: 'autoscaling/v2' }],
          preferredVersion: { groupVersion: 'autoscaling/v2' },
        },
        { name: 'apps', versions: [{ groupVersion: 'apps/v1' }] },
      ],
    };
    expect(parseGroupVersions(api, apis)).toEqual(['v1', 'autoscaling/v2', 'autoscaling/v1', 'apps/v1']);
  });

  test('reads the list of each, with subresources under their resource, and names those that failed', () => {
    const apps = {
      kind: 'APIResourceList',
      groupVersion: 'apps/v1',
      resources: [
        {
          name: 'deployments',
          singularName: '',
          namespaced: true,
          kind: 'Deployment',
          verbs: ['get'],
          shortNames: ['deploy'],
        },
        { name: 'deployments/scale', singularName: '', namespaced: true, kind: 'Scale', verbs: ['get'] },
      ],
    };
    const { resources, stale } = parseResourceLists([
      ['apps/v1', apps],
      ['metrics.k8s.io/v1beta1', undefined],
    ]);
    expect(stale).toEqual(['metrics.k8s.io/v1beta1']);
    expect(resources).toEqual([
      {
        group: 'apps',
        version: 'v1',
        name: 'deployments',
        singular: 'deployment',
        kind: 'Deployment',
        namespaced: true,
        verbs: ['get'],
        shortNames: ['deploy'],
        categories: [],
        subresources: ['scale'],
      },
    ]);
  });
});
