import { describe, expect, test } from 'vitest';
import { runOwner } from '../../src/queries/owner.ts';
import { expectValue } from './fake-session.ts';
import { KINDS, saidNo, scriptedSession, type Scripted } from './scripted-session.ts';
import { resource } from './small-cluster.ts';

const resources = [...KINDS, resource('replicasets', 'ReplicaSet', { group: 'apps' })];

const made = (name: string, ...owners: readonly object[]): Scripted => ({
  body: { metadata: { name, uid: `uid-${name}`, ownerReferences: owners } },
});
const by = (kind: string, name: string, apiVersion = 'apps/v1', controller = true) => ({
  apiVersion,
  kind,
  name,
  uid: `uid-${name}`,
  controller,
});

const chainOf = async (script: Readonly<Record<string, Scripted>>) => {
  const { session } = scriptedSession(script, { resources });
  const chain = expectValue(await runOwner({ type: 'pod', name: 'web-1' }, session));
  return chain.map(({ kind, resource: plural, name }) => `${kind} ${plural}/${name}`);
};

describe('who owns an object', () => {
  test('is told from the nearest controller to the last', async () => {
    const chain = await chainOf({
      'shop/pods/web-1': made('web-1', by('Helper', 'h', 'example.com/v1', false), by('ReplicaSet', 'web-5d')),
      'shop/replicasets/web-5d': made('web-5d', by('Deployment', 'web')),
      'shop/deployments/web': made('web'),
    });
    expect(chain).toStrictEqual(['ReplicaSet replicasets/web-5d', 'Deployment deployments/web']);
  });

  test('is nobody where no controller made it', async () => {
    expect(await chainOf({ 'shop/pods/web-1': made('web-1') })).toStrictEqual([]);
  });

  test('names a kind that the cluster does not tell of, and one that may not be read', async () => {
    expect(await chainOf({ 'shop/pods/web-1': made('web-1', by('Menu', 'm', 'example.com/v1')) })).toStrictEqual([
      'Menu /m',
    ]);
    const chain = await chainOf({
      'shop/pods/web-1': made('web-1', by('ReplicaSet', 'web-5d')),
      'shop/replicasets/web-5d': saidNo(403, 'no'),
    });
    expect(chain).toStrictEqual(['ReplicaSet replicasets/web-5d']);
  });

  test('is found outside of namespaces', async () => {
    const chain = await chainOf({
      'shop/pods/web-1': made('web-1', by('Node', 'n1', 'v1')),
      'nodes/n1': made('n1'),
    });
    expect(chain).toStrictEqual(['Node nodes/n1']);
  });

  test('stops at another object of the same name, and in a circle', async () => {
    const other = { body: { metadata: { name: 'web-5d', uid: 'new', ownerReferences: [by('Deployment', 'web')] } } };
    expect(
      await chainOf({ 'shop/pods/web-1': made('web-1', by('ReplicaSet', 'web-5d')), 'shop/replicasets/web-5d': other }),
    ).toHaveLength(1);
    expect(await chainOf({ 'shop/pods/web-1': made('web-1', by('Pod', 'web-1', 'v1')) })).toHaveLength(8);
  });

  test('is said to be unknown of what is not there', async () => {
    const answer = await runOwner({ type: 'pod', name: 'gone' }, scriptedSession({}, { resources }).session);
    expect(answer).toMatchObject({ ok: false, failure: { type: 'missing' } });
  });
});
