import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../src/kubectl/object.ts';
import type { RolloutQuery } from '../../src/kubectl/query.ts';
import { runRollout } from '../../src/queries/rollout.ts';
import { HERE, list, saidNo, scriptedSession, type Script, type Scripted } from './scripted-session.ts';

const pair = (type: string, name: string): RolloutQuery['wanted'] => ({ type: 'pairs', pairs: [{ type, name }] });

const query = (verb: 'status' | 'history', more: Partial<RolloutQuery> = {}): RolloutQuery => ({
  verb: `rollout ${verb}`,
  where: HERE,
  wanted: pair('deploy', 'web'),
  selectors: {},
  watchSeconds: 0,
  ...more,
});

const deployment = (updated: number, name = 'web'): KubeObject => ({
  metadata: { name, namespace: 'shop', uid: 'u1', generation: 1 },
  spec: { replicas: 3, selector: { matchLabels: { app: name } } },
  status: { observedGeneration: 1, replicas: 3, updatedReplicas: updated, availableReplicas: updated },
});

/** Answers in turn, the last one again and again. */
const inTurn = (...bodies: readonly unknown[]): Scripted => {
  let turn = 0;
  return () => ({ body: bodies[Math.min(turn++, bodies.length - 1)] });
};

const run = async (script: Script, asked: RolloutQuery, naps: number[] = []) => {
  const result = await runRollout(asked, script.session, (ms) => {
    naps.push(ms);
    script.pass(ms);
    return Promise.resolve();
  });
  if (!result.ok) return { problem: result.failure.message };
  return { text: result.value.text, notes: result.value.notes };
};

const waits = (count: number): string =>
  `Waiting for deployment "web" rollout to finish: ${count} out of 3 new replicas have been updated...\n`;

describe('rollout status', () => {
  test('looks once where nobody wants to wait', async () => {
    const script = scriptedSession({ 'shop/deployments/web': { body: deployment(1) } });
    expect(await run(script, query('status'))).toEqual({ text: waits(1), notes: [] });
  });

  test('waits until it is over, and tells what changed', async () => {
    const naps: number[] = [];
    const script = scriptedSession({
      'shop/deployments/web': inTurn(deployment(1), deployment(1), deployment(2), deployment(3)),
    });
    expect(await run(script, query('status', { watchSeconds: 30 }), naps)).toEqual({
      text: `${waits(1)}${waits(2)}deployment "web" successfully rolled out\n`,
      notes: [],
    });
    expect(naps).toEqual([2000, 2000, 2000]);
  });

  test.each([
    [5, 5000],
    [600, 60_000],
  ])('waits no longer than asked, and never more than a minute: %i s', async (watchSeconds, waited) => {
    const naps: number[] = [];
    const script = scriptedSession({ 'shop/deployments/web': { body: deployment(1) } });
    expect(await run(script, query('status', { watchSeconds }), naps)).toEqual({
      text: waits(1),
      notes: ['error: timed out waiting for the condition'],
    });
    expect(naps.reduce((sum, nap) => sum + nap, 0)).toBe(waited);
  });

  test('ends when the object is gone', async () => {
    let reads = 0;
    const script = scriptedSession({
      'shop/deployments/web': () => (reads++ === 0 ? { body: deployment(1) } : saidNo(404, 'gone')),
    });
    expect(await run(script, query('status', { watchSeconds: 30 }))).toEqual({
      text: waits(1),
      notes: ['error: object has been deleted'],
    });
  });

  test('says why a rollout is stuck', async () => {
    const stuck = {
      ...deployment(1),
      status: { observedGeneration: 1, conditions: [{ type: 'Progressing', reason: 'ProgressDeadlineExceeded' }] },
    };
    const script = scriptedSession({ 'shop/deployments/web': { body: stuck } });
    expect(await run(script, query('status'))).toEqual({
      text: '',
      notes: ['error: deployment "web" exceeded its progress deadline'],
    });
  });

  test('tells of all of a type', async () => {
    const script = scriptedSession({ 'shop/deployments': list(deployment(3), deployment(3, 'api')) });
    const all = { type: 'types', types: ['deploy'], names: [] } as const;
    expect((await run(script, query('status', { wanted: all }))).text).toBe(
      'deployment "web" successfully rolled out\ndeployment "api" successfully rolled out\n',
    );
    expect(await run(scriptedSession({ 'shop/deployments': list() }), query('status', { wanted: all }))).toEqual({
      text: '',
      notes: ['No resources found in shop namespace.'],
    });
  });

  test('is only of what is rolled out', async () => {
    expect((await run(scriptedSession({}), query('status', { wanted: pair('pod', 'web-1') }))).problem).toContain(
      'A pod is not rolled out',
    );
  });

  test('of what is not there offers near names', async () => {
    const script = scriptedSession({ 'shop/deployments': list(deployment(3)) });
    expect((await run(script, query('status', { wanted: pair('deploy', 'wbe') }))).problem).toContain(
      'Near names: web.',
    );
  });
});

const owned = [{ apiVersion: 'apps/v1', kind: 'X', name: 'web', uid: 'u1', controller: true }];

const replicaSet = (revision: number, cause?: string): KubeObject => ({
  metadata: {
    name: `web-${revision}`,
    namespace: 'shop',
    ownerReferences: owned,
    managedFields: [],
    annotations: {
      'deployment.kubernetes.io/revision': String(revision),
      ...(cause === undefined ? {} : { 'kubernetes.io/change-cause': cause }),
    },
  },
  spec: {
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: `web:${revision}` }] },
    },
  },
});

describe('rollout history', () => {
  const script = () =>
    scriptedSession({
      'shop/deployments/web': { body: deployment(3) },
      'shop/replicasets': list(replicaSet(2, 'new colours'), replicaSet(1)),
    });

  test('lists the revisions as kubectl does, with the blank that it leaves', async () => {
    expect(await run(script(), query('history'))).toEqual({
      text: 'deployment.apps/web \nREVISION  CHANGE-CAUSE\n1         <none>\n2         new colours\n\n',
      notes: [],
    });
  });

  test('asks for what the object selects', async () => {
    const asking = script();
    await run(asking, query('history'));
    expect(asking.asked.at(-1)).toMatchObject({ key: 'shop/replicasets', params: { labelSelector: 'app=web' } });
  });

  test('shows the pods of one revision', async () => {
    const { text } = await run(script(), query('history', { revision: 2 }));
    expect(text).toMatch(/^deployment\.apps\/web with revision #2\nPod Template:\n {2}Labels:\tapp=web\n/u);
    expect(text).toContain('    Image:\tweb:2\n');
  });

  test('names the revisions that there are', async () => {
    expect((await run(script(), query('history', { revision: 7 }))).problem).toBe(
      'unable to find the specified revision: there are 1, 2',
    );
  });

  test('may be none', async () => {
    const none = scriptedSession({ 'shop/deployments/web': { body: deployment(3) }, 'shop/replicasets': list() });
    expect((await run(none, query('history'))).text).toBe('deployment.apps/web \nNo rollout history found.\n');
  });

  test('prints as YAML, one document a revision, the oldest first', async () => {
    const { text = '' } = await run(script(), query('history', { format: 'yaml' }));
    const documents = text.split('---\n');
    expect(documents).toHaveLength(2);
    expect(documents[0]).toContain('  name: web-1\n');
    expect(text).not.toContain('managedFields');
    expect((await run(script(), query('history', { format: 'yaml', revision: 2 }))).text).toMatch(
      /^apiVersion: apps\/v1\n/u,
    );
  });

  test('of a StatefulSet is what was recorded of it', async () => {
    const set = { ...deployment(3), metadata: { name: 'db', namespace: 'shop', uid: 'u1' } };
    const recorded = {
      metadata: { name: 'db-1', ownerReferences: owned },
      revision: 1,
      data: { spec: { template: { $patch: 'replace', spec: { containers: [{ name: 'db', image: 'postgres:17' }] } } } },
    };
    const script = scriptedSession({
      'shop/statefulsets/db': { body: set },
      'shop/controllerrevisions': list(recorded),
    });
    const wanted = pair('sts', 'db');
    expect((await run(script, query('history', { wanted }))).text).toBe(
      'statefulset.apps/db \nREVISION  CHANGE-CAUSE\n1         <none>\n\n',
    );
    expect((await run(script, query('history', { wanted, revision: 1 }))).text).toContain('Image:\tpostgres:17');
    const json = (await run(script, query('history', { wanted, revision: 1, format: 'json' }))).text ?? '';
    expect(JSON.parse(json)).toMatchObject({ kind: 'StatefulSet', spec: { replicas: 3 } });
    expect(json).toContain('postgres:17');
  });

  test('that may not be read teaches the missing rule', async () => {
    const forbidden = scriptedSession({
      'shop/deployments/web': { body: deployment(3) },
      'shop/replicasets': saidNo(403, 'no'),
    });
    expect((await run(forbidden, query('history'))).problem).toContain('resources: ["replicasets"], verbs: ["list"]');
  });
});
