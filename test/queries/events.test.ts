import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../src/kubectl/object.ts';
import type { EventsQuery } from '../../src/kubectl/query.ts';
import { runEvents } from '../../src/queries/events.ts';
import { HERE, list, saidNo, scriptedSession } from './scripted-session.ts';

const query = (more: Partial<EventsQuery> = {}): EventsQuery => ({
  verb: 'events',
  where: HERE,
  types: [],
  format: { type: 'table' },
  headers: true,
  ...more,
});

const event = (name: string, more: Record<string, unknown> = {}): KubeObject => ({
  metadata: { name, namespace: 'shop', managedFields: [{}] },
  involvedObject: { kind: 'Pod', namespace: 'shop', name: 'web-1', apiVersion: 'v1' },
  reason: 'Pulled',
  message: `message of ${name}`,
  firstTimestamp: '2026-11-23T11:58:00Z',
  lastTimestamp: '2026-11-23T11:58:00Z',
  count: 1,
  type: 'Normal',
  ...more,
});

const late = event('late', {
  lastTimestamp: '2026-11-23T11:59:30Z',
  count: 3,
  type: 'Warning',
  reason: 'BackOff',
  involvedObject: { kind: 'Node', name: 'worker-1', apiVersion: 'v1' },
});

describe('events', () => {
  const script = { 'shop/events': list(late, event('early')), events: list(late, event('early')) };

  test('are listed with the latest last', async () => {
    const result = await runEvents(query(), scriptedSession(script).session);
    expect(result).toMatchObject({ ok: true, value: { notes: [], bytes: 100, redactions: 1 } });
    expect(result.ok && result.value.text).toBe(
      'LAST SEEN          TYPE      REASON    OBJECT          MESSAGE\n' +
        '2m                 Normal    Pulled    Pod/web-1       message of early\n' +
        '30s (x3 over 2m)   Warning   BackOff   Node/worker-1   message of late\n',
    );
  });

  test('name the namespace of each where all are listed, and can go without headings', async () => {
    const where = { ...HERE, allNamespaces: true };
    const result = await runEvents(query({ where, headers: false }), scriptedSession(script).session);
    expect(result.ok && result.value.text).toMatch(/^shop {3}2m {17}Normal/u);
    expect(result.ok && result.value.grids[0]?.columns.map(({ name }) => name)).toContain('NAMESPACE');
  });

  test('lead on to what they are about', async () => {
    const result = await runEvents(query(), scriptedSession(script).session);
    expect(result.ok && result.value.grids[0]?.rows.map(({ ref }) => ref)).toEqual([
      { group: '', version: 'v1', resource: 'pods', kind: 'Pod', namespace: 'shop', name: 'web-1' },
      { group: '', version: 'v1', resource: 'nodes', kind: 'Node', name: 'worker-1' },
    ]);
  });

  test('of one object are asked for by its kind and name, without asking for the object', async () => {
    const { session, asked } = scriptedSession(script);
    await runEvents(query({ of: { type: 'deploy', name: 'web' }, types: ['warning'] }), session);
    expect(asked).toEqual([
      {
        key: 'shop/events',
        params: {
          limit: '500',
          fieldSelector:
            'involvedObject.kind=Deployment,involvedObject.apiVersion=apps/v1,involvedObject.name=web,type=Warning',
        },
      },
    ]);
  });

  test('of some types leave out the others', async () => {
    const result = await runEvents(query({ types: ['warning'] }), scriptedSession(script).session);
    expect(result.ok && result.value.text).not.toContain('early');
  });

  test.each([
    [HERE, undefined, 'No events found in shop namespace.'],
    [{ ...HERE, allNamespaces: true }, undefined, 'No events found.'],
    [HERE, { type: 'node', name: 'worker-1' }, 'are kept in the namespace default: add -n default.'],
  ])('may be none: %o, %o', async (where, of, expected) => {
    const none = { 'shop/events': list(), events: list() };
    const about = of === undefined ? {} : { of };
    const result = await runEvents(query({ where, ...about }), scriptedSession(none).session);
    expect(result.ok && result.value.text).toBe('');
    expect(result.ok && result.value.notes.join()).toContain(expected);
  });

  test('print as names, YAML or JSON, without the record of who manages which field', async () => {
    const print = async (type: 'name' | 'yaml' | 'json'): Promise<string> => {
      const result = await runEvents(query({ format: { type } }), scriptedSession(script).session);
      return result.ok ? result.value.text : '';
    };
    expect(await print('name')).toBe('event/early\nevent/late\n');
    expect(await print('yaml')).toMatch(/^apiVersion: v1\nitems:\n- apiVersion: v1\n {2}count: 1\n/u);
    expect(await print('yaml')).not.toContain('managedFields');
    expect(await print('json')).toMatch(
      /^\{\n {4}"kind": "EventList",\n {4}"apiVersion": "v1",\n {4}"metadata": \{\},\n {4}"items": \[\n {8}\{\n {12}"kind": "Event",/u,
    );
  });

  test('that may not be listed teach the missing rule', async () => {
    const result = await runEvents(query(), scriptedSession({ 'shop/events': saidNo(403, 'no') }).session);
    expect(result).toMatchObject({
      ok: false,
      failure: { type: 'refused', tryLine: 'auth can-i list events -n shop' },
    });
  });

  test('of a type that is not there fail before anything is listed', async () => {
    const { session, asked } = scriptedSession(script);
    const result = await runEvents(query({ of: { type: 'deploymnet', name: 'web' } }), session);
    expect(result.ok).toBe(false);
    expect(asked).toEqual([]);
  });

  test('are read three pages far, and say when there are more', async () => {
    const page = { body: { items: [event('a')], metadata: { continue: 'next', remainingItemCount: 700 } } };
    const { session, asked } = scriptedSession({ 'shop/events': page });
    const result = await runEvents(query(), session);
    expect(asked).toHaveLength(3);
    expect(asked[2]?.params).toEqual({ limit: '500', continue: 'next' });
    expect(result).toMatchObject({ ok: true, value: { more: { shown: 3, remaining: 700 } } });
  });
});
