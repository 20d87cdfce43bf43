import { describe, expect, test } from 'vitest';
import type { CanIQuery } from '../../src/kubectl/query.ts';
import { runCanI } from '../../src/queries/can-i.ts';
import { HERE, scriptedSession } from './scripted-session.ts';

type Ask = Extract<CanIQuery['ask'], { readonly type: 'action' }>;

const query = (action: string, resource: string, more: Partial<Ask> = {}, where = HERE): CanIQuery => ({
  verb: 'auth can-i',
  where,
  ask: { type: 'action', action, resource, ...more },
});

const REVIEW = 'review/selfsubjectaccessreviews';

const ask = async (asked: CanIQuery, status: unknown = { allowed: true }) => {
  const { session, asked: reads } = scriptedSession({ [REVIEW]: { body: { status } } });
  const result = await runCanI(asked, session);
  const output = result.ok ? result.value : { text: result.failure.message, notes: [] };
  return { text: output.text, notes: output.notes, spec: reads[0]?.spec };
};

describe('whether something is allowed', () => {
  test.each<[unknown, string]>([
    [{ allowed: true, reason: 'RBAC: allowed' }, 'yes\n'],
    [{ allowed: false }, 'no\n'],
    [{ allowed: false, reason: 'not yours' }, 'no - not yours\n'],
    [{ allowed: false, reason: 'not yours', evaluationError: 'role gone' }, 'no - not yours - role gone\n'],
  ])('%o is said as %j', async (status, expected) => {
    expect(await ask(query('get', 'pods'), status)).toMatchObject({ text: expected, notes: [] });
  });

  test.each<[CanIQuery, Record<string, string>]>([
    [query('get', 'po'), { verb: 'get', group: '', resource: 'pods', namespace: 'shop' }],
    [query('list', 'deploy', { name: 'web' }), { group: 'apps', resource: 'deployments', name: 'web' }],
    [query('get', 'pods', { subresource: 'log' }), { resource: 'pods', subresource: 'log' }],
    [query('get', 'pods', {}, { ...HERE, namespace: 'payments' }), { namespace: 'payments' }],
    [query('get', 'pods', {}, { ...HERE, allNamespaces: true }), { namespace: '' }],
    [query('*', '*'), { verb: '*', resource: '*', group: '' }],
  ])('%o asks the server of what the words mean', async (asked, attributes) => {
    expect((await ask(asked)).spec).toMatchObject({ resourceAttributes: attributes });
  });

  test('a path is asked about as it is', async () => {
    expect(await ask(query('get', '/healthz'))).toMatchObject({
      spec: { nonResourceAttributes: { verb: 'get', path: '/healthz' } },
      notes: [],
    });
  });

  test.each<[CanIQuery, readonly string[]]>([
    [query('get', 'nodes'), ["Warning: resource 'nodes' is not namespace scoped"]],
    [query('get', 'nodes', {}, { ...HERE, allNamespaces: true }), []],
    [query('watchh', 'pods'), ["Warning: verb 'watchh' is not a known verb"]],
    [query('list', '/metrics'), ["Warning: verb 'list' is not a known verb"]],
    [query('get', 'wombats'), ["Warning: the server doesn't have a resource type 'wombats'"]],
    [query('get', 'wombats.zoo.io'), ["Warning: the server doesn't have a resource type 'wombats' in group 'zoo.io'"]],
    [query('impersonate', 'users'), []],
  ])('%o warns as kubectl does', async (asked, notes) => {
    expect((await ask(asked)).notes).toEqual(notes);
  });

  test('a type that nobody knows is asked about as it was typed', async () => {
    expect((await ask(query('get', 'wombats'))).spec).toMatchObject({
      resourceAttributes: { resource: 'wombats', group: '' },
    });
  });

  test('a cluster that cannot be asked says so', async () => {
    const unreachable = { failure: { type: 'unreachable', message: 'Nothing listens.' } } as const;
    const result = await runCanI(query('get', 'pods'), scriptedSession({ [REVIEW]: unreachable }).session);
    expect(!result.ok && result.failure.message).toContain('could not be reached');
  });
});

describe('all that is allowed', () => {
  const list = async (status: unknown, headers = true) => {
    const { session, asked } = scriptedSession({ 'review/selfsubjectrulesreviews': { body: { status } } });
    const result = await runCanI({ verb: 'auth can-i', where: HERE, ask: { type: 'list', headers } }, session);
    return { ...(result.ok ? result.value : { text: result.failure.message, notes: [] }), spec: asked[0]?.spec };
  };
  const status = {
    resourceRules: [
      { verbs: ['list'], apiGroups: ['apps'], resources: ['deployments', 'deployments/scale'] },
      { verbs: ['get'], apiGroups: ['apps'], resources: ['deployments'] },
      { verbs: ['get'], apiGroups: [''], resources: ['configmaps'], resourceNames: ['menu'] },
      { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
    ],
    nonResourceRules: [{ verbs: ['get'], nonResourceURLs: ['/healthz', '/version'] }],
  };

  test('is a table in kubectl’s order, with the verbs of a resource together', async () => {
    expect(await list(status)).toMatchObject({
      spec: { namespace: 'shop' },
      notes: [],
      text:
        'Resources                Non-Resource URLs   Resource Names   Verbs\n' +
        '*.*                      []                  []               [*]\n' +
        '                         [/healthz]          []               [get]\n' +
        '                         [/version]          []               [get]\n' +
        'configmaps               []                  [menu]           [get]\n' +
        'deployments.apps         []                  []               [list get]\n' +
        'deployments.apps/scale   []                  []               [list]\n',
    });
  });

  test('can go without headings', async () => {
    expect((await list(status, false)).text).toMatch(/^\*\.\*/u);
  });

  test('says when the list may be incomplete', async () => {
    expect((await list({ incomplete: true, evaluationError: 'a webhook decides' })).notes).toEqual([
      'Warning: the list may be incomplete: a webhook decides',
    ]);
  });
});
