import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { createClusters } from '../../src/cluster/clusters.ts';
import type { Answer, Cluster, Clusters, ReadOptions, Target } from '../../src/ports/cluster.ts';
import { createFolder } from '../cluster/folder.ts';
import type { Folder } from '../cluster/folder.ts';

const { kubectl, kubeconfigs } = inject('controlPlane');
const run = promisify(execFile);
const opened: Clusters[] = [];
let folder: Folder;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.remove());
afterAll(async () => {
  await Promise.all(opened.map((clusters) => clusters.close()));
});

type Who = keyof typeof kubeconfigs;

const open = async (kubeconfig: string): Promise<Cluster> => {
  const clusters = createClusters({
    kubeconfig,
    version: '0.0.0',
    clock: Date.now,
    environment: { PATH: process.env['PATH'] },
  });
  opened.push(clusters);
  const [name = ''] = await clusters.names();
  const cluster = await clusters.open(name);
  if (!cluster.ok) throw new Error(cluster.failure.message);
  return cluster.value;
};
const openAs = (who: Who): Promise<Cluster> => open(kubeconfigs[who]);

const read = async (cluster: Cluster, target: Target, options?: ReadOptions): Promise<Answer> => {
  const answer = await cluster.read(target, options);
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
};

/** What kubectl prints, or what it complains about. */
const ask = async (line: string, who: Who = 'admin'): Promise<string> => {
  try {
    return (await run(kubectl, [`--kubeconfig=${kubeconfigs[who]}`, ...line.split(' ')])).stdout;
  } catch (error) {
    return (error as { readonly stderr: string }).stderr; // A program that fails has written why.
  }
};

const pods = { type: 'objects', group: '', version: 'v1', resource: 'pods', namespace: 'shop' } as const;
const web = {
  type: 'objects',
  group: 'apps',
  version: 'v1',
  resource: 'deployments',
  namespace: 'shop',
  name: 'web',
} as const;
const self: Target = { type: 'review', review: 'selfsubjectreviews' };

describe('A real API server', () => {
  test('is asked with the certificate of a kubeconfig, and its version is what kubectl sees', async () => {
    const { body } = await read(await openAs('admin'), { type: 'version' });
    expect(body).toEqual(
      (JSON.parse(await ask('version --output=json')) as { readonly serverVersion: unknown }).serverVersion,
    );
  });

  test('gives tables whose names are those of kubectl, page by page', async () => {
    const cluster = await openAs('admin');
    const names: unknown[] = [];
    let more: string | undefined;
    do {
      const params = { limit: '2', includeObject: 'None', ...(more === undefined ? {} : { continue: more }) };
      const { body } = await read(cluster, pods, { accept: 'table', params });
      const table = body as { rows: { cells: unknown[] }[]; metadata: { continue?: string } }; // Checked below.
      names.push(...table.rows.map(({ cells }) => cells[0]));
      more = table.metadata.continue;
    } while (more !== undefined);
    expect(names.map((name) => `pod/${String(name)}`)).toEqual(
      (await ask('get pods -n shop -o name')).trim().split('\n'),
    );
  });

  test('says when nothing has changed', async () => {
    const cluster = await openAs('admin');
    for (const target of [
      { type: 'discovery', root: 'apis' },
      { type: 'openapi', document: 'apis/apps/v1' },
    ] as const) {
      const accept = target.type === 'discovery' ? 'discovery' : 'json';
      const { etag = '' } = await read(cluster, target, { accept });
      expect(etag).not.toBe('');
      expect(await read(cluster, target, { accept, etag })).toMatchObject({ status: 304, body: undefined });
    }
  });

  test('gives its kinds at once, one group by itself, and the descriptions of all and of one', async () => {
    const cluster = await openAs('admin');
    expect((await read(cluster, { type: 'discovery', root: 'api' }, { accept: 'discovery' })).body).toMatchObject({
      kind: 'APIGroupDiscoveryList',
    });
    expect((await read(cluster, { type: 'discovery', root: 'apis', groupVersion: 'apps/v1' })).body).toMatchObject({
      kind: 'APIResourceList',
      groupVersion: 'apps/v1',
    });
    expect((await read(cluster, { type: 'openapi' })).body).toHaveProperty(['paths', 'apis/apps/v1']);
    expect((await read(cluster, { type: 'openapi', document: 'apis/apps/v1' })).body).toHaveProperty(
      'components.schemas',
    );
  });

  test('gives objects, their scale and their status', async () => {
    const cluster = await openAs('admin');
    expect((await read(cluster, web)).body).toMatchObject({ kind: 'Deployment' });
    expect((await read(cluster, { ...web, subresource: 'scale' })).body).toMatchObject({ kind: 'Scale' });
    expect((await read(cluster, { ...web, subresource: 'status' })).body).toMatchObject({ kind: 'Deployment' });
    const role: Target = {
      type: 'objects',
      group: 'rbac.authorization.k8s.io',
      version: 'v1',
      resource: 'clusterroles',
      name: 'system:node',
    };
    expect((await read(cluster, role)).body).toMatchObject({ metadata: { name: 'system:node' } });
  });

  test('gives the log of a pod, byte for byte', async () => {
    const names = (await ask('get pods -n shop -o name')).split('\n');
    const pod = names.find((name) => name.startsWith('pod/web-'))?.replace('pod/', '') ?? '';
    const { body } = await read(
      await openAs('admin'),
      { ...pods, name: pod, subresource: 'log' },
      { params: { tailLines: '5' } },
    );
    expect(body).toBe(await ask(`logs ${pod} -n shop --tail 5`));
    expect(body).not.toBe('');
  });

  test('passes on what it warns of', async () => {
    const { warnings } = await read(await openAs('admin'), {
      type: 'objects',
      group: '',
      version: 'v1',
      resource: 'componentstatuses',
    });
    expect(warnings).toEqual(['v1 ComponentStatus is deprecated in v1.19+']);
  });
});

describe('Who asks', () => {
  test('is who the token says', async () => {
    const { body } = await read(await openAs('reader'), self);
    expect(body).toMatchObject({ status: { userInfo: { username: 'system:serviceaccount:kube-tutor:reader' } } });
  });

  test('may be somebody else, with each group by itself', async () => {
    const as = { user: 'jane@example.com', groups: ['dev', 'ops, and more', 'Größe'] };
    const { body } = await read(await openAs('admin'), self, { as, auditId: 'q-1' });
    expect(body).toMatchObject({
      status: { userInfo: { username: 'jane@example.com', groups: [...as.groups, 'system:authenticated'] } },
    });
  });

  test('may be somebody else by the kubeconfig, with all it can say', async () => {
    const config = parse(readFileSync(kubeconfigs.admin, 'utf8')) as { users: { user: object }[] }; // Written by the suite.
    const as = {
      as: 'jane',
      'as-groups': ['dev', 'ops'],
      'as-uid': '7',
      'as-user-extra': { 'example.org/team': ['a', 'b'] },
    };
    Object.assign(config.users[0]?.user ?? {}, as);
    const { body } = await read(await open(folder.write('config', config)), self);
    expect(body).toMatchObject({
      status: {
        userInfo: {
          username: 'jane',
          uid: '7',
          groups: ['dev', 'ops', 'system:authenticated'],
          extra: { 'example.org/team': ['a', 'b'] },
        },
      },
    });
  });

  test('may prove it with the file of a token, or with a sign-in program', async () => {
    const config = parse(readFileSync(kubeconfigs.reader, 'utf8')) as { users: { user: Record<string, unknown> }[] }; // Written by the suite.
    const [entry] = config.users;
    if (entry === undefined) throw new Error('The kubeconfig has no user');
    const { token } = entry.user;
    folder.write('token', `${String(token)}\n`);
    entry.user = { tokenFile: 'token' };
    const expected = { status: { userInfo: { username: 'system:serviceaccount:kube-tutor:reader' } } };
    expect((await read(await open(folder.write('by-file', config)), self)).body).toMatchObject(expected);

    const credential = { apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', status: { token } };
    folder.write('login', `#!/bin/sh\ncat ${folder.write('credential', credential)}\n`, 0o700);
    const exec = { apiVersion: credential.apiVersion, command: './login', interactiveMode: 'Never' };
    entry.user = { exec };
    expect((await read(await open(folder.write('by-program', config)), self)).body).toMatchObject(expected);
  });

  test('is told when the server does not know them', async () => {
    const config = parse(readFileSync(kubeconfigs.reader, 'utf8')) as { users: { user: object }[] }; // Written by the suite.
    Object.assign(config.users[0]?.user ?? {}, { token: 'expired' });
    expect(await (await open(folder.write('config', config))).read(pods)).toMatchObject({
      ok: false,
      failure: { type: 'said-no', status: 401, reason: 'Unauthorized' },
    });
  });

  test('is told when the server does not trust them, or they not the server', async () => {
    const config = parse(readFileSync(kubeconfigs.reader, 'utf8')) as { clusters: { cluster: object }[] }; // Written by the suite.
    Object.assign(config.clusters[0]?.cluster ?? {}, { 'certificate-authority-data': undefined });
    expect(await (await open(folder.write('config', config))).read(pods)).toMatchObject({
      ok: false,
      failure: { type: 'certificate' },
    });
  });
});

describe('What a real API server refuses', () => {
  test('comes in the words that kubectl prints', async () => {
    const nobody = await (await openAs('nobody')).read(pods);
    const forbidden = `Error from server (Forbidden): ${nobody.ok ? '' : nobody.failure.message}\n`;
    expect(forbidden).toBe(await ask('get pods -n shop', 'nobody'));
    const missing = await (await openAs('admin')).read({ ...pods, name: 'no-such-pod' });
    const notFound = `Error from server (NotFound): ${missing.ok ? '' : missing.failure.message}\n`;
    expect(notFound).toBe(await ask('get pod no-such-pod -n shop'));
  });

  test.each<[string, Target, Record<string, string>, object]>([
    ['a kind it does not have', { ...pods, resource: 'nosuchthings' }, {}, { status: 404, reason: 'NotFound' }],
    ['a field it cannot select by', pods, { fieldSelector: 'spec.nosuch=x' }, { status: 400, reason: 'BadRequest' }],
    ['a page that never was', pods, { limit: '1', continue: 'nonsense' }, { status: 400, reason: 'BadRequest' }],
    [
      'a container that is not there',
      { ...pods, name: 'POD', subresource: 'log' },
      { container: 'nosuch' },
      { status: 400, reason: 'BadRequest' },
    ],
  ])('is told: %s', async (_, target, params, failure) => {
    const name = await ask('get pods -n shop -o jsonpath={.items[0].metadata.name}');
    const real = target.type === 'objects' && target.name === 'POD' ? { ...target, name } : target;
    expect(await (await openAs('admin')).read(real, { params })).toMatchObject({
      ok: false,
      failure: { type: 'said-no', ...failure },
    });
  });
});
