import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/kubectl/why/diagnose.ts';
import type { Part } from '../../../src/kubectl/why/snapshot.ts';
import { recordedSnapshot } from './snapshots.ts';

interface Fault {
  readonly fault: string;
  /** The name that all objects of the fault begin with. */
  readonly name: string;
  readonly rule: string;
  /** The kind that the cause is on. */
  readonly kind: string;
  readonly says: RegExp;
  /** Kinds with symptoms under it. */
  readonly explains: readonly string[];
  /** Parts whose objects are asked about, besides the whole namespace. */
  readonly ask: readonly Part[];
  readonly alike?: number;
}

const FAULTS: readonly Fault[] = [
  {
    fault: 'CrashLoopBackOff',
    name: 'crash-loop',
    rule: 'program-fails',
    kind: 'Pod',
    says: /^CrashLoopBackOff: .*exit code 1\b/u,
    explains: ['Deployment'],
    ask: ['pods', 'replicasets', 'deployments'],
  },
  {
    fault: 'OOMKilled',
    name: 'out-of-memory',
    rule: 'out-of-memory',
    kind: 'Pod',
    says: /OOMKilled, exit code 137/u,
    explains: ['Deployment'],
    ask: ['pods', 'replicasets', 'deployments'],
  },
  {
    fault: 'ImagePullBackOff',
    name: 'wrong-image',
    rule: 'image-not-found',
    kind: 'Pod',
    says: /^ImagePullBackOff: .*does not exist/u,
    explains: ['Deployment'],
    ask: ['pods', 'replicasets', 'deployments'],
  },
  {
    fault: 'a missing ConfigMap',
    name: 'missing-config',
    rule: 'config-missing',
    kind: 'Pod',
    says: /the ConfigMap "reports-config" is not there/u,
    explains: ['Deployment'],
    ask: ['pods', 'replicasets', 'deployments'],
  },
  {
    fault: 'Insufficient cpu',
    name: 'too-much-cpu',
    rule: 'unschedulable-resources',
    kind: 'Pod',
    says: /Insufficient cpu/u,
    explains: ['Deployment'],
    ask: ['pods', 'replicasets', 'deployments'],
  },
  {
    fault: 'a pending PersistentVolumeClaim',
    name: 'no-volume',
    rule: 'storage-class-missing',
    kind: 'PersistentVolumeClaim',
    says: /StorageClass "fast-ssd" is not there/u,
    explains: ['Pod', 'Deployment'],
    ask: ['pods', 'deployments', 'persistentvolumeclaims'],
  },
  {
    fault: 'a failing readiness probe',
    name: 'never-ready',
    rule: 'readiness-probe',
    kind: 'Pod',
    says: /readiness probe fails/u,
    explains: ['Service', 'Deployment'],
    ask: ['pods', 'deployments', 'services'],
    alike: 2,
  },
  {
    fault: 'a Service whose selector matches nothing',
    name: 'lost-service',
    rule: 'selector-matches-nothing',
    kind: 'Service',
    says: /selector matches no pod/u,
    explains: [],
    ask: ['services'],
  },
  {
    fault: 'an exceeded quota',
    name: 'over-quota',
    rule: 'exceeded-quota',
    kind: 'ReplicaSet',
    says: /quota of the namespace is used up/u,
    explains: ['Deployment'],
    ask: ['replicasets', 'deployments'],
  },
  {
    fault: 'BackoffLimitExceeded',
    name: 'failing-job',
    rule: 'job-failed',
    kind: 'Job',
    says: /^BackoffLimitExceeded: .*exit code 1/u,
    explains: ['Pod'],
    ask: ['jobs'],
  },
];

const asked = FAULTS.flatMap((fault) => fault.ask.map((part) => ({ ...fault, part })));

describe('each fault of the practice cluster', () => {
  test.each(asked)(
    '$fault: asked about its $part, the cause stands on top',
    ({ part, name, rule, kind, says, alike = 1 }) => {
      const { object, findings } = diagnose(recordedSnapshot('broken', { part, name }));
      expect(object?.name).toMatch(new RegExp(`^${name}`, 'u'));
      const [first, ...others] = findings.filter(({ severity }) => severity !== 'hint');
      expect(first).toMatchObject({ rule, alike, object: { kind } });
      expect(first?.title).toMatch(says);
      expect(others).toStrictEqual([]);
    },
  );

  test.each(FAULTS)(
    '$fault: in its namespace it is one finding, with what follows from it beneath',
    ({ name, rule, kind, explains }) => {
      const { findings } = diagnose(recordedSnapshot('broken'));
      const about = findings.filter(({ object, severity }) => object.name.startsWith(name) && severity !== 'hint');
      expect(about).toHaveLength(1);
      expect(about[0]).toMatchObject({ rule, object: { kind } });
      expect(about[0]?.symptoms.map(({ object }) => object.kind).sort()).toStrictEqual([...explains].sort());
    },
  );

  test('there are ten, and nothing but hints besides', () => {
    const { findings } = diagnose(recordedSnapshot('broken'));
    expect(findings.filter(({ severity }) => severity !== 'hint')).toHaveLength(10);
  });

  test('BackoffLimitExceeded: asked about one of its pods, the pod stands on top', () => {
    const { findings } = diagnose(recordedSnapshot('broken', { part: 'pods', name: 'failing-job' }));
    expect(findings[0]).toMatchObject({ rule: 'program-fails', object: { kind: 'Pod' } });
    expect(findings[0]?.symptoms[0]).toMatchObject({ rule: 'job-failed' });
  });

  test('a misspelt selector is told with what it was to be', () => {
    const { findings } = diagnose(recordedSnapshot('broken', { part: 'services', name: 'lost-service' }));
    expect(findings[0]?.text).toContain('Deployment lost-service, whose pods have app.kubernetes.io/name=lost-service');
  });
});

describe('what is healthy', () => {
  test.each(['shop', 'payments', 'platform'])('has no failure and no warning: %s', (namespace) => {
    const { findings } = diagnose(recordedSnapshot(namespace));
    expect(findings.filter(({ severity }) => severity !== 'hint')).toStrictEqual([]);
  });
});
