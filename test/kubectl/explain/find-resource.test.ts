import { describe, expect, test } from 'vitest';
import type { ApiResource, Discovery } from '../../../src/kubectl/discovery.ts';
import { qualifiedName } from '../../../src/kubectl/discovery.ts';
import { findResource } from '../../../src/kubectl/explain/find-resource.ts';

const resource = (name: string, kind: string, group: string, shortNames: readonly string[] = []): ApiResource => ({
  group,
  version: 'v1',
  name,
  singular: kind.toLowerCase(),
  kind,
  namespaced: true,
  verbs: [],
  shortNames,
  categories: name === 'pods' || name === 'deployments' ? ['all'] : [],
  subresources: [],
});

const discovery: Discovery = {
  stale: [],
  resources: [
    resource('pods', 'Pod', '', ['po']),
    resource('events', 'Event', '', ['ev']),
    resource('events', 'Event', 'events.k8s.io', ['ev']),
    resource('deployments', 'Deployment', 'apps', ['deploy']),
    resource('ingresses', 'Ingress', 'networking.k8s.io', ['ing']),
  ],
};

describe('a type and its fields', () => {
  test.each([
    ['pods', 'pods', ''],
    ['pod.spec.containers', 'pods', 'spec.containers'],
    ['Pod.spec', 'pods', 'spec'],
    ['po.apiVersion', 'pods', 'apiVersion'],
    ['deployments.apps', 'deployments.apps', ''],
    ['deploy.apps.spec.replicas', 'deployments.apps', 'spec.replicas'],
    ['deploy.spec', 'deployments.apps', 'spec'],
    ['ingresses.networking.k8s.io.spec.rules', 'ingresses.networking.k8s.io', 'spec.rules'],
    ['events.events.k8s.io.note', 'events.events.k8s.io', 'note'],
    ['events.message', 'events', 'message'],
  ])('of %s are told apart', (words, type, path) => {
    const found = findResource(words.split('.'), discovery);
    expect(found.ok && [qualifiedName(found.value.resource), found.value.path.join('.')]).toEqual([type, path]);
  });

  test.each([
    ['nope.spec', 'missing'],
    ['all', 'invalid'],
  ])('of %s are not found', (words, type) => {
    const found = findResource(words.split('.'), discovery);
    expect(found.ok ? undefined : found.failure.type).toBe(type);
  });
});
