import { expect, test } from 'vitest';
import type { Query, Verb } from '../../src/kubectl/query.ts';
import { runQuery, type RunOptions } from '../../src/queries/run.ts';
import { HERE, list, scriptedSession } from './scripted-session.ts';

const options: RunOptions = {
  offline: () => Promise.reject(new Error('not asked for')),
  contexts: () => Promise.resolve({ published: [{ name: 'prod', namespace: 'shop' }], current: 'prod' }),
  sleep: () => Promise.resolve(),
};

const all = { type: 'types', types: ['deploy'], names: [] } as const;
const plain = { where: HERE, format: 'text', headers: true } as const;

const queries = {
  get: {
    verb: 'get',
    where: HERE,
    wanted: { ...all, types: ['pods'] },
    selectors: {},
    format: { type: 'name' },
    headers: true,
    showKind: false,
    showLabels: false,
    labelColumns: [],
    ignoreNotFound: false,
  },
  describe: { verb: 'describe', where: HERE, wanted: { ...all, types: ['pods'] }, selectors: {}, events: false },
  logs: {
    verb: 'logs',
    where: HERE,
    of: { type: 'labels', labels: 'app=web' },
    allContainers: false,
    allPods: false,
    previous: false,
    tail: 1,
    timestamps: false,
    prefix: false,
    limitBytes: 1,
    ignoreErrors: false,
  },
  events: { verb: 'events', where: HERE, types: [], format: { type: 'name' }, headers: true },
  top: {
    verb: 'top',
    where: HERE,
    kind: 'pod',
    selectors: {},
    containers: false,
    sum: false,
    headers: true,
    capacity: false,
    swap: false,
  },
  explain: { verb: 'explain', where: { ...HERE, context: 'prod' }, type: 'pods', path: [], recursive: false },
  'api-resources': { verb: 'api-resources', where: HERE, verbs: [], categories: [], format: 'name', headers: true },
  'auth can-i': { verb: 'auth can-i', where: HERE, ask: { type: 'list', headers: true } },
  'rollout status': { verb: 'rollout status', where: HERE, wanted: all, selectors: {}, watchSeconds: 0 },
  'rollout history': { verb: 'rollout history', where: HERE, wanted: all, selectors: {}, watchSeconds: 0 },
  'api-versions': { verb: 'api-versions', ...plain },
  'auth whoami': { verb: 'auth whoami', ...plain },
  version: { verb: 'version', ...plain },
  'cluster-info': { verb: 'cluster-info', ...plain },
  'config get-contexts': { verb: 'config get-contexts', ...plain },
  'config current-context': { verb: 'config current-context', ...plain },
} as const satisfies Record<Verb, Query>;

test.each<[Query, string]>([
  [queries.get, ''],
  [queries.describe, ''],
  [queries.logs, ''],
  [queries.events, ''],
  [queries.top, 'Metrics API not available'],
  [queries.explain, 'pods'],
  [queries['api-resources'], 'deployments.apps\n'],
  [queries['auth can-i'], 'Resources'],
  [queries['rollout status'], ''],
  [queries['rollout history'], ''],
  [queries['api-versions'], 'apps/v1\n'],
  [queries['auth whoami'], 'ATTRIBUTE'],
  [queries.version, 'Server Version: v1.37.2\n'],
  [queries['cluster-info'], 'Kubernetes control plane'],
  [queries['config get-contexts'], '*         prod'],
  [queries['config current-context'], 'prod\n'],
])('runs $verb', async (query, expected) => {
  const { session } = scriptedSession({
    'shop/pods': list(),
    'shop/events': list(),
    'shop/deployments': list(),
    'kube-system/services': list(),
    'review/selfsubjectreviews': { body: { status: { userInfo: { username: 'jane' } } } },
    'review/selfsubjectrulesreviews': { body: { status: {} } },
    version: { body: { gitVersion: 'v1.37.2' } },
  });
  const result = await runQuery(query, session, options);
  expect(result.ok ? result.value.text : result.failure.message).toContain(expected);
});
