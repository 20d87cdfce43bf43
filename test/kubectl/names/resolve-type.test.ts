import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupVersion } from '../../../src/kubectl/discovery.ts';
import { parseDiscovery } from '../../../src/kubectl/names/parse-discovery.ts';
import { resolveType } from '../../../src/kubectl/names/resolve-type.ts';
import { CORE, GROUPS } from './samples.ts';

const discovery = parseDiscovery(CORE, GROUPS);

function found(word: string): string {
  const result = resolveType(word, discovery);
  if (!result.ok) return `${result.failure.type}: ${result.failure.message}`;
  return result.value.types.map((type) => `${groupVersion(type)} ${type.name}`).join(', ');
}

describe('a word for a type', () => {
  test.each([
    ['pods', 'v1 pods'],
    ['pod', 'v1 pods'],
    ['Pod', 'v1 pods'],
    ['PODS', 'v1 pods'],
    ['po', 'v1 pods'],
    ['PO', 'v1 pods'],
    ['deploy', 'apps/v1 deployments'],
    ['Deployment', 'apps/v1 deployments'],
    ['deployments.apps', 'apps/v1 deployments'],
    ['deployment.app', 'apps/v1 deployments'],
    ['deploy.ap', 'apps/v1 deployments'],
    ['deployments.v1.apps', 'apps/v1 deployments'],
    ['Deployment.v1.apps', 'apps/v1 deployments'],
    ['hpa', 'autoscaling/v2 horizontalpodautoscalers'],
    ['horizontalpodautoscalers.v1.autoscaling', 'autoscaling/v1 horizontalpodautoscalers'],
    ['HorizontalPodAutoscaler.v1.autoscaling', 'autoscaling/v1 horizontalpodautoscalers'],
    ['hpa.v1.autoscaling', 'autoscaling/v2 horizontalpodautoscalers'],
    ['ingresses.networking.k8s.io', 'networking.k8s.io/v1 ingresses'],
    ['ing.networking', 'networking.k8s.io/v1 ingresses'],
    ['ingresses.v1.networking.k8s.io', 'networking.k8s.io/v1 ingresses'],
    ['events', 'v1 events'],
    ['ev', 'v1 events'],
    ['events.events', 'events.k8s.io/v1 events'],
    ['events.events.k8s.io', 'events.k8s.io/v1 events'],
    ['pods.metrics', 'metrics.k8s.io/v1beta1 pods'],
    ['PodMetrics', 'metrics.k8s.io/v1beta1 pods'],
    ['PodMetrics.v1beta1.metrics.k8s.io', 'metrics.k8s.io/v1beta1 pods'],
    ['pods.v1.', 'v1 pods'],
    ['menu', 'shop.example.com/v1 menus'],
    ['menucard', 'shop.example.com/v1 menus'],
    ['MenuCard.shop.example.com', 'shop.example.com/v1 menus'],
  ])('%s names %s', (word, types) => {
    expect(found(word)).toBe(types);
  });

  test('may be a category: each of its types once, in the preferred version', () => {
    expect(found('all')).toBe('v1 pods, v1 services, apps/v1 deployments, autoscaling/v2 horizontalpodautoscalers');
    expect(found('kitchen')).toBe('shop.example.com/v1 menus');
    expect(found('ALL')).toBe(found('all'));
  });

  test('warns when a short name means several', () => {
    const result = resolveType('ev', discovery);
    expect(result.ok ? result.value.warnings : []).toEqual([
      'short name "ev" could also match lower priority resource events.events.k8s.io',
    ]);
    const versions = resolveType('hpa', discovery);
    expect(versions.ok ? versions.value.warnings : ['failed']).toEqual([]);
  });

  test('is ambiguous only within one group version', () => {
    expect(found('pair')).toBe(
      'invalid: "pair" may mean several types: twins (Twin), pair (Pair). Say the plural name of one.',
    );
  });

  test.each([
    ['pdos', 'pods'],
    ['deploymnet', 'deployments'],
    ['servcies', 'services'],
    ['horizontalpodautoscalr', 'horizontalpodautoscalers'],
  ])('%s is no type, and near names are offered', (word, near) => {
    expect(found(word)).toMatch(new RegExp(`^missing: .*"${word}". Near names: ${near}`, 'u'));
  });

  test.each(['xylophone', '', '.', '..', 'pods.nogroup', 'pods.v9.', 'deployments.v2.apps', 'tips', '__proto__'])(
    '"%s" is no type',
    (word) => {
      expect(found(word)).toMatch(/^missing: /u);
    },
  );

  test('never makes resolving fail otherwise', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (word) => {
        const result = resolveType(word, discovery);
        if (result.ok) expect(result.value.types.length).toBeGreaterThan(0);
      }),
    );
  });
});
