import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/kubectl/why/diagnose.ts';
import type { Finding } from '../../../src/kubectl/why/diagnosis.ts';
import type { KubeObject } from '../../../src/kubectl/object.ts';
import { ago, findingsAmong, madeBy, object, pod, snapshotOf, type Different } from './snapshots.ts';

const template = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'app', image: 'w:1', resources: { requests: { cpu: '1' } } }] },
};
const selector = { matchLabels: { app: 'web' } };
const deployment = (status: Different = {}, replicas = 3): KubeObject =>
  object('Deployment', 'web', { spec: { replicas, selector, template }, status });
const replicaSet = object('ReplicaSet', 'web', {
  metadata: madeBy(deployment()),
  spec: { replicas: 3, selector, template },
  status: { replicas: 3 },
});
const crash = (name: string, exitCode = 1): KubeObject =>
  pod(
    { restartCount: 5, state: { waiting: { reason: 'CrashLoopBackOff' } }, lastState: { terminated: { exitCode } } },
    { name },
  );
const service = object('Service', 'web', { spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } });
const slice = object('EndpointSlice', 'web-x', {
  metadata: { labels: { 'kubernetes.io/service-name': 'web' } },
  endpoints: [{ conditions: { ready: false } }],
});
const node = object('Node', 'n1', {
  metadata: { namespace: undefined },
  status: { conditions: [{ type: 'Ready', status: 'Unknown' }] },
});
const lost = (name: string): KubeObject => pod({ state: { running: {} } }, { name, phase: 'Unknown' });

const kinds = ({ symptoms }: Finding): readonly string[] =>
  symptoms.map((symptom) => `${symptom.object.kind} ${symptom.object.name}`).sort();

describe('findings', () => {
  test('that are alike among the pods of one owner are one', () => {
    const found = findingsAmong(replicaSet, deployment(), crash('web-1'), crash('web-2'), crash('web-3', 42));
    expect(found.map(({ rule, alike }) => [rule, alike])).toStrictEqual([
      ['program-fails', 2],
      ['program-fails', 1],
    ]);
  });

  test('are shown on the object that is asked about', () => {
    const asked = crash('web-2');
    const ref = { group: '', version: 'v1', resource: 'pods', kind: 'Pod', name: 'web-2', namespace: 'shop' };
    const { findings } = diagnose({ ...snapshotOf(replicaSet, crash('web-1'), asked), target: { object: asked, ref } });
    expect(findings[0]).toMatchObject({ object: ref, alike: 2 });
  });

  test('stand under what explains them, however far', () => {
    const found = findingsAmong(replicaSet, deployment(), crash('web-1'), service, slice);
    expect(found).toHaveLength(1);
    expect(found.flatMap(kinds)).toStrictEqual(['Deployment web', 'Service web']);
  });

  test('of pods stand under the node that is lost', () => {
    const found = findingsAmong(node, replicaSet, deployment(), lost('web-1'), lost('web-2'));
    expect(found.map(({ rule }) => rule)).toStrictEqual(['node-not-ready']);
    expect(found.flatMap(kinds)).toStrictEqual(['Deployment web', 'Pod web-1']);
  });

  test('of a Service without pods stand under what was scaled away, which is then no hint', () => {
    const found = findingsAmong(deployment({}, 0), service);
    expect(found).toStrictEqual([expect.objectContaining({ rule: 'scaled-to-zero', severity: 'failure' })]);
    expect(found.flatMap(kinds)).toStrictEqual(['Service web']);
  });

  test('that explain each other do not go round in a circle', () => {
    const claim = object('PersistentVolumeClaim', 'data', {
      spec: { storageClassName: 'disk' },
      status: { phase: 'Pending' },
    });
    const disk = object('StorageClass', 'disk', {
      metadata: { namespace: undefined },
      volumeBindingMode: 'WaitForFirstConsumer',
    });
    const user = pod(
      {},
      {
        phase: 'Pending',
        spec: { nodeName: undefined, volumes: [{ persistentVolumeClaim: { claimName: 'data' } }] },
        status: {
          containerStatuses: [],
          conditions: [
            { type: 'PodScheduled', status: 'False', message: 'pod has unbound immediate PersistentVolumeClaims' },
          ],
        },
      },
    );
    expect(findingsAmong(claim, disk, user)).toHaveLength(1);
  });

  test('come with failures first, and hints last, those alike in one', () => {
    const fragile = (name: string): KubeObject =>
      object('Deployment', name, {
        spec: { replicas: 1, template: { spec: { containers: [{ image: 'x:1' }] } } },
        status: { availableReplicas: 1 },
      });
    const found = findingsAmong(fragile('a'), fragile('b'), replicaSet, crash('web-1'));
    expect(found.map(({ severity, alike }) => [severity, alike])).toStrictEqual([
      ['failure', 1],
      ['hint', 2],
    ]);
  });

  test('of something else in the namespace are left out where one object is asked about', () => {
    const other = object('Deployment', 'other', {
      spec: { replicas: 1, template },
      status: { availableReplicas: 1, conditions: [] },
    });
    const ref = {
      group: 'apps',
      version: 'v1',
      resource: 'deployments',
      kind: 'Deployment',
      name: 'other',
      namespace: 'shop',
    };
    const snapshot = snapshotOf(replicaSet, deployment(), crash('web-1'), other);
    expect(diagnose({ ...snapshot, target: { object: other, ref } }).findings).toStrictEqual([]);
  });

  test('of a Service that works hold what is wrong with some of its pods', () => {
    const good = pod({ ready: true, state: { running: { startedAt: ago(50) } } }, { name: 'web-2' });
    const serving = { ...slice, endpoints: [{ conditions: { ready: true } }] };
    const ref = { group: '', version: 'v1', resource: 'services', kind: 'Service', name: 'web', namespace: 'shop' };
    const snapshot = snapshotOf(replicaSet, service, serving, good, crash('web-1'));
    expect(diagnose({ ...snapshot, target: { object: service, ref } }).findings[0]).toMatchObject({
      rule: 'program-fails',
    });
  });
});
