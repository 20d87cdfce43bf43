import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../../src/kubectl/object.ts';
import { controllerRevisions, deploymentRevisions, historyTable } from '../../../src/kubectl/rollout/history.ts';

const owner: KubeObject = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'web', uid: 'u1' },
  spec: { selector: { matchLabels: { app: 'web' } }, template: { spec: { containers: [{ name: 'new' }] } } },
};

const owned = (uid = 'u1'): readonly Record<string, unknown>[] => [
  { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid, controller: true },
];

const replicaSet = (revision: string | undefined, cause?: string, uid?: string): KubeObject => ({
  metadata: {
    name: `web-${revision ?? 'x'}`,
    annotations: {
      ...(revision === undefined ? {} : { 'deployment.kubernetes.io/revision': revision }),
      ...(cause === undefined ? {} : { 'kubernetes.io/change-cause': cause }),
    },
    ownerReferences: owned(uid) as never,
  },
  spec: { template: { metadata: { labels: { app: 'web' } } } },
});

describe('the history of a Deployment', () => {
  test('is what its own ReplicaSets say, by number', () => {
    const revisions = deploymentRevisions(owner, [
      replicaSet('10', 'ten'),
      replicaSet('2'),
      replicaSet('3', 'of a namesake that was deleted', 'u0'),
      replicaSet('not a number'),
    ]);
    expect(historyTable(revisions)).toBe('REVISION  CHANGE-CAUSE\n2         <none>\n10        ten\n');
  });

  test('shows the cause of a change among the annotations of its template', () => {
    const [revision] = deploymentRevisions(owner, [replicaSet('1', 'first')]);
    expect(revision?.template).toEqual({
      metadata: { labels: { app: 'web' }, annotations: { 'kubernetes.io/change-cause': 'first' } },
    });
  });

  test('may be none', () => {
    expect(historyTable(deploymentRevisions(owner, []))).toBe('No rollout history found.');
  });
});

test('a recorded revision replaces the whole template', () => {
  const recorded: KubeObject = {
    metadata: {
      name: 'web-1',
      ownerReferences: owned() as never,
      annotations: { 'kubernetes.io/change-cause': 'old' },
    },
    revision: 1,
    data: { spec: { template: { $patch: 'replace', spec: { containers: [{ name: 'old' }] } } } },
  };
  const [revision] = controllerRevisions(owner, [recorded]);
  expect(revision).toMatchObject({
    number: 1,
    changeCause: 'old',
    template: { spec: { containers: [{ name: 'old' }] } },
    object: { kind: 'DaemonSet', spec: { selector: { matchLabels: { app: 'web' } } } },
  });
  expect(revision?.template).not.toHaveProperty('$patch');
});

test('a revision of a StatefulSet has its claims without their kind, as kubectl prints them', () => {
  const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' } };
  const set = { ...owner, kind: 'StatefulSet', spec: { volumeClaimTemplates: [claim] } };
  const recorded = { metadata: { ownerReferences: owned() as never }, revision: 1, data: { spec: { template: {} } } };
  const [revision] = controllerRevisions(set, [recorded]);
  expect(revision?.object['spec']).toEqual({ volumeClaimTemplates: [{ metadata: { name: 'data' } }], template: {} });
});
