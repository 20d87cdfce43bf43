import { describe, expect, test } from 'vitest';
import type { ApiResourcesQuery } from '../../src/kubectl/query.ts';
import { runApiResources, runApiVersions } from '../../src/queries/api-resources.ts';
import { createFakeSession, expectValue } from './fake-session.ts';

const QUERY: ApiResourcesQuery = {
  verb: 'api-resources',
  where: { allContexts: false, allNamespaces: false },
  verbs: [],
  categories: [],
  format: 'table',
  headers: true,
};

async function run(different: Partial<ApiResourcesQuery>) {
  return expectValue(
    await runApiResources(
      { ...QUERY, ...different },
      createFakeSession(() => undefined),
    ),
  );
}

const names = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('api-resources', () => {
  test('lists every resource once, by group and name, in its preferred version', async () => {
    const { text, notes, grids } = await run({});
    expect(text).toBe(
      [
        'NAME                       SHORTNAMES   APIVERSION             NAMESPACED   KIND',
        'events                     ev           v1                     true         Event',
        'namespaces                 ns           v1                     false        Namespace',
        'nodes                      no           v1                     false        Node',
        'pods                       po           v1                     true         Pod',
        'services                   svc          v1                     true         Service',
        'deployments                deploy       apps/v1                true         Deployment',
        'horizontalpodautoscalers   hpa          autoscaling/v2         true         HorizontalPodAutoscaler',
        'events                     ev           events.k8s.io/v1       true         Event',
        'nodes                                   metrics.k8s.io/v1beta1   false        NodeMetrics',
        'pods                                    metrics.k8s.io/v1beta1   true         PodMetrics',
        'ingresses                  ing          networking.k8s.io/v1   true         Ingress',
        'menus                                   shop.example.com/v1    true         MenuCard',
        'pair                                    twins.example.com/v1   true         Pair',
        'twins                                   twins.example.com/v1   true         Twin',
        '',
      ]
        .join('\n')
        .replaceAll(/^(.{40})(\S+) +(\S+ +\S+)$/gmu, (_, start: string, version: string, rest: string) => {
          return start + version.padEnd(25) + rest;
        }),
    );
    expect(notes).toEqual([expect.stringContaining('shop.example.com/v1alpha1')]);
    expect(grids[0]?.rows[0]?.cells).toEqual(['events', 'ev', 'v1', 'true', 'Event', 'get,list,watch', '']);
  });

  test.each<[Partial<ApiResourcesQuery>, readonly string[]]>([
    [{ group: 'apps' }, ['deployments.apps']],
    [{ group: '', namespaced: false }, ['namespaces', 'nodes']],
    [{ categories: ['kitchen'] }, ['menus.shop.example.com']],
    [{ verbs: ['list', 'delete'] }, ['']],
    [
      { categories: ['all'], sortBy: 'kind' },
      ['deployments.apps', 'horizontalpodautoscalers.autoscaling', 'pods', 'services'],
    ],
    [{ group: '', sortBy: 'name' }, ['events', 'namespaces', 'nodes', 'pods', 'services']],
  ])('with %o are %o', async (different, wanted) => {
    expect(names((await run({ ...different, format: 'name' })).text)).toEqual(wanted);
  });

  test('tells verbs and categories when there is room, and no headers when told so', async () => {
    expect((await run({ group: 'apps', format: 'wide', headers: false })).text).toBe(
      'deployments   deploy   apps/v1   true   Deployment   get,list,watch   all\n',
    );
  });
});

describe('api-versions', () => {
  test('lists group versions in the order of their letters', async () => {
    const query = { verb: 'api-versions', where: QUERY.where, format: 'text', headers: true } as const;
    const { text } = expectValue(
      await runApiVersions(
        query,
        createFakeSession(() => undefined),
      ),
    );
    expect(names(text)).toEqual([
      'apps/v1',
      'autoscaling/v1',
      'autoscaling/v2',
      'events.k8s.io/v1',
      'metrics.k8s.io/v1beta1',
      'networking.k8s.io/v1',
      'shop.example.com/v1',
      'twins.example.com/v1',
      'v1',
    ]);
  });
});
