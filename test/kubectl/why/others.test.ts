import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../../src/kubectl/object.ts';
import { diagnose } from '../../../src/kubectl/why/diagnose.ts';
import { TERM_IDS } from '../teach/terms.ts';
import { ago, findingsAmong, madeBy, object, pod, snapshotOf, warning, type Different } from './snapshots.ts';

/** A container that no hint is given on. */
const sound = { name: 'app', image: 'w:1', resources: { requests: { cpu: '1' } } };
const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [sound] } };
const workload = (kind: string, status: Different, spec: Different = {}): KubeObject =>
  object(kind, 'web', { spec: { replicas: 3, selector: { matchLabels: { app: 'web' } }, template, ...spec }, status });
const service = (spec: Different, status: Different = {}): KubeObject =>
  object('Service', 'web', {
    spec: { type: 'ClusterIP', selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }], ...spec },
    status,
  });
const fine = pod(
  { ready: true, state: { running: { startedAt: ago(50) } } },
  { spec: { containers: [{ ...sound, ports: [{ name: 'http', containerPort: 8080 }] }] } },
);
const slice = (ready: boolean): KubeObject =>
  object('EndpointSlice', 'web-x', {
    metadata: { labels: { 'kubernetes.io/service-name': 'web' } },
    endpoints: [{ addresses: ['10.0.0.1'], conditions: { ready } }],
  });
const claim = (spec: Different, status: Different = { phase: 'Pending' }): KubeObject =>
  object('PersistentVolumeClaim', 'data', { spec, status });
const outside = (kind: string, name: string, fields: Different = {}): KubeObject =>
  object(kind, name, {
    ...fields,
    metadata: { namespace: undefined, ...(fields['metadata'] as Different | undefined) },
  });
const storageClass = (mode: string, isDefault = false): KubeObject =>
  outside('StorageClass', 'disk', {
    volumeBindingMode: mode,
    metadata: { annotations: isDefault ? { 'storageclass.kubernetes.io/is-default-class': 'true' } : {} },
  });
const condition = (type: string, status: string, reason = '', message = ''): Different => ({
  conditions: [{ type, status, reason, message }],
});
const autoscaler = (status: Different): KubeObject =>
  object('HorizontalPodAutoscaler', 'web', {
    spec: { maxReplicas: 8, scaleTargetRef: { kind: 'Deployment', name: 'web' } },
    status,
  });
const ingress = (name: string, port: number, spec: Different = {}): KubeObject =>
  object('Ingress', 'shop', {
    spec: {
      ingressClassName: 'nginx',
      rules: [{ http: { paths: [{ backend: { service: { name, port: { number: port } } } }] } }],
      ...spec,
    },
    status: { loadBalancer: { ingress: [{ ip: '1.2.3.4' }] } },
  });
const lackingPods = (message: string, kind = 'ReplicaSet'): readonly KubeObject[] => {
  const maker = workload(kind, { replicas: 1, readyReplicas: 1 });
  return [
    { ...maker, metadata: { ...maker.metadata, ...madeBy(object('Deployment', 'web')) } },
    warning(maker, 'FailedCreate', message),
  ];
};
const cronJob = (spec: Different): KubeObject =>
  object('CronJob', 'report', { spec: { schedule: '0 3 * * *', ...spec } });

const CASES: readonly (readonly [why: string, rule: string, severity: string, ...objects: KubeObject[]])[] = [
  [
    'a full quota',
    'exceeded-quota',
    'failure',
    ...lackingPods('pods "web-x" is forbidden: exceeded quota: batch, requested: pods=1'),
  ],
  [
    'a quota that wants requests',
    'quota-needs-requests',
    'failure',
    ...lackingPods('failed quota: q: must specify limits.cpu'),
  ],
  [
    'a security level',
    'pod-security',
    'failure',
    ...lackingPods('violates PodSecurity "restricted:latest": allowPrivilegeEscalation'),
  ],
  [
    'a webhook that is down',
    'webhook-down',
    'failure',
    ...lackingPods('Internal error: failed calling webhook "x.example.com": connection refused'),
  ],
  ['a policy', 'policy-denied', 'failure', ...lackingPods('admission webhook "p" denied the request: no')],
  [
    'a service account that is not there',
    'service-account-missing',
    'failure',
    ...lackingPods('error looking up service account shop/web: serviceaccount "web" not found'),
  ],
  ['a limit range', 'limit-range', 'failure', ...lackingPods('maximum cpu usage per Container is 1, but limit is 2')],
  [
    'a priority class',
    'priority-class-missing',
    'failure',
    ...lackingPods('no PriorityClass with name high was found'),
  ],
  ['a refusal in new words', 'failed-create', 'failure', ...lackingPods('something else')],

  [
    'a stuck rollout',
    'rollout-stuck',
    'failure',
    workload('Deployment', condition('Progressing', 'False', 'ProgressDeadlineExceeded')),
  ],
  ['too few pods', 'unavailable', 'warning', workload('Deployment', { readyReplicas: 2, availableReplicas: 2 })],
  [
    'no pods',
    'unavailable',
    'failure',
    workload('Deployment', condition('Available', 'False', 'MinimumReplicasUnavailable')),
  ],
  [
    'a change that nobody saw',
    'not-observed',
    'warning',
    object('Deployment', 'web', {
      metadata: { generation: 5 },
      spec: { replicas: 1, template },
      status: { availableReplicas: 1, observedGeneration: 4 },
    }),
  ],
  ['nothing wanted', 'scaled-to-zero', 'hint', workload('Deployment', {}, { replicas: 0 })],
  ['a pause', 'paused', 'hint', workload('Deployment', { availableReplicas: 3 }, { paused: true })],
  ['a set of nobody with too few pods', 'unavailable', 'warning', workload('ReplicaSet', { readyReplicas: 1 })],
  ['an ordered start that hangs', 'unavailable', 'warning', workload('StatefulSet', { readyReplicas: 1, replicas: 2 })],
  [
    'no Service of its own',
    'governing-service-missing',
    'warning',
    workload('StatefulSet', { readyReplicas: 3, replicas: 3 }, { serviceName: 'db' }),
  ],
  [
    'nodes without its pod',
    'unavailable',
    'warning',
    workload('DaemonSet', { desiredNumberScheduled: 3, numberReady: 2 }),
  ],

  [
    'a job that gave up',
    'job-failed',
    'failure',
    object('Job', 'import', { status: condition('Failed', 'True', 'BackoffLimitExceeded') }),
  ],
  [
    'a job that took too long',
    'job-failed',
    'failure',
    object('Job', 'import', { status: condition('Failed', 'True', 'DeadlineExceeded') }),
  ],
  ['a paused cron job', 'suspended', 'hint', cronJob({ suspend: true })],
  [
    'missed starts',
    'missed-starts',
    'warning',
    cronJob({}),
    warning(cronJob({}), 'TooManyMissedTimes', 'too many missed start times'),
  ],
  [
    'a schedule that is none',
    'schedule-unreadable',
    'failure',
    cronJob({}),
    warning(cronJob({}), 'UnparseableSchedule', 'unparseable'),
  ],

  ['a class that is not there', 'storage-class-missing', 'failure', claim({ storageClassName: 'fast' })],
  ['no class and no default', 'no-storage-class', 'failure', claim({}), storageClass('Immediate')],
  [
    'a volume that could not be made',
    'provisioning-failed',
    'failure',
    claim({ storageClassName: 'disk' }),
    storageClass('Immediate'),
    warning(claim({}), 'ProvisioningFailed', 'quota'),
  ],
  [
    'no volume that fits',
    'no-volume',
    'failure',
    claim({ storageClassName: '' }),
    warning(claim({}), 'FailedBinding', 'no persistent volumes available'),
  ],
  [
    'a claim that waits for a pod',
    'waits-for-consumer',
    'hint',
    claim({ storageClassName: 'disk' }),
    storageClass('WaitForFirstConsumer'),
  ],
  ['a claim that just waits', 'claim-pending', 'failure', claim({}), storageClass('Immediate', true)],
  ['a volume that is gone', 'claim-lost', 'failure', claim({}, { phase: 'Lost' })],

  [
    'a selector that matches nothing',
    'selector-matches-nothing',
    'failure',
    service({ selector: { app: 'wbe' } }),
    fine,
  ],
  ['no ready pod', 'no-ready-endpoints', 'failure', service({}), fine, slice(false)],
  [
    'a port that no pod has',
    'target-port',
    'failure',
    service({ ports: [{ port: 80, targetPort: 'web' }] }),
    fine,
    slice(true),
  ],
  [
    'a port that no pod declares',
    'target-port',
    'hint',
    service({ ports: [{ port: 80, targetPort: 9999 }] }),
    fine,
    slice(true),
  ],
  ['no load balancer', 'no-load-balancer', 'warning', service({ type: 'LoadBalancer' }), fine, slice(true)],
  ['a Service that is not there', 'backend-missing', 'failure', ingress('cart', 80), outside('IngressClass', 'nginx')],
  [
    'a port that the Service lacks',
    'backend-port-missing',
    'failure',
    ingress('web', 8080),
    service({}),
    fine,
    slice(true),
    outside('IngressClass', 'nginx'),
  ],
  [
    'a class that nobody serves',
    'ingress-class',
    'failure',
    { ...ingress('web', 80), status: {} },
    service({}),
    fine,
    slice(true),
  ],

  [
    'an autoscaler without metrics',
    'metrics-missing',
    'failure',
    autoscaler(condition('ScalingActive', 'False', 'FailedGetResourceMetric')),
  ],
  [
    'an autoscaler of nothing',
    'scale-target',
    'failure',
    autoscaler(condition('AbleToScale', 'False', 'FailedGetScale')),
  ],
  [
    'an autoscaler at its limit',
    'at-most',
    'warning',
    autoscaler({ currentReplicas: 8, ...condition('ScalingLimited', 'True', 'TooManyReplicas') }),
  ],
  [
    'a budget that never lets go',
    'disruptions',
    'hint',
    object('PodDisruptionBudget', 'web', {
      spec: { selector: { matchLabels: { app: 'web' } } },
      status: { expectedPods: 2, disruptionsAllowed: 0, currentHealthy: 2, desiredHealthy: 2 },
    }),
  ],

  [
    'a node without contact',
    'node-not-ready',
    'failure',
    outside('Node', 'n1', { status: condition('Ready', 'Unknown', 'NodeStatusUnknown') }),
  ],
  [
    'a node that is not well',
    'node-not-ready',
    'failure',
    outside('Node', 'n1', { status: condition('Ready', 'False', 'KubeletNotReady') }),
  ],
  [
    'a node short of memory',
    'memory-pressure',
    'failure',
    outside('Node', 'n1', { status: condition('MemoryPressure', 'True') }),
  ],
  [
    'a node with a full disk',
    'disk-pressure',
    'failure',
    outside('Node', 'n1', { status: condition('DiskPressure', 'True') }),
  ],
  [
    'a node without network',
    'network-unavailable',
    'failure',
    outside('Node', 'n1', { status: condition('NetworkUnavailable', 'True') }),
  ],
  ['a cordoned node', 'cordoned', 'hint', outside('Node', 'n1', { spec: { unschedulable: true } })],
  [
    'a namespace that does not go',
    'namespace-terminating',
    'failure',
    outside('Namespace', 'shop', {
      status: { phase: 'Terminating', ...condition('NamespaceFinalizersRemaining', 'True', '', 'x') },
    }),
  ],

  [
    'a moving tag',
    'latest-tag',
    'hint',
    workload(
      'Deployment',
      { availableReplicas: 3 },
      { template: { spec: { containers: [{ ...sound, image: 'localhost:5000/web' }] } } },
    ),
  ],
  [
    'no requests',
    'no-requests',
    'hint',
    workload(
      'Deployment',
      { availableReplicas: 3 },
      { template: { spec: { containers: [{ ...sound, resources: {} }] } } },
    ),
  ],
  [
    'no readiness probe',
    'no-readiness-probe',
    'hint',
    workload(
      'Deployment',
      { availableReplicas: 3 },
      { template: { spec: { containers: [{ ...sound, ports: [{ containerPort: 80 }] }] } } },
    ),
  ],
  [
    'a single pod',
    'single-replica',
    'hint',
    workload('Deployment', { availableReplicas: 1 }, { replicas: 1 }),
    service({}),
    fine,
    slice(true),
  ],
  ['a bare pod', 'bare-pod', 'hint', { ...fine, metadata: { name: 'web-1', namespace: 'shop' } }],
];

describe('a rule finds', () => {
  test.each(CASES.map(([why, rule, severity, ...objects]) => ({ why, rule, severity, objects })))(
    '$why: $rule, a $severity',
    ({ rule, severity, objects }) => {
      const [first, ...others] = findingsAmong(...objects);
      expect(first).toMatchObject({ rule, severity });
      expect(others).toStrictEqual([]);
      expect(first?.object.resource).not.toBe('');
      expect(first?.text).toMatch(/[.?]$/u);
      expect(first?.next.length).toBeGreaterThan(0);
      for (const term of first?.terms ?? []) expect(TERM_IDS).toContain(term);
    },
  );
});

const NOTHING: readonly (readonly [why: string, ...objects: KubeObject[]])[] = [
  [
    'a refusal that was mended since',
    workload('ReplicaSet', { replicas: 3, readyReplicas: 3 }),
    warning(workload('ReplicaSet', {}), 'FailedCreate', 'exceeded quota: x'),
  ],
  ['a Service whose endpoints somebody else fills in', service({ selector: undefined })],
  ['a Service of another name', service({ type: 'ExternalName', selector: undefined })],
  ['a Service with ready pods', service({}), fine, slice(true)],
  ['an ingress that is served', ingress('web', 80), service({}), fine, slice(true), outside('IngressClass', 'nginx')],
  ['a claim with its volume', claim({}, { phase: 'Bound' })],
  ['a node that is well', outside('Node', 'n1', { status: condition('Ready', 'True') })],
  [
    'an autoscaler at its floor',
    autoscaler({ currentReplicas: 3, ...condition('ScalingLimited', 'True', 'TooFewReplicas') }),
  ],
  [
    'an image with a digest',
    workload(
      'Deployment',
      { availableReplicas: 3 },
      { template: { spec: { containers: [{ ...sound, image: 'web@sha256:abc' }] } } },
    ),
  ],
];

describe('nothing is found of', () => {
  test.each(NOTHING.map(([why, ...objects]) => ({ why, objects })))('$why', ({ objects }) => {
    expect(findingsAmong(...objects)).toStrictEqual([]);
  });
});

describe('an object of a kind without rules of its own', () => {
  const target = (kind: string, fields: Different) => {
    const asked = object(kind, 'x', fields);
    const ref = {
      group: 'example.com',
      version: 'v1',
      resource: `${kind.toLowerCase()}s`,
      kind,
      name: 'x',
      namespace: 'shop',
    };
    return diagnose({ ...snapshotOf(), target: { object: asked, ref } }).findings;
  };

  test.each([
    [
      'HTTPRoute',
      { status: { parents: [condition('ResolvedRefs', 'False', 'BackendNotFound')] } },
      'condition-resolvedrefs',
    ],
    ['Gateway', { status: condition('Programmed', 'False', 'Invalid') }, 'condition-programmed'],
    ['APIService', { status: condition('Available', 'False', 'MissingEndpoints') }, 'condition-available'],
    ['Certificate', { status: condition('Ready', 'Unknown') }, 'condition-ready'],
    ['PersistentVolume', { status: { phase: 'Released' } }, 'volume-released'],
    ['Menu', { metadata: { deletionTimestamp: ago(30), finalizers: ['a/b'] } }, 'finalizer'],
  ])('%s', (kind, fields, rule) => {
    expect(target(kind, fields)).toStrictEqual([expect.objectContaining({ rule })]);
  });

  test('is well where its conditions hold', () => {
    expect(target('Gateway', { status: condition('Programmed', 'True') })).toStrictEqual([]);
  });
});
