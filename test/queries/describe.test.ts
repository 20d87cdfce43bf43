import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../src/kubectl/object.ts';
import type { DescribeQuery, Wanted } from '../../src/kubectl/query.ts';
import { runDescribe } from '../../src/queries/describe.ts';
import { sessionOn, type SmallCluster } from './small-cluster.ts';

const pod = (name: string, more: KubeObject = {}): KubeObject => ({
  metadata: {
    name,
    namespace: 'shop',
    uid: `uid-${name}`,
    labels: { app: 'web' },
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-5c', uid: 'uid-rs', controller: true }],
  },
  spec: { nodeName: 'node-1', containers: [{ name: 'web', resources: { requests: { cpu: '500m' } } }] },
  status: {
    phase: 'Running',
    containerStatuses: [{ name: 'web', ready: true, restartCount: 0, state: { running: {} } }],
  },
  ...more,
});

const cluster: SmallCluster = {
  objects: {
    pods: ['web-1', 'web-2', 'web-3', 'web-4', 'web-5', 'web-6', 'api-1'].map((name) => pod(name)),
    services: [
      { metadata: { name: 'web', namespace: 'shop' }, spec: { type: 'ClusterIP', selector: { app: 'web' } } },
      { metadata: { name: 'all', namespace: 'shop' }, spec: { type: 'ClusterIP' } },
    ],
    deployments: [
      {
        metadata: { name: 'web', namespace: 'shop', uid: 'uid-d' },
        spec: { replicas: 6, selector: { matchLabels: { app: 'web' } } },
        status: { readyReplicas: 6 },
      },
    ],
    replicasets: [
      {
        kind: 'ReplicaSet',
        metadata: {
          name: 'web-5c',
          namespace: 'shop',
          labels: { app: 'web' },
          ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'uid-d' }],
        },
      },
      { metadata: { name: 'other', namespace: 'shop', labels: { app: 'web' } } },
    ],
    nodes: [{ metadata: { name: 'node-1', uid: 'uid-n' }, status: { allocatable: { cpu: '4', pods: '110' } } }],
    events: [
      {
        metadata: { namespace: 'shop' },
        involvedObject: { name: 'web-1', namespace: 'shop', uid: 'uid-web-1' },
        type: 'Normal',
        reason: 'Pulled',
        message: 'pulled it',
      },
      {
        metadata: { namespace: 'shop' },
        involvedObject: { name: 'web-1', namespace: 'shop', uid: 'older' },
        type: 'Warning',
        reason: 'Killed',
        message: 'of a Pod of the same name',
      },
      {
        metadata: { namespace: 'default' },
        involvedObject: { kind: 'Node', name: 'node-1', uid: 'node-1' },
        type: 'Normal',
        reason: 'Starting',
        message: 'kubelet starts',
      },
    ],
    menus: [
      {
        apiVersion: 'shop.example.com/v1',
        kind: 'Menu',
        metadata: { name: 'lunch', namespace: 'shop' },
        spec: { soup: 'pea' },
      },
    ],
  },
};

const query = (wanted: Wanted, more: Partial<DescribeQuery> = {}): DescribeQuery => ({
  verb: 'describe',
  where: { allContexts: false, allNamespaces: false },
  wanted,
  selectors: {},
  events: true,
  ...more,
});

const types = (type: string, ...names: readonly string[]): Wanted => ({ type: 'types', types: [type], names });

async function describing(
  wanted: Wanted,
  more: Partial<DescribeQuery> = {},
  on = cluster,
): Promise<{ readonly text: string; readonly notes: readonly string[]; readonly reads: readonly string[] }> {
  const { session, reads } = sessionOn(on);
  const answer = await runDescribe(query(wanted, more), session);
  if (!answer.ok) throw new Error(answer.failure.message);
  const { text, notes } = answer.value;
  return { text, notes, reads };
}

async function failing(wanted: Wanted, more: Partial<DescribeQuery> = {}, on = cluster) {
  const answer = await runDescribe(query(wanted, more), sessionOn(on).session);
  if (answer.ok) throw new Error(answer.value.text);
  return answer.failure;
}

describe('describing one object', () => {
  test('reads it, its events by uid, its owner and the Services that lead to it, and nothing else', async () => {
    const { text, reads } = await describing(types('pod', 'web-1'));
    expect(text).toContain('Made By:  ReplicaSet/web-5c, which Deployment/web made');
    expect(text).toContain('pulled it');
    expect(text).not.toContain('of a Pod of the same name');
    expect(text).not.toContain('all ');
    expect(reads.toSorted()).toEqual(
      [
        'shop events involvedObject.name=web-1,involvedObject.namespace=shop,involvedObject.uid=uid-web-1',
        'shop pods web-1',
        'shop replicasets web-5c',
        'shop services',
      ].toSorted(),
    );
  });

  test('of a Deployment shows its own ReplicaSets and its Pods', async () => {
    const { text, reads } = await describing({ type: 'pairs', pairs: [{ type: 'deploy', name: 'web' }] });
    expect(text).toContain('web-5c');
    expect(text).not.toContain('other');
    expect(text).toContain('web-6');
    expect(reads).toContain('shop pods app=web');
  });

  test('of a Node sums up what its Pods asked for, and finds its events by name', async () => {
    const { text, reads } = await describing(types('node', 'node-1'));
    expect(text).toMatch(/cpu +3500m \(87%\)/u);
    expect(text).toContain('kubelet starts');
    expect(reads).toContain('leases node-1'.replace('leases', 'kube-node-lease leases'));
  });

  test('of a custom kind walks through its fields', async () => {
    expect((await describing(types('menus', 'lunch'))).text).toContain('Soup:  pea');
  });

  test('asks for no events where nobody wants them', async () => {
    const { text, reads } = await describing(types('pod', 'web-1'), { events: false });
    expect(reads.filter((read) => read.includes('events'))).toEqual([]);
    expect(text).not.toContain('Events:');
  });

  test('says in their places what may not be read', async () => {
    const forbidden = { type: 'said-no', status: 403, reason: 'Forbidden', message: 'no' } as const;
    const failures = {
      events: forbidden,
      services: forbidden,
      replicasets: { type: 'timeout', message: 'too slow' },
    } as const;
    const { text } = await describing(types('pod', 'web-1'), {}, { ...cluster, failures });
    expect(text).toContain('? <unknown> (not allowed to list events)');
    expect(text).toContain('? Services:  <unknown> (not allowed to list services)');
    expect(text).toContain('? Made By:   <unknown> (replicasets.apps could not be read: too slow)');
    expect(text).toContain('Status:  Running');
  });
});

describe('describing several objects', () => {
  test('takes what is no name for the beginning of some', async () => {
    const { text, notes } = await describing(types('pods', 'api'));
    expect(text).toContain('Name:           api-1');
    expect(notes).toEqual([]);
  });

  test('shows five at most and says how many are left', async () => {
    const listed = await describing(types('pods'));
    expect(listed.text.match(/^Identity:/gmu)).toHaveLength(5);
    expect(listed.notes).toEqual(['The first 5 are described, 2 more are not. Name one, or select fewer with -l.']);
    const prefixed = await describing(types('pods', 'web-'));
    expect(prefixed.notes).toEqual(['The first 5 are described, 1 more are not. Name one, or select fewer with -l.']);
  });

  test('by a selector reads those that it selects', async () => {
    const { reads } = await describing(types('pods'), {
      selectors: { labels: 'app=web', fields: 'spec.nodeName=node-1' },
    });
    expect(reads[0]).toBe('shop pods app=web spec.nodeName=node-1');
  });

  test('says when there are none, as kubectl does', async () => {
    expect((await describing(types('cm'))).notes).toEqual(['No resources found in shop namespace.']);
    expect((await describing(types('ns'))).notes).toEqual(['No resources found']);
    const everywhere = { where: { allContexts: false, allNamespaces: true } };
    expect((await describing(types('cm'), everywhere)).notes).toEqual(['No resources found']);
  });

  test('keeps those that were found when others were not', async () => {
    const { text, notes } = await describing(types('pods', 'web-1', 'gone'));
    expect(text).toContain('web-1');
    expect(notes).toEqual(['pods "gone" not found']);
  });
});

describe('a description that cannot be given', () => {
  test('says so, with names that are near', async () => {
    expect(await failing(types('pods', 'wbe-1'))).toEqual({
      type: 'missing',
      message: 'pods "wbe-1" not found\nNear names: web-1.',
      tryLine: 'describe pods web-1',
    });
  });

  test('says which rule is missing', async () => {
    const failures = {
      pods: { type: 'said-no', status: 403, reason: 'Forbidden', message: 'pods is forbidden' },
    } as const;
    const failure = await failing(types('pods'), {}, { ...cluster, failures });
    expect(failure.type).toBe('refused');
    expect(failure.message).toContain('verbs: ["list"]');
  });
});
