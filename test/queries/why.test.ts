import { describe, expect, test } from 'vitest';
import { PART_NAMES } from '../../src/kubectl/why/snapshot.ts';
import { runWhy } from '../../src/queries/why.ts';
import { pod } from '../kubectl/why/snapshots.ts';
import { expectValue } from './fake-session.ts';
import { list, saidNo, scriptedSession, type Scripted } from './scripted-session.ts';

const crash = pod({
  restartCount: 5,
  state: { waiting: { reason: 'CrashLoopBackOff' } },
  lastState: { terminated: { exitCode: 1 } },
});

/** A namespace with nothing in it but these pods. */
const shop = (...pods: readonly unknown[]): Readonly<Record<string, Scripted>> => ({
  ...Object.fromEntries(PART_NAMES.flatMap((part) => [[part, list()] as const, [`shop/${part}`, list()] as const])),
  'shop/pods': list(...pods),
  'shop/pods/web-1': { body: crash },
  'namespaces/shop': { body: { kind: 'Namespace', metadata: { name: 'shop' } } },
});

describe('why', () => {
  test('says what is wrong in a namespace, and what it looked at', async () => {
    const { session } = scriptedSession(shop(crash));
    const { object, findings, checked, unchecked, redactions, bytes } = expectValue(await runWhy(undefined, session));
    expect(object).toBeUndefined();
    expect(findings[0]).toMatchObject({ rule: 'program-fails', object: { name: 'web-1' } });
    expect({ checked, unchecked }).toStrictEqual({ checked: ['1 pod'], unchecked: [] });
    expect({ redactions, bytes }).toStrictEqual({ redactions: 19, bytes: 1900 });
  });

  test('says what is wrong in all namespaces, with as many requests', async () => {
    const other = pod({}, { name: 'db-0', metadata: { namespace: 'data', uid: 'Pod-db-0' }, phase: 'Pending' });
    const everywhere = Object.fromEntries(PART_NAMES.map((part) => [part, list()]));
    const { session, asked } = scriptedSession({ ...everywhere, pods: list(crash, other) });
    const { findings, checked } = expectValue(await runWhy(undefined, session, { allNamespaces: true }));
    expect(findings.map(({ object: { namespace, name } }) => [namespace, name])).toContainEqual(['shop', 'web-1']);
    expect(checked).toStrictEqual(['2 pods']);
    expect(asked).toHaveLength(19);
    expect(asked.every(({ key }) => !key.includes('/'))).toBe(true);
    expect(asked.find(({ key }) => key === 'events')?.params).toMatchObject({ fieldSelector: 'type=Warning' });
  });

  test('says what is wrong with an object', async () => {
    const { session } = scriptedSession(shop(crash));
    const diagnosis = expectValue(await runWhy({ type: 'po', name: 'web-1' }, session));
    expect(diagnosis.object).toStrictEqual({
      group: '',
      version: 'v1',
      resource: 'pods',
      kind: 'Pod',
      namespace: 'shop',
      name: 'web-1',
    });
    expect(diagnosis.findings.map(({ rule }) => rule)).toStrictEqual(['program-fails']);
    expect(diagnosis.checked).toStrictEqual(['the Pod itself', '1 pod']);
  });

  test.each([0, 1, 400])('asks as often with %i pods', async (count) => {
    const pods = Array.from({ length: count }, (_, at) => pod({ ready: true }, { name: `web-${String(at)}` }));
    const { session, asked } = scriptedSession(shop(...pods));
    expectValue(await runWhy(undefined, session));
    expect(asked).toHaveLength(19);
    expect(asked.find(({ key }) => key === 'shop/events')?.params).toMatchObject({ fieldSelector: 'type=Warning' });
  });

  test('names what it may not read, and goes on without', async () => {
    const { session } = scriptedSession({
      ...shop(crash),
      nodes: saidNo(403, 'nodes is forbidden'),
      'shop/endpointslices': saidNo(500, 'The server has a problem.'),
      'shop/horizontalpodautoscalers': saidNo(404, 'not found'),
    });
    const { findings, unchecked } = expectValue(await runWhy(undefined, session));
    expect(findings).toHaveLength(1);
    expect(unchecked).toStrictEqual([
      { what: 'endpointslices.discovery.k8s.io', reason: 'The server has a problem.' },
      { what: 'horizontalpodautoscalers.autoscaling', reason: 'this cluster does not have them' },
      { what: 'nodes', reason: 'not allowed to list nodes' },
    ]);
  });

  test('takes nothing for missing that it may not read', async () => {
    const service = {
      kind: 'Service',
      metadata: { name: 'web', namespace: 'shop' },
      spec: { selector: { app: 'web' } },
    };
    const { session } = scriptedSession({ ...shop(), 'shop/services': list(service), 'shop/pods': saidNo(403, 'no') });
    expect(expectValue(await runWhy(undefined, session)).findings).toStrictEqual([]);
  });

  test('says where there is more than it read', async () => {
    const page = { body: { items: [crash], metadata: { continue: 'more' } } };
    const service = {
      kind: 'Service',
      metadata: { name: 'web', namespace: 'shop' },
      spec: { selector: { app: 'other' } },
    };
    const { session } = scriptedSession({ ...shop(), 'shop/pods': page, 'shop/services': list(service) });
    const { findings, unchecked } = expectValue(await runWhy(undefined, session));
    expect(unchecked).toStrictEqual([{ what: 'pods beyond the first 3', reason: 'there are too many' }]);
    expect(findings.map(({ rule }) => rule)).not.toContain('selector-matches-nothing');
  });

  test('fails where nothing at all may be read', async () => {
    const script = Object.fromEntries(Object.keys(shop()).map((key) => [key, saidNo(403, 'no rights')]));
    const answer = await runWhy(undefined, scriptedSession(script).session);
    expect(answer).toMatchObject({ ok: false, failure: { type: 'refused' } });
  });

  test('says that a namespace is not there', async () => {
    const answer = await runWhy(undefined, { ...scriptedSession(shop()).session, namespace: 'shp' });
    expect(answer).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('There is no namespace "shp".') },
    });
  });

  test('offers the nearest name, in a line that asks the same in the same place', async () => {
    const { session } = scriptedSession({ ...shop(crash), 'shop/pods': namesAsTable('web-1') });
    const answer = await runWhy({ type: 'pod', name: 'web-l' }, session, { context: 'prod' });
    expect(answer).toMatchObject({ ok: false, failure: { tryLine: 'why pods/web-1 -n shop --context prod' } });
  });

  test('goes on in the cluster that was named', async () => {
    const { session } = scriptedSession(shop(crash));
    const { findings } = expectValue(await runWhy(undefined, session, { context: 'prod' }));
    expect(findings[0]?.next[0]?.line).toMatch(/ -n shop --context prod$/u);
  });

  test('looks at a node alone, and at what is on it', async () => {
    const node = {
      kind: 'Node',
      metadata: { name: 'n1' },
      status: { conditions: [{ type: 'Ready', status: 'Unknown' }] },
    };
    const lost = pod({}, { phase: 'Unknown' });
    const { session, asked } = scriptedSession({ 'nodes/n1': { body: node }, pods: list(lost) });
    const { findings } = expectValue(await runWhy({ type: 'node', name: 'n1' }, session));
    expect(findings[0]).toMatchObject({ rule: 'node-not-ready', symptoms: [{ rule: 'node-lost' }] });
    expect(asked.map(({ key }) => key)).toStrictEqual(['nodes/n1', 'pods']);
    expect(asked[1]?.params).toMatchObject({ fieldSelector: 'spec.nodeName=n1' });
  });
});

function namesAsTable(...names: readonly string[]): Scripted {
  return {
    body: {
      kind: 'Table',
      columnDefinitions: [{ name: 'Name', type: 'string', format: 'name' }],
      rows: names.map((name) => ({ cells: [name] })),
      items: [crash],
    },
  };
}
