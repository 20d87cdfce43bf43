import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { servePractice } from '../../../src/cluster/practice.ts';

let base = '';
let token = '';
/** As kubectl gets in: with the token in the path. */
let inside = '';
let close: () => Promise<void>;

beforeAll(async () => {
  const served = await servePractice(Date.now);
  const config = parse(served.kubeconfig) as {
    readonly clusters: readonly [{ readonly cluster: { readonly server: string } }];
  };
  inside = config.clusters[0].cluster.server;
  const url = new URL(inside);
  base = url.origin;
  token = url.pathname.slice(1);
  close = served.close;
});
afterAll(() => close());

const ask = (method: string, path: string, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  fetch(base + path, { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) });

test('nobody is answered without the token', async () => {
  expect((await ask('GET', '/api/v1/pods', {})).status).toBe(401);
  expect((await ask('GET', '/api/v1/pods', { authorization: 'Bearer guess' })).status).toBe(401);
});

test('kubectl, which sends no token over plain HTTP, has it in its address', async () => {
  expect((await fetch(`${inside}/api/v1/pods`)).status).toBe(200);
  expect((await fetch(`${base}/guess/api/v1/pods`)).status).toBe(401);
  const index = (await (await fetch(`${inside}/openapi/v3`)).json()) as {
    readonly paths: Readonly<Record<string, { readonly serverRelativeURL: string }>>;
  };
  expect(index.paths['api/v1']?.serverRelativeURL).toBe(`/${token}/openapi/v3/api/v1`);
});

test.each([
  ['DELETE', '/api/v1/namespaces/shop/pods/web'],
  ['PUT', '/api/v1/namespaces/shop/pods/web'],
  ['PATCH', '/apis/apps/v1/namespaces/shop/deployments/web'],
  ['POST', '/api/v1/namespaces/shop/pods'],
  ['POST', '/apis/authorization.k8s.io/v1/subjectaccessreviews'],
  ['POST', '/api/v1/namespaces/shop/serviceaccounts/default/token'],
])('%s %s is refused: the practice cluster can only be read', async (method, path) => {
  const response = await ask(method, path);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ kind: 'Status', reason: 'Forbidden' });
});

test.each([
  '/api/v1/namespaces/shop/pods/web/exec',
  '/nothing',
  '/api/v1/namespaces/shop/services/web/proxy',
  '/api/v1/%E0%A4%A',
])('there is nothing at %s', async (path) => {
  expect((await ask('GET', path)).status).toBe(404);
});

test('older clients find the kinds by one list each', async () => {
  const versions = (await (await ask('GET', '/api')).json()) as { readonly versions: readonly string[] };
  expect(versions.versions).toEqual(['v1']);
  const groups = (await (await ask('GET', '/apis')).json()) as {
    readonly groups: readonly { readonly name: string }[];
  };
  expect(groups.groups.map(({ name }) => name)).toContain('apps');
  const list = (await (await ask('GET', '/apis/apps/v1')).json()) as {
    readonly resources: readonly { readonly name: string }[];
  };
  expect(list.resources.map(({ name }) => name)).toEqual(expect.arrayContaining(['deployments', 'deployments/scale']));
});
