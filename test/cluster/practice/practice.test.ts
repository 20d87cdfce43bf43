import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPracticeCluster } from '../../../src/cluster/practice.ts';
import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../../../src/kubectl/object.ts';
import type { Cluster, ReadOptions, Target } from '../../../src/ports/cluster.ts';

const START = Date.UTC(2026, 0, 5, 9);
let now = START;
let cluster: Cluster;

beforeAll(async () => {
  cluster = await createPracticeCluster({ version: 'test', clock: () => now });
});
afterAll(() => cluster.close());

const PODS = { type: 'objects', group: '', version: 'v1', resource: 'pods' } as const;

async function read(target: Target, options: ReadOptions = {}): Promise<unknown> {
  const answer = await cluster.read(target, options);
  return answer.ok ? answer.value.body : answer.failure;
}

const namesIn = (list: unknown): readonly string[] =>
  listAt(list, 'items').map((item) => `${textAt(item, 'metadata', 'namespace')}/${textAt(item, 'metadata', 'name')}`);

describe('the practice cluster', () => {
  test('has a small shop that works, and a namespace in which ten things do not', async () => {
    const table = await read({ ...PODS, namespace: 'broken' }, { accept: 'table' });
    const states = listAt(table, 'rows').map((row) => (row['cells'] as readonly unknown[])[2]);
    for (const state of [
      'CrashLoopBackOff',
      'OOMKilled',
      'ImagePullBackOff',
      'CreateContainerConfigError',
      'Pending',
      'Error',
    ])
      expect(states).toContain(state);
    const shop = await read({ ...PODS, namespace: 'shop' }, { accept: 'table' });
    for (const row of listAt(shop, 'rows'))
      expect(['Running', 'Completed']).toContain((row['cells'] as readonly unknown[])[2]);
    expect(namesIn(await read({ type: 'objects', group: '', version: 'v1', resource: 'nodes' })).length).toBe(2);
  });

  test('grows older with the clock', async () => {
    const ages = async () =>
      listAt(await read({ ...PODS, namespace: 'shop' }, { accept: 'table' }), 'rows').map(
        (row) => (row['cells'] as readonly unknown[])[4],
      );
    const before = await ages();
    now += 3 * 3_600_000;
    const after = await ages();
    now = START;
    expect(before.every((age) => /^\d+m/u.test(String(age)))).toBe(true);
    expect(after.every((age) => String(age).startsWith('3h'))).toBe(true);
  });

  test('lists in pages of any size, each object once and in order', async () => {
    const all = namesIn(await read(PODS));
    expect(all.length).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (limit) => {
        const names: string[] = [];
        let next: string | undefined;
        do {
          const params = { limit: String(limit), ...(next === undefined ? {} : { continue: next }) };
          const page = await read(PODS, { params });
          names.push(...namesIn(page));
          next = textAt(page, 'metadata', 'continue') || undefined;
          expect(numberAt(page, 'metadata', 'remainingItemCount') ?? 0).toBe(all.length - names.length);
        } while (next !== undefined);
        expect(names).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });

  test('selects by labels and fields as one would by hand', async () => {
    const pods = listAt(await read(PODS), 'items');
    const byHand = (fits: (pod: KubeObject) => boolean) => namesIn({ items: pods.filter(fits) });
    const asked = async (params: Readonly<Record<string, string>>) => namesIn(await read(PODS, { params }));
    const app = 'app.kubernetes.io/name';
    expect(await asked({ labelSelector: `${app}=web` })).toEqual(
      byHand((pod) => mapAt(pod, 'metadata', 'labels')[app] === 'web'),
    );
    expect(await asked({ labelSelector: `!${app}` })).toEqual(
      byHand((pod) => mapAt(pod, 'metadata', 'labels')[app] === undefined),
    );
    expect(await asked({ fieldSelector: 'status.phase!=Running' })).toEqual(
      byHand((pod) => textAt(pod, 'status', 'phase') !== 'Running'),
    );
    expect(await read(PODS, { params: { labelSelector: 'a=(' } })).toMatchObject({ type: 'said-no', status: 400 });
  });

  test('has no Secrets to show', async () => {
    expect(await read({ ...PODS, resource: 'secrets', namespace: 'shop' })).toMatchObject({
      type: 'said-no',
      status: 403,
      message: expect.stringContaining('secrets is forbidden') as string,
    });
  });

  test('says no to what is not there as a server does', async () => {
    expect(await read({ ...PODS, namespace: 'shop', name: 'nobody' })).toMatchObject({
      status: 404,
      reason: 'NotFound',
    });
    expect(await read({ ...PODS, resource: 'gadgets' })).toMatchObject({ status: 404 });
    expect(await read({ ...PODS, version: 'v9' })).toMatchObject({ status: 404 });
  });

  test('shows logs of a container, from the end, and of the one before', async () => {
    const broken = listAt(await read({ ...PODS, namespace: 'broken' }), 'items');
    const name =
      broken.map((pod) => textAt(pod, 'metadata', 'name')).find((each) => each.startsWith('crash-loop')) ?? '';
    const log = (params: Readonly<Record<string, string>>) =>
      read({ ...PODS, namespace: 'broken', name, subresource: 'log' }, { params });
    const whole = String(await log({}));
    expect(whole.split('\n').length).toBeGreaterThan(3);
    expect(await log({ tailLines: '2' })).toBe(`${whole.trimEnd().split('\n').slice(-2).join('\n')}\n`);
    expect(await log({ previous: 'true' })).toEqual(expect.any(String));
    expect(await log({ container: 'none' })).toMatchObject({ status: 400 });
    expect(Buffer.byteLength(String(await log({ limitBytes: '10' })))).toBe(10);
  });

  test('answers questions about rights: everything but Secrets may be read, nothing be changed', async () => {
    const may = async (verb: string, resource: string) =>
      valueAt(
        await read({
          type: 'review',
          review: 'selfsubjectaccessreviews',
          spec: { resourceAttributes: { verb, resource, group: '' } },
        }),
        'status',
        'allowed',
      );
    expect([await may('get', 'pods'), await may('delete', 'pods'), await may('get', 'secrets')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('describes the fields of its kinds', async () => {
    const index = await read({ type: 'openapi' });
    expect(valueAt(index, 'paths', 'apis/apps/v1', 'serverRelativeURL')).toBe('/openapi/v3/apis/apps/v1');
    const document = await read({ type: 'openapi', document: 'apis/apps/v1' });
    expect(valueAt(document, 'components', 'schemas', 'io.k8s.api.apps.v1.Deployment')).toBeDefined();
  });
});
