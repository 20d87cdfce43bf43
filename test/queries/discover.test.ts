import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../src/core/failure.ts';
import { qualifiedName } from '../../src/kubectl/discovery.ts';
import type { ReadOptions, Target } from '../../src/ports/cluster.ts';
import { createDiscoveries, type DiscoveryPorts } from '../../src/queries/discover.ts';
import { aggregated, CORE, GROUPS } from '../kubectl/names/samples.ts';
import { expectValue } from './fake-session.ts';

/** A server whose table of contents can change, break, or be of the old form. */
function createServer() {
  const server = {
    now: 1_000_000,
    apis: GROUPS,
    api: CORE,
    etag: 'one',
    down: false,
    reads: [] as { readonly target: Target; readonly options: ReadOptions }[],
    lists: {} as Readonly<Record<string, unknown>>,
  };
  const read: DiscoveryPorts['read'] = (_cluster, target, options) => {
    server.reads.push({ target, options });
    if (server.down) return Promise.resolve(fail({ type: 'unreachable', message: 'Nothing listens.' }));
    if (target.type !== 'discovery') throw new Error('only discovery is read');
    const head = { warnings: [], bytes: 1, etag: server.etag };
    if (options.etag === server.etag) return Promise.resolve(ok({ ...head, status: 304, body: undefined }));
    const listed = server.lists[target.groupVersion ?? ''];
    if (target.groupVersion !== undefined && listed === undefined) {
      return Promise.resolve(fail({ type: 'said-no', status: 503, message: 'down' }));
    }
    return Promise.resolve(ok({ ...head, status: 200, body: listed ?? server[target.root] }));
  };
  return { server, discoveries: createDiscoveries({ read, clock: () => server.now }) };
}

describe('the kinds of a cluster', () => {
  test('are asked for once and then known for a minute', async () => {
    const { server, discoveries } = createServer();
    const [first, second] = await Promise.all([discoveries('a'), discoveries('a')]);
    expect(expectValue(first)).toBe(expectValue(second));
    server.now += 59_000;
    await discoveries('a');
    expect(server.reads.map(({ options }) => options.accept)).toEqual(['discovery', 'discovery']);
  });

  test('are checked after a minute, and kept when nothing changed', async () => {
    const { server, discoveries } = createServer();
    const first = expectValue(await discoveries('a'));
    server.now += 60_000;
    expect(expectValue(await discoveries('a'))).toBe(first);
    expect(server.reads.map(({ options }) => options.etag)).toEqual([undefined, undefined, 'one', 'one']);
  });

  test('are read again when they changed', async () => {
    const { server, discoveries } = createServer();
    await discoveries('a');
    server.now += 60_000;
    server.etag = 'two';
    server.apis = aggregated({ apps: [{ version: 'v1', resources: [{ resource: 'daemonsets', kind: 'DaemonSet' }] }] });
    expect(expectValue(await discoveries('a')).resources.map(qualifiedName)).toContain('daemonsets.apps');
  });

  test('are asked for after a miss, but not more than every ten seconds', async () => {
    const { server, discoveries } = createServer();
    await discoveries('a');
    server.now += 9_999;
    await discoveries('a', true);
    expect(server.reads).toHaveLength(2);
    server.now += 1;
    await discoveries('a', true);
    expect(server.reads).toHaveLength(4);
    await discoveries('a', true);
    expect(server.reads).toHaveLength(4);
  });

  test('are told from memory while the cluster does not answer, which is not asked every time', async () => {
    const { server, discoveries } = createServer();
    const first = expectValue(await discoveries('a'));
    server.down = true;
    server.now += 70_000;
    expect(expectValue(await discoveries('a'))).toBe(first);
    expect(expectValue(await discoveries('a'))).toBe(first);
    expect(server.reads).toHaveLength(4);
    server.down = false;
    server.now += 10_000;
    await discoveries('a');
    expect(server.reads).toHaveLength(6);
  });

  test('are not known where a cluster never answered', async () => {
    const { server, discoveries } = createServer();
    server.down = true;
    const result = await discoveries('a');
    expect(result.ok ? '' : result.failure.message).toContain('Cluster a could not be reached');
    server.down = false;
    expect((await discoveries('a')).ok).toBe(true);
  });

  test('are those of each cluster', async () => {
    const { server, discoveries } = createServer();
    await discoveries('a');
    await discoveries('b');
    expect(server.reads).toHaveLength(4);
  });

  test('are found on an old server too, one list a group version', async () => {
    const { server, discoveries } = createServer();
    server.api = { kind: 'APIVersions', versions: ['v1'] };
    server.apis = { kind: 'APIGroupList', groups: [{ name: 'x.io', versions: [{ groupVersion: 'x.io/v1' }] }] };
    server.lists = { v1: { resources: [{ name: 'pods', kind: 'Pod', namespaced: true, verbs: ['get'] }] } };
    const { resources, stale } = expectValue(await discoveries('a'));
    expect([resources.map(qualifiedName), stale]).toEqual([['pods'], ['x.io/v1']]);
    expect(server.reads.slice(2).map(({ target }) => target)).toEqual([
      { type: 'discovery', root: 'api', groupVersion: 'v1' },
      { type: 'discovery', root: 'apis', groupVersion: 'x.io/v1' },
    ]);
  });
});
