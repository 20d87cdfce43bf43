import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../src/kubectl/object.ts';
import { relationsOf } from '../../src/queries/describe/relations.ts';
import { loadCase, names } from '../kubectl/describe/cases.ts';

/** A relation as text: role, where it is read, by what. */
const relationsIn = (object: KubeObject): readonly string[] =>
  relationsOf(object).map(({ role, kind, where }) => {
    const what = 'apiVersion' in kind ? `${kind.apiVersion} ${kind.kind}` : kind.name;
    const { namespace = '*', name, labels, fields } = where;
    return [`${role}:`, namespace, what, name, labels, fields].filter((part) => part !== undefined).join(' ');
  });

describe('what is read around', () => {
  test.each([
    [
      'pod-oom',
      ['owner: shop apps/v1 ReplicaSet api-7d9f5', 'services: shop services', 'claims: shop persistentvolumeclaims'],
    ],
    ['pod-pending', []],
    [
      'deployment',
      [
        'replicasets: shop replicasets app=web,tier in (edge,front)',
        'pods: shop pods app=web,tier in (edge,front)',
        'autoscalers: shop horizontalpodautoscalers',
      ],
    ],
    ['statefulset', ['pods: shop pods app=db', 'autoscalers: shop horizontalpodautoscalers']],
    ['daemonset', ['pods: kube-system pods app=agent']],
    ['replicationcontroller', ['pods: shop pods app=old']],
    ['job', ['pods: shop pods batch.kubernetes.io/controller-uid=u']],
    ['job-running', []],
    ['cronjob', ['jobs: shop jobs']],
    [
      'service',
      ['endpointslices: shop endpointslices kubernetes.io/service-name=web', 'pods: shop pods app=web,tier=front'],
    ],
    ['ingress', ['services: shop services', 'ingressclasses: * ingressclasses nginx']],
    ['networkpolicy-deny', ['pods: shop pods']],
    ['poddisruptionbudget', ['pods: shop pods app=web']],
    ['horizontalpodautoscaler', ['target: shop apps/v1 Deployment web']],
    ['configmap', ['pods: shop pods']],
    ['persistentvolumeclaim', ['pods: shop pods', 'storageclasses: * storageclasses turbo']],
    ['namespace', ['resourcequotas: shop resourcequotas', 'limitranges: shop limitranges']],
    [
      'node',
      [
        'pods: * pods spec.nodeName=node-1,status.phase!=Failed,status.phase!=Succeeded',
        'lease: kube-node-lease leases node-1',
      ],
    ],
    ['role', ['bindings: shop rolebindings']],
    ['clusterrole', ['bindings: * rolebindings', 'clusterbindings: * clusterrolebindings']],
    ['serviceaccount', ['bindings: shop rolebindings', 'clusterbindings: * clusterrolebindings']],
    ['rolebinding', ['role: shop roles reader']],
    ['clusterrolebinding', ['role: * clusterroles gone']],
    ['secret', []],
    ['custom', []],
  ])('%s', (name, relations) => {
    expect(relationsIn(loadCase(name).object)).toEqual(relations);
  });

  test('any object is at most three requests', () => {
    for (const name of names) expect(relationsOf(loadCase(name).object).length).toBeLessThan(4);
  });

  test('an object is nothing where its kind only looks like one', () => {
    expect(relationsOf({ apiVersion: 'v1', kind: 'constructor' })).toEqual([]);
    expect(relationsOf({ apiVersion: 'example.com/v1', kind: 'Pod' })).toEqual([]);
    expect(relationsOf({})).toEqual([]);
  });
});

describe('what belongs to', () => {
  const keeps = (object: KubeObject, role: string, candidate: KubeObject): boolean =>
    relationsOf(object)
      .find((relation) => relation.role === role)
      ?.keep?.(candidate) ?? true;
  const named = (name: string, kind: string, apiVersion = 'v1'): KubeObject => ({
    apiVersion,
    kind,
    metadata: { name, namespace: 'shop', uid: `uid-${name}`, labels: { app: 'web' } },
  });

  test('a ConfigMap are the Pods that name it, wherever they do', () => {
    const config = named('web', 'ConfigMap');
    const sources = [
      { volumes: [{ configMap: { name: 'web' } }] },
      { volumes: [{ projected: { sources: [{ configMap: { name: 'web' } }] } }] },
      { initContainers: [{ envFrom: [{ configMapRef: { name: 'web' } }] }] },
      { containers: [{ env: [{ valueFrom: { configMapKeyRef: { name: 'web' } } }] }] },
    ];
    for (const spec of sources) expect(keeps(config, 'pods', { spec })).toBe(true);
    expect(
      keeps(config, 'pods', {
        spec: { volumes: [{ configMap: { name: 'other' } }, { secret: { secretName: 'web' } }] },
      }),
    ).toBe(false);
  });

  test('a Pod are the Services whose whole selector it fits', () => {
    const pod = named('web-1', 'Pod');
    expect(keeps(pod, 'services', { spec: { selector: { app: 'web' } } })).toBe(true);
    expect(keeps(pod, 'services', { spec: { selector: { app: 'web', tier: 'x' } } })).toBe(false);
    expect(keeps(pod, 'services', { spec: { selector: {} } })).toBe(false);
    expect(keeps(pod, 'services', { spec: {} })).toBe(false);
  });

  test('a CronJob are the Jobs it made, by uid', () => {
    const cron = named('nightly', 'CronJob', 'batch/v1');
    const made = (uid: string): KubeObject => ({
      metadata: { ownerReferences: [{ apiVersion: 'batch/v1', kind: 'CronJob', name: 'nightly', uid }] },
    });
    expect(keeps(cron, 'jobs', made('uid-nightly'))).toBe(true);
    expect(keeps(cron, 'jobs', made('uid-of-an-older-one'))).toBe(false);
  });

  test('a ServiceAccount are the bindings that name it and its namespace', () => {
    const account = named('web', 'ServiceAccount');
    const binding = (subject: object): KubeObject => ({ subjects: [subject] });
    expect(keeps(account, 'bindings', binding({ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }))).toBe(true);
    expect(keeps(account, 'bindings', binding({ kind: 'ServiceAccount', name: 'web', namespace: 'other' }))).toBe(
      false,
    );
    expect(keeps(account, 'bindings', binding({ kind: 'User', name: 'web' }))).toBe(false);
  });

  test('a Deployment is the autoscaler that scales it', () => {
    const deployment = named('web', 'Deployment', 'apps/v1');
    const scaler = (kind: string): KubeObject => ({ spec: { scaleTargetRef: { kind, name: 'web' } } });
    expect(keeps(deployment, 'autoscalers', scaler('Deployment'))).toBe(true);
    expect(keeps(deployment, 'autoscalers', scaler('StatefulSet'))).toBe(false);
  });
});
