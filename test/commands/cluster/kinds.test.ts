import { describe, expect, test } from 'vitest';
import { createKindsOf } from '../../../src/commands/cluster/kinds.ts';
import type { Ready } from '../../../src/commands/cluster/ready.ts';
import { EVERYTHING } from '../../../src/access/grant.ts';
import { fail, ok, type Failure, type Result } from '../../../src/core/failure.ts';
import type { Discovery } from '../../../src/kubectl/discovery.ts';
import type { Cluster, ClusterFailure } from '../../../src/ports/cluster.ts';
import type { Session } from '../../../src/queries/session.ts';
import { requestOf } from '../whole-tutor.ts';

const HERE = { allContexts: false, allNamespaces: false };
const READY: Result<Ready> = ok({ cluster: 'prod', grant: EVERYTHING, seenBy: 'asker' });
const WIDGETS: Discovery = {
  stale: [],
  resources: [
    {
      group: 'example.com',
      version: 'v1',
      name: 'widgets',
      singular: 'widget',
      kind: 'Widget',
      namespaced: true,
      verbs: ['list'],
      shortNames: [],
      categories: [],
      subresources: [],
    },
  ],
};

/** A world with one cluster, whose answer and whose clock a test holds. */
function world({
  ready = READY,
  answer = () => Promise.resolve(ok(WIDGETS)),
}: {
  readonly ready?: Result<Ready>;
  readonly answer?: () => Promise<Result<Discovery>>;
}) {
  const state = { now: 0, asked: 0 };
  const notNeeded = () => Promise.reject(new Error('kinds are read from memory or from discovery'));
  const kindsOf = createKindsOf({
    ready: () => Promise.resolve(ready),
    clusters: {
      names: () => Promise.resolve(['prod']),
      open: (name): Promise<Result<Cluster, ClusterFailure>> =>
        Promise.resolve(ok({ name, namespace: 'shop', read: notNeeded, close: () => Promise.resolve() })),
      close: () => Promise.resolve(),
    },
    openSession: ({ cluster, namespace, signal }): Promise<Session> =>
      Promise.resolve({
        cluster: cluster.name,
        namespace,
        read: notNeeded,
        discovery: () => {
          state.asked += 1;
          return answer();
        },
        clock: () => state.now,
        signal,
      }),
    // Patience ends at once where the answer does not come by itself.
    sleep: () => new Promise((resolve) => setImmediate(resolve)),
    clock: () => state.now,
  });
  return {
    state,
    ask: async (word: string, where = HERE) => (await kindsOf(where, 'get', requestOf('get widgets')))(word),
  };
}

describe('the kinds of a cluster', () => {
  test('are those it has', async () => {
    const { ask } = world({});
    expect(await ask('widgets')).toBe('any');
    expect(await ask('gadgets')).toBeUndefined();
  });

  test('are not looked for where somebody may not ask, or asks several clusters', async () => {
    const refused: Failure = { type: 'refused', message: 'no' };
    const { ask, state } = world({ ready: fail(refused) });
    expect(await ask('widgets')).toBeUndefined();
    expect(await world({}).ask('widgets', { ...HERE, allContexts: true })).toBeUndefined();
    expect(state.asked).toBe(0);
  });

  test.each([
    ['does not answer', () => new Promise<never>(() => undefined)],
    ['cannot be reached', () => Promise.resolve(fail<Failure>({ type: 'missing', message: 'gone' }))],
  ])('are none while it %s, and it is not waited for again at once', async (_, answer) => {
    const { ask, state } = world({ answer });
    expect(await ask('widgets')).toBeUndefined();
    expect(await ask('widgets')).toBeUndefined();
    expect(state.asked).toBe(1);
    state.now += 60_000;
    await ask('widgets');
    expect(state.asked).toBe(2);
  });
});
