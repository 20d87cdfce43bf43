import type { Kubectl } from '../control-plane/kubectl.ts';

/** A namespace with a Deployment, a DaemonSet and a StatefulSet of three revisions each, all called `rolled`. */
export const ROLLED = 'rolled';

interface Revision {
  readonly image: string;
  readonly cause?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const revisions: readonly Revision[] = [
  { image: 'app:1' },
  {
    image: 'app:2',
    cause: 'with a probe & <more> memory',
    more: {
      ports: [{ name: 'http', containerPort: 8080 }],
      resources: { limits: { memory: '64Mi', cpu: '0.5' }, requests: { memory: '32Mi' } },
      readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
      env: [
        { name: 'LEVEL', value: 'debug' },
        { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
        { name: 'MEMORY', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } },
        { name: 'FLAGS', valueFrom: { configMapKeyRef: { name: 'flags', key: 'all', optional: true } } },
      ],
      volumeMounts: [{ name: 'cache', mountPath: '/cache' }],
    },
  },
  { image: 'app:3', cause: 'line one\nline two', more: { args: ['--verbose', 'two\nlines'] } },
];

const labels = { app: 'rolled' };

const types = ['deployment', 'daemonset', 'statefulset'];

/** Makes them. None has a pod, since no node fits; their history is written all the same. */
export async function rollOutThrice(kubectl: Kubectl): Promise<void> {
  await kubectl(['create', 'namespace', ROLLED]);
  for (const [index, revision] of revisions.entries()) {
    await kubectl(['apply', '--namespace', ROLLED, '-f', '-'], JSON.stringify(toList(revision)));
    // Each has to be seen before the next is made, or it would leave no trace.
    const seen = `--for=jsonpath={.status.observedGeneration}=${index + 1}`;
    await Promise.all(
      types.map((type) => kubectl(['wait', `${type}/rolled`, '--namespace', ROLLED, '--timeout=120s', seen])),
    );
  }
}

function toList(revision: Revision): unknown {
  return {
    apiVersion: 'v1',
    kind: 'List',
    items: ['Deployment', 'DaemonSet', 'StatefulSet'].map((kind) => toObject(kind, revision)),
  };
}

function toObject(kind: string, { image, cause, more }: Revision): unknown {
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: {
      name: 'rolled',
      ...(cause === undefined ? {} : { annotations: { 'kubernetes.io/change-cause': cause } }),
    },
    spec: {
      ...(kind === 'DaemonSet' ? {} : { replicas: 0 }),
      ...(kind === 'StatefulSet' ? { serviceName: 'rolled' } : {}),
      selector: { matchLabels: { ...labels, kind } },
      template: {
        metadata: { labels: { ...labels, kind }, annotations: { 'example.com/owner': 'team-a' } },
        spec: {
          nodeSelector: { nowhere: 'yes' },
          tolerations: [{ key: 'spot', operator: 'Exists', effect: 'NoSchedule' }],
          containers: [{ name: 'app', image, ...more }],
          volumes: [{ name: 'cache', emptyDir: { sizeLimit: '1Gi' } }],
        },
      },
    },
  };
}
