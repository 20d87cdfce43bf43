import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../src/kubectl/object.ts';
import type { TopQuery } from '../../src/kubectl/query.ts';
import { runTop } from '../../src/queries/top.ts';
import { HERE, KINDS, list, scriptedSession, type Scripted } from './scripted-session.ts';
import { resource } from './small-cluster.ts';

const query = (kind: 'pod' | 'node', more: Partial<TopQuery> = {}): TopQuery => ({
  verb: 'top',
  where: HERE,
  kind,
  selectors: {},
  containers: false,
  sum: false,
  headers: true,
  capacity: false,
  swap: false,
  ...more,
});

const metricsKinds = (version: string) =>
  (['nodes', 'pods'] as const).map((name) =>
    resource(name, name === 'nodes' ? 'NodeMetrics' : 'PodMetrics', {
      group: 'metrics.k8s.io',
      version,
      namespaced: name === 'pods',
    }),
  );

const run = async (script: Readonly<Record<string, Scripted>>, asked: TopQuery) => {
  const { session, asked: reads } = scriptedSession(script, { resources: [...KINDS, ...metricsKinds('v1beta1')] });
  const result = await runTop(asked, session);
  return { result, text: result.ok ? result.value.text : result.failure.message, reads };
};

const usage = (cpu: string, memory: string, swap?: string) => ({
  cpu,
  memory,
  ...(swap === undefined ? {} : { swap }),
});

const podMetrics = (
  namespace: string,
  name: string,
  ...containers: readonly [string, string, string][]
): KubeObject => ({
  metadata: { namespace, name },
  containers: containers.map(([container, cpu, memory]) => ({ name: container, usage: usage(cpu, memory) })),
});

const web = podMetrics('shop', 'web-1', ['web', '120500u', '64Mi'], ['proxy', '5m', '20Mi']);
const api = podMetrics('shop', 'api-1', ['api', '1', '32Mi']);
const other = podMetrics('payments', 'zed', ['zed', '1m', '1Mi']);

describe('top pod', () => {
  const script = { 'shop/v1beta1.pods': list(web, api), 'v1beta1.pods': list(web, api, other) };

  // kubectl ends each of these lines with spaces.
  test.each<[string, Partial<TopQuery>, readonly string[]]>([
    [
      'by name',
      {},
      [
        'NAME    CPU(cores)   MEMORY(bytes)   ',
        'api-1   1000m        32Mi            ',
        'web-1   126m         84Mi            ',
      ],
    ],
    ['by memory', { sortBy: 'memory', headers: false }, ['web-1   126m    84Mi   ', 'api-1   1000m   32Mi   ']],
    ['by cpu', { sortBy: 'cpu', headers: false }, ['api-1   1000m   32Mi   ', 'web-1   126m    84Mi   ']],
    [
      'by container',
      { containers: true },
      [
        'POD     NAME    CPU(cores)   MEMORY(bytes)   ',
        'api-1   api     1000m        32Mi            ',
        'web-1   proxy   5m           20Mi            ',
        'web-1   web     121m         64Mi            ',
      ],
    ],
    [
      'with a sum',
      { sum: true },
      [
        'NAME    CPU(cores)   MEMORY(bytes)   ',
        'api-1   1000m        32Mi            ',
        'web-1   126m         84Mi            ',
        '        ________     ________        ',
        '        1126m        116Mi           ',
      ],
    ],
    [
      'everywhere',
      { where: { ...HERE, allNamespaces: true } },
      [
        'NAMESPACE   NAME    CPU(cores)   MEMORY(bytes)   ',
        'payments    zed     1m           1Mi             ',
        'shop        api-1   1000m        32Mi            ',
        'shop        web-1   126m         84Mi            ',
      ],
    ],
    ['with swap', { swap: true, headers: false }, ['api-1   1000m   32Mi   0Mi   ', 'web-1   126m    84Mi   0Mi   ']],
  ])('%s', async (_name, more, lines) => {
    expect((await run(script, query('pod', more))).text).toBe(lines.map((line) => `${line}\n`).join(''));
  });

  test('leads on to each pod', async () => {
    const { result } = await run(script, query('pod', { sum: true }));
    expect(result.ok && result.value.grids[0]?.rows.map(({ ref }) => ref?.name)).toEqual([
      'api-1',
      'web-1',
      undefined,
      undefined,
    ]);
  });

  test('asks the pods which of them fields select', async () => {
    const { text, reads } = await run(
      { ...script, 'shop/pods': list({ metadata: { namespace: 'shop', name: 'web-1' } }) },
      query('pod', { selectors: { fields: 'spec.nodeName=worker-1', labels: 'app=web' }, headers: false }),
    );
    expect(text).toBe('web-1   126m   84Mi   \n');
    expect(reads.map(({ key, params }) => [key, params['labelSelector'], params['fieldSelector']])).toEqual([
      ['shop/v1beta1.pods', 'app=web', undefined],
      ['shop/pods', 'app=web', 'spec.nodeName=worker-1'],
    ]);
  });

  test.each<[string, readonly KubeObject[], string]>([
    [
      'is late for an old pod',
      [{ metadata: { namespace: 'shop', name: 'web-1', creationTimestamp: '2026-11-23T11:50:00Z' } }],
      'Metrics not available for pod shop/web-1, age: 10m',
    ],
    [
      'has not measured a new pod yet',
      [{ metadata: { namespace: 'shop', name: 'web-1', creationTimestamp: '2026-11-23T11:59:00Z' } }],
      'metrics not available yet',
    ],
  ])('%s', async (_name, pods, expected) => {
    expect((await run({ 'shop/v1beta1.pods': list(), 'shop/pods': list(...pods) }, query('pod'))).text).toContain(
      expected,
    );
  });

  test('has nothing to say where there are no pods', async () => {
    const { result } = await run({ 'shop/v1beta1.pods': list(), 'shop/pods': list() }, query('pod'));
    expect(result).toMatchObject({ ok: true, value: { text: '', notes: ['No resources found in shop namespace.'] } });
  });
});

describe('top node', () => {
  const node = (name: string, swap?: number): KubeObject => ({
    metadata: { name },
    status: {
      allocatable: { cpu: '2', memory: '4Gi' },
      capacity: { cpu: '4', memory: '8Gi' },
      ...(swap === undefined ? {} : { nodeInfo: { swap: { capacity: swap } } }),
    },
  });
  const metrics = (name: string, cpu: string, memory: string, swap?: string): KubeObject => ({
    metadata: { name },
    usage: usage(cpu, memory, swap),
  });
  const script = {
    'v1beta1.nodes': list(metrics('worker-2', '500m', '1Gi', '10Mi'), metrics('worker-1', '1', '512Mi')),
    nodes: list(node('worker-1'), node('worker-2', 20_971_520), node('worker-9'), node('worker-3')),
  };

  test.each<[string, Partial<TopQuery>, readonly string[]]>([
    [
      'shares of what pods may use',
      {},
      [
        'NAME       CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)   ',
        'worker-1   1000m        50%         512Mi           12%         ',
        'worker-2   500m         25%         1024Mi          25%         ',
        'worker-3   <unknown>    <unknown>   <unknown>       <unknown>   ',
        'worker-9   <unknown>    <unknown>   <unknown>       <unknown>   ',
      ],
    ],
    [
      'shares of all there is, by memory',
      { capacity: true, sortBy: 'memory', headers: false, name: 'x' },
      ['x     100m   2%    80Mi   0%    '],
    ],
    [
      'swap, where a node has any',
      { swap: true, headers: false },
      [
        'worker-1   1000m       50%         512Mi       12%         <unknown>   <unknown>   ',
        'worker-2   500m        25%         1024Mi      25%         10Mi        50%         ',
        'worker-3   <unknown>   <unknown>   <unknown>   <unknown>   <unknown>   <unknown>   ',
        'worker-9   <unknown>   <unknown>   <unknown>   <unknown>   <unknown>   <unknown>   ',
      ],
    ],
  ])('%s', async (_name, more, lines) => {
    const named = { 'v1beta1.nodes/x': { body: metrics('x', '100m', '80Mi') }, 'nodes/x': { body: node('x') } };
    const { text } = await run({ ...script, ...named }, query('node', more));
    expect(text).toBe(lines.map((line) => `${line}\n`).join(''));
  });

  test('waits for the first sample', async () => {
    expect((await run({ 'v1beta1.nodes': list(), nodes: list() }, query('node'))).text).toContain(
      'metrics not available yet',
    );
  });
});

describe('without metrics-server', () => {
  test('top says what is missing, and leads on to what it is', async () => {
    const result = await runTop(query('pod'), scriptedSession({}).session);
    expect(result).toMatchObject({ ok: false, failure: { type: 'missing', tryLine: 'metrics-server' } });
    expect(!result.ok && result.failure.message).toMatch(/^Metrics API not available/u);
  });

  test('top says when it is there and does not answer', async () => {
    const { session } = scriptedSession({}, { stale: ['metrics.k8s.io/v1beta1'] });
    const result = await runTop(query('node'), session);
    expect(!result.ok && result.failure.message).toContain('metrics-server does not answer');
  });

  test('top takes the version that the cluster has', async () => {
    const { session, asked } = scriptedSession({ 'shop/v1.pods': list(web) }, { resources: metricsKinds('v1') });
    await runTop(query('pod'), session);
    expect(asked[0]?.key).toBe('shop/v1.pods');
  });
});
