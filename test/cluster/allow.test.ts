import { describe, expect, test } from 'vitest';
import { isAllowed, toPath } from '../../src/cluster/allow.ts';
import type { Target } from '../../src/ports/cluster.ts';

const pods = { type: 'objects', group: '', version: 'v1', resource: 'pods' } as const;

describe('what may be read', () => {
  test.each<[Target, Record<string, string>, string]>([
    [pods, {}, '/api/v1/pods'],
    [{ ...pods, namespace: 'shop' }, { limit: '500' }, '/api/v1/namespaces/shop/pods?limit=500'],
    [{ ...pods, namespace: 'shop', name: 'web-1' }, {}, '/api/v1/namespaces/shop/pods/web-1'],
    [
      { ...pods, namespace: 'shop', name: 'web-1', subresource: 'log' },
      { container: 'app', tailLines: '20', previous: 'true', sinceTime: '2026-11-23T10:00:00Z' },
      '/api/v1/namespaces/shop/pods/web-1/log?container=app&tailLines=20&previous=true&sinceTime=2026-11-23T10%3A00%3A00Z',
    ],
    [
      { type: 'objects', group: 'apps', version: 'v1', resource: 'deployments', namespace: 'shop' },
      { labelSelector: 'app in (web,api),!old', includeObject: 'None', continue: 'eyJ2IjoibWV0YSJ9' },
      '/apis/apps/v1/namespaces/shop/deployments?labelSelector=app%20in%20(web%2Capi)%2C!old&includeObject=None&continue=eyJ2IjoibWV0YSJ9',
    ],
    [
      {
        type: 'objects',
        group: 'apps',
        version: 'v1',
        resource: 'deployments',
        namespace: 'shop',
        name: 'web',
        subresource: 'scale',
      },
      {},
      '/apis/apps/v1/namespaces/shop/deployments/web/scale',
    ],
    [
      {
        type: 'objects',
        group: 'rbac.authorization.k8s.io',
        version: 'v1',
        resource: 'clusterroles',
        name: 'system:node',
      },
      {},
      '/apis/rbac.authorization.k8s.io/v1/clusterroles/system%3Anode',
    ],
    [{ type: 'discovery', root: 'api' }, {}, '/api'],
    [{ type: 'discovery', root: 'apis' }, {}, '/apis'],
    [{ type: 'discovery', root: 'api', groupVersion: 'v1' }, {}, '/api/v1'],
    [{ type: 'discovery', root: 'apis', groupVersion: 'apps/v1' }, {}, '/apis/apps/v1'],
    [{ type: 'openapi' }, {}, '/openapi/v3'],
    [{ type: 'openapi', document: 'apis/apps/v1' }, {}, '/openapi/v3/apis/apps/v1'],
    [{ type: 'openapi', document: 'api/v1' }, {}, '/openapi/v3/api/v1'],
    [{ type: 'version' }, {}, '/version'],
  ])('%j with %j is GET %s', (target, params, path) => {
    expect(toPath(target, params)).toMatchObject({ ok: true, value: { method: 'GET', path } });
  });

  test.each([
    ['selfsubjectaccessreviews', 'authorization.k8s.io', 'SelfSubjectAccessReview'],
    ['selfsubjectrulesreviews', 'authorization.k8s.io', 'SelfSubjectRulesReview'],
    ['selfsubjectreviews', 'authentication.k8s.io', 'SelfSubjectReview'],
  ] as const)('a question about oneself is posted: %s', (review, group, kind) => {
    const allowed = toPath({ type: 'review', review, spec: { namespace: 'shop' } });
    expect(allowed).toMatchObject({ ok: true, value: { method: 'POST', path: `/apis/${group}/v1/${review}` } });
    expect(JSON.parse((allowed.ok && allowed.value.body) || '')).toEqual({
      apiVersion: `${group}/v1`,
      kind,
      spec: { namespace: 'shop' },
    });
  });
});

describe('what is never sent', () => {
  test.each<[string, object, Record<string, unknown>]>([
    ['a command in a container', { ...pods, namespace: 'shop', name: 'web', subresource: 'exec' }, {}],
    ['an attachment', { ...pods, namespace: 'shop', name: 'web', subresource: 'attach' }, {}],
    ['a tunnel', { ...pods, namespace: 'shop', name: 'web', subresource: 'portforward' }, {}],
    ['a proxy', { ...pods, namespace: 'shop', name: 'web', subresource: 'proxy' }, {}],
    ['an ephemeral container', { ...pods, namespace: 'shop', name: 'web', subresource: 'ephemeralcontainers' }, {}],
    ['a subresource hidden in a list', { ...pods, namespace: 'shop', name: 'web', subresource: ['log'] }, {}],
    ['a subresource hidden in a name', { ...pods, namespace: 'shop', name: 'web/exec' }, {}],
    ['a subresource hidden in an encoded name', { ...pods, namespace: 'shop', name: 'web%2fexec' }, {}],
    ['a subresource of all', { ...pods, namespace: 'shop', subresource: 'log' }, {}],
    ['a log of something else', { ...pods, group: 'acme.io', namespace: 'shop', name: 'x', subresource: 'log' }, {}],
    ['a log of a node', { ...pods, resource: 'nodes', name: 'n-1', subresource: 'log' }, {}],
    ['the old way to watch', { ...pods, resource: 'watch', name: 'pods' }, {}],
    ['the old way to a proxy', { ...pods, resource: 'proxy', name: 'nodes' }, {}],
    ['a way up', { ...pods, namespace: '..', name: 'x' }, {}],
    ['this very place', { ...pods, name: '.' }, {}],
    ['no name', { ...pods, name: '' }, {}],
    ['a name that goes on', { ...pods, name: 'x?watch=true' }, {}],
    ['a name that ends early', { ...pods, name: 'x#y' }, {}],
    ['a name with a line', { ...pods, name: 'x\r\nHost: evil' }, {}],
    ['a name with half a character', { ...pods, name: '\ud800' }, {}],
    ['a name that nobody can have', { ...pods, name: 'x'.repeat(254) }, {}],
    ['a backslash', { ...pods, name: 'x\\y' }, {}],
    ['a group that goes up', { ...pods, group: '..', version: 'v1' }, {}],
    ['a version that goes up', { ...pods, version: '..' }, {}],
    ['a resource in capitals', { ...pods, resource: 'Pods' }, {}],
    ['a watch', pods, { watch: 'true' }],
    ['a log that goes on', { ...pods, namespace: 'shop', name: 'web', subresource: 'log' }, { follow: 'true' }],
    ['a command', { ...pods, namespace: 'shop', name: 'web' }, { command: 'sh' }],
    ['a parameter of another read', { ...pods, namespace: 'shop', name: 'web' }, { limit: '1' }],
    ['a parameter every object inherits', pods, { ['__proto__x'.slice(0, -1)]: 'x', constructor: 'x' }],
    ['a limit that is no number', pods, { limit: '1&watch=1' }],
    ['a form that is none', pods, { includeObject: 'Everything' }],
    ['several values', pods, { labelSelector: ['a', 'b'] }],
    ['a line in a selector', pods, { labelSelector: 'a\nb' }],
    ['a review of somebody else', { type: 'review', review: 'subjectaccessreviews' }, {}],
    ['a review of a token', { type: 'review', review: 'tokenreviews' }, {}],
    ['a review with parameters', { type: 'review', review: 'selfsubjectreviews' }, { dryRun: 'All' }],
    ['a review that never ends', { type: 'review', review: 'selfsubjectreviews', spec: 'x'.repeat(20_000) }, {}],
    ['a review without JSON', { type: 'review', review: 'selfsubjectreviews', spec: { n: 1n } }, {}],
    ['another list of kinds', { type: 'discovery', root: 'metrics' }, {}],
    ['a list of kinds with more', { type: 'discovery', root: 'apis', groupVersion: 'apps/v1/namespaces' }, {}],
    ['a list of kinds that goes up', { type: 'discovery', root: 'api', groupVersion: '../logs' }, {}],
    ['a description of something else', { type: 'openapi', document: '../logs' }, {}],
    ['a description that goes up', { type: 'openapi', document: 'apis/../logs' }, {}],
    ['anything else', { type: 'delete', path: '/api/v1/pods' }, {}],
  ])('%s', (_, target, params) => {
    expect(toPath(target as Target, params)).toMatchObject({ ok: false, failure: { type: 'refused' } });
  });

  test('a request that was made by hand', () => {
    const allowed = toPath({ type: 'version' });
    if (!allowed.ok) throw new Error(allowed.failure.message);
    expect(isAllowed(allowed.value)).toBe(true);
    expect(isAllowed({ ...allowed.value, method: 'DELETE' })).toBe(false);
    expect(isAllowed(Object.create(allowed.value) as object)).toBe(false);
    expect(() => Object.assign(allowed.value, { method: 'DELETE' })).toThrow(TypeError);
  });

  test('a refusal shows what was typed on one line and not all of it', () => {
    const refused = toPath({ ...pods, name: `a\n${'b'.repeat(300)}` });
    expect(refused.ok ? '' : refused.failure.message).toMatch(
      /^“a�b{78}” cannot be a name: it has to be one part of a path/u,
    );
  });
});
