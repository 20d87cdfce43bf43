import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../../src/kubectl/object.ts';
import { rolloutStatus, type RolledOut, type RolloutStatus } from '../../../src/kubectl/rollout/status.ts';

interface Parts {
  readonly generation?: number;
  readonly revision?: string;
  readonly spec?: Record<string, unknown>;
  readonly status?: Record<string, unknown>;
}

const object = ({ generation = 2, revision, spec = {}, status = {} }: Parts): KubeObject => ({
  metadata: {
    name: 'web',
    generation,
    ...(revision === undefined ? {} : { annotations: { 'deployment.kubernetes.io/revision': revision } }),
  },
  spec,
  status: { observedGeneration: 2, ...status },
});

const statusOf = (kind: RolledOut, parts: Parts, revision = 0): string =>
  said(rolloutStatus[kind](object(parts), revision));

const said = (status: RolloutStatus): string =>
  status.type === 'stopped' ? `error: ${status.reason}` : `${status.type}: ${status.line}`;

describe('the rollout of a Deployment', () => {
  const replicas = (all: number, updated: number, available: number): Parts => ({
    spec: { replicas: 3 },
    status: { replicas: all, updatedReplicas: updated, availableReplicas: available },
  });
  test.each<[string, Parts, string]>([
    ['not seen yet', { generation: 3 }, 'waiting: Waiting for deployment spec update to be observed...'],
    [
      'past its deadline',
      { status: { conditions: [{ type: 'Progressing', reason: 'ProgressDeadlineExceeded' }] } },
      'error: deployment "web" exceeded its progress deadline',
    ],
    [
      'half updated',
      replicas(4, 2, 3),
      'waiting: Waiting for deployment "web" rollout to finish: 2 out of 3 new replicas have been updated...',
    ],
    [
      'with old pods left',
      replicas(4, 3, 3),
      'waiting: Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...',
    ],
    [
      'not available yet',
      replicas(3, 3, 1),
      'waiting: Waiting for deployment "web" rollout to finish: 1 of 3 updated replicas are available...',
    ],
    ['over', replicas(3, 3, 3), 'done: deployment "web" successfully rolled out'],
    ['of no replicas', { spec: { replicas: 0 } }, 'done: deployment "web" successfully rolled out'],
  ])('%s', (_name, parts, expected) => {
    expect(statusOf('Deployment', parts)).toBe(expected);
  });

  test('of a revision that is not the running one is an error', () => {
    expect(statusOf('Deployment', { revision: '4' }, 3)).toBe(
      'error: desired revision (3) is different from the running revision (4)',
    );
    expect(statusOf('Deployment', { revision: '4' }, 4)).toContain('done');
  });
});

describe('the rollout of a DaemonSet', () => {
  const spec = { updateStrategy: { type: 'RollingUpdate' } };
  const pods = (wanted: number, updated: number, available: number): Parts => ({
    spec,
    status: { desiredNumberScheduled: wanted, updatedNumberScheduled: updated, numberAvailable: available },
  });
  test.each<[string, Parts, string]>([
    [
      'by hand',
      { spec: { updateStrategy: { type: 'OnDelete' } } },
      'error: rollout status is only available for RollingUpdate strategy type',
    ],
    ['not seen yet', { spec, generation: 3 }, 'waiting: Waiting for daemon set spec update to be observed...'],
    [
      'half updated',
      pods(3, 1, 3),
      'waiting: Waiting for daemon set "web" rollout to finish: 1 out of 3 new pods have been updated...',
    ],
    [
      'not available yet',
      pods(3, 3, 2),
      'waiting: Waiting for daemon set "web" rollout to finish: 2 of 3 updated pods are available...',
    ],
    ['over', pods(3, 3, 3), 'done: daemon set "web" successfully rolled out'],
  ])('%s', (_name, parts, expected) => {
    expect(statusOf('DaemonSet', parts)).toBe(expected);
  });
});

describe('the rollout of a StatefulSet', () => {
  const rolling = (rollingUpdate?: Record<string, unknown>): Record<string, unknown> => ({
    replicas: 3,
    updateStrategy: { type: 'RollingUpdate', ...(rollingUpdate === undefined ? {} : { rollingUpdate }) },
  });
  test.each<[string, Parts, string]>([
    [
      'by hand',
      { spec: { updateStrategy: { type: 'OnDelete' } } },
      'error: rollout status is only available for RollingUpdate strategy type',
    ],
    [
      'never seen',
      { spec: rolling(), status: { observedGeneration: 0 } },
      'waiting: Waiting for statefulset spec update to be observed...',
    ],
    ['not ready', { spec: rolling(), status: { readyReplicas: 1 } }, 'waiting: Waiting for 2 pods to be ready...'],
    [
      'half of a partition',
      { spec: rolling({ partition: 1 }), status: { readyReplicas: 3, updatedReplicas: 1 } },
      'waiting: Waiting for partitioned roll out to finish: 1 out of 2 new pods have been updated...',
    ],
    [
      'partition over',
      { spec: rolling({ partition: 1 }), status: { readyReplicas: 3, updatedReplicas: 2 } },
      'done: partitioned roll out complete: 2 new pods have been updated...',
    ],
    [
      'between revisions',
      {
        spec: rolling(),
        status: { readyReplicas: 3, updatedReplicas: 1, updateRevision: 'web-2', currentRevision: 'web-1' },
      },
      'waiting: waiting for statefulset rolling update to complete 1 pods at revision web-2...',
    ],
    [
      'over',
      {
        spec: rolling(),
        status: { readyReplicas: 3, currentReplicas: 3, updateRevision: 'web-2', currentRevision: 'web-2' },
      },
      'done: statefulset rolling update complete 3 pods at revision web-2...',
    ],
  ])('%s', (_name, parts, expected) => {
    expect(statusOf('StatefulSet', parts)).toBe(expected);
  });
});
