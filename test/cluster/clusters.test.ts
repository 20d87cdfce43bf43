import { execFileSync } from 'node:child_process';
import { utimesSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { delimiter } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClusters } from '../../src/cluster/clusters.ts';
import type { ClustersOptions } from '../../src/cluster/clusters.ts';
import { ok } from '../../src/core/failure.ts';
import type { Cluster, Clusters, Target } from '../../src/ports/cluster.ts';
import { authority, startApiServer } from './api-server.ts';
import type { ApiServer } from './api-server.ts';
import { createFolder, toKubeconfig } from './folder.ts';
import type { Folder } from './folder.ts';

const pods: Target = { type: 'objects', group: '', version: 'v1', resource: 'pods' };
const NOW = Date.parse('2026-11-23T10:00:00Z');

let now = NOW;
let folder: Folder;
let server: ApiServer;
let seen: {
  readonly authorization?: string | undefined;
  readonly certificate?: string;
  readonly impersonated: string;
}[];
/** What the server says to a request with these credentials. */
let judge: (authorization: string | undefined) => number;
const opened: Clusters[] = [];

const listener: RequestListener = (request, response) => {
  const { socket } = request as unknown as { readonly socket: TLSSocket }; // It serves TLS only.
  const { authorization } = request.headers;
  const impersonated = request.rawHeaders.filter((_, index, all) =>
    (all[index - (index % 2)] ?? '').startsWith('Impersonate'),
  );
  const name = socket.getPeerCertificate().subject?.CN;
  seen.push({
    authorization,
    ...(name === undefined ? {} : { certificate: String(name) }),
    impersonated: impersonated.join(' '),
  });
  response.writeHead(judge(authorization)).end('{"kind":"PodList"}');
};

beforeEach(async () => {
  now = NOW;
  seen = [];
  judge = () => 200;
  folder = createFolder();
  server = await startApiServer(listener);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((clusters) => clusters.close()));
  await server.stop();
  folder.remove();
});

/** The `cluster` of a kubeconfig that leads to the server. */
const here = (): object => ({
  server: `https://127.0.0.1:${server.port}`,
  'certificate-authority-data': Buffer.from(authority.cert).toString('base64'),
});

const create = (options: Partial<ClustersOptions> = {}): Clusters => {
  const clusters = createClusters({
    version: '1.2.3',
    clock: () => now,
    environment: { PATH: process.env['PATH'], HOME: folder.path },
    ...options,
  });
  opened.push(clusters);
  return clusters;
};

/** Opens the context `prod` of a kubeconfig with this user. */
const openAs = async (user: object, cluster: object = {}): Promise<Cluster> => {
  const path = folder.write('config', toKubeconfig({ user, cluster: { ...here(), ...cluster } }));
  return open(create({ kubeconfig: path }));
};

const open = async (clusters: Clusters, name = 'prod'): Promise<Cluster> => {
  const cluster = await clusters.open(name);
  if (!cluster.ok) throw new Error(cluster.failure.message);
  return cluster.value;
};

describe('a user of a kubeconfig', () => {
  test('with a token sends it, without the line end of a file', async () => {
    await (await openAs({ token: 'abc\n' })).read(pods);
    expect(seen).toEqual([{ authorization: 'Bearer abc', impersonated: '' }]);
  });

  test('with a password sends both parts', async () => {
    await (await openAs({ username: 'jane', password: 'pass' })).read(pods);
    expect(seen[0]?.authorization).toBe(`Basic ${Buffer.from('jane:pass').toString('base64')}`);
  });

  test('with nothing asks as nobody', async () => {
    await (await openAs({})).read(pods);
    expect(seen[0]?.authorization).toBeUndefined();
  });

  test('who asks as somebody else says so completely', async () => {
    await (
      await openAs({
        token: 'abc',
        as: 'bot',
        'as-groups': ['dev', 'ops'],
        'as-uid': '7',
        'as-user-extra': { scope: ['a'] },
      })
    ).read(pods);
    expect(seen[0]?.impersonated).toBe(
      'Impersonate-User bot Impersonate-Group dev Impersonate-Group ops Impersonate-Uid 7 Impersonate-Extra-scope a',
    );
  });

  test('with certificates in files has them renewed without being opened again', async () => {
    const files = (name: string): void => {
      const { cert, key } = authority.issue({ name });
      folder.write('me.crt', cert);
      folder.write('me.key', key);
    };
    files('before');
    const cluster = await openAs({ 'client-certificate': 'me.crt', 'client-key': 'me.key' });
    await cluster.read(pods);
    files('after');
    await cluster.read(pods);
    expect(seen.map(({ certificate }) => certificate)).toEqual(['before', 'after']);
  });

  test('with certificates both in a file and in place uses those in place, like kubectl', async () => {
    const { cert, key } = authority.issue({ name: 'in place' });
    const cluster = await openAs({
      'client-certificate': 'missing.crt',
      'client-certificate-data': Buffer.from(cert).toString('base64'),
      'client-key': 'missing.key',
      'client-key-data': Buffer.from(key).toString('base64'),
    });
    expect(await cluster.read(pods)).toMatchObject({ ok: true });
    expect(seen[0]?.certificate).toBe('in place');
  });

  test('with certificates that are not there is told so', async () => {
    const cluster = await openAs({ 'client-certificate': 'missing.crt', 'client-key': 'missing.key' });
    expect(await cluster.read(pods)).toMatchObject({
      failure: { type: 'credentials', message: 'A certificate or key that the kubeconfig names is not there.' },
    });
  });

  test('with the file of a token has it read again after a minute, or when the server refuses the old one', async () => {
    folder.write('token', 'one\n');
    const cluster = await openAs({ tokenFile: 'token', token: 'never' });
    await cluster.read(pods);
    folder.write('token', 'two\n');
    await cluster.read(pods);
    now += 60_000;
    await cluster.read(pods);
    folder.write('token', 'three\n');
    judge = (authorization) => (authorization === 'Bearer two' ? 401 : 200);
    expect(await cluster.read(pods)).toMatchObject({ ok: true });
    expect(seen.map(({ authorization }) => authorization)).toEqual(
      ['one', 'one', 'two', 'two', 'three'].map((token) => `Bearer ${token}`),
    );
  });

  test('with the file of a token that is empty is told so', async () => {
    folder.write('token', '\n');
    expect(await (await openAs({ tokenFile: 'token' })).read(pods)).toMatchObject({ failure: { type: 'credentials' } });
    expect(seen).toEqual([]);
  });

  test('with a sign-in program has it run once for ten reads, and once more when its token is refused', async () => {
    const status = '{"token": "t-\'$(wc -l < runs | tr -d " ")\'"}';
    folder.write(
      'login',
      `#!/bin/sh\ncd ${folder.path}; echo run >> runs; sleep 0.1\necho '{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": ${status}}'\n`,
      0o700,
    );
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: './login', interactiveMode: 'Never' };
    const cluster = await openAs({ exec });
    await Promise.all(Array.from({ length: 10 }, () => cluster.read(pods)));
    expect(new Set(seen.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer t-1']));
    judge = (authorization) => (authorization === 'Bearer t-1' ? 401 : 200);
    const again = await Promise.all(Array.from({ length: 10 }, () => cluster.read(pods)));
    expect(again.every((read) => read.ok)).toBe(true);
    expect(seen.at(-1)?.authorization).toBe('Bearer t-2');
    expect(execFileSync('cat', [`${folder.path}/runs`], { encoding: 'utf8' })).toBe('run\nrun\n');
  });

  test('with a certificate of a sign-in program shows it', async () => {
    const { cert, key } = authority.issue({ name: 'of the program' });
    const credential = {
      apiVersion: 'client.authentication.k8s.io/v1beta1',
      kind: 'ExecCredential',
      status: { clientCertificateData: cert, clientKeyData: key },
    };
    const command = folder.write('login', `#!/bin/sh\ncat ${folder.write('credential', credential)}\n`, 0o700);
    await (await openAs({ exec: { apiVersion: 'client.authentication.k8s.io/v1beta1', command } })).read(pods);
    expect(seen).toEqual([{ authorization: undefined, certificate: 'of the program', impersonated: '' }]);
  });
});

describe('a cluster of a kubeconfig', () => {
  test('may leave certificates unchecked, and may have an authority in a file', async () => {
    const unchecked = await openAs({}, { 'certificate-authority-data': undefined, 'insecure-skip-tls-verify': true });
    expect(await unchecked.read(pods)).toMatchObject({ ok: true });
    folder.write('ca.crt', authority.cert);
    const checked = await openAs({}, { 'certificate-authority-data': undefined, 'certificate-authority': 'ca.crt' });
    expect(await checked.read(pods)).toMatchObject({ ok: true });
  });

  test('without an authority is not trusted', async () => {
    const cluster = await openAs({}, { 'certificate-authority-data': undefined });
    expect(await cluster.read(pods)).toMatchObject({ ok: false, failure: { type: 'certificate' } });
  });
});

describe('the clusters there are', () => {
  const practice = (): Promise<Cluster> =>
    Promise.resolve({
      name: 'practice',
      namespace: 'shop',
      read: () => Promise.resolve(ok({ status: 200, body: {}, warnings: [], bytes: 2 } as const)),
      close: () => Promise.resolve(),
    });
  const twoFiles = (): string =>
    [
      folder.write('missing-no-more', toKubeconfig({ cluster: here(), user: { token: 'first' } })),
      `${folder.path}/not-there`,
      folder.write('two', {
        ...toKubeconfig({ name: 'staging', cluster: here() }),
        users: [
          { name: 'prod-user', user: { token: 'second' } },
          { name: 'staging-user', user: { token: 'third' } },
        ],
      }),
    ].join(delimiter);

  test('are the practice cluster, the one around this pod, and those of all kubeconfig files', async () => {
    const clusters = create({ kubeconfig: twoFiles(), practice, inCluster: true });
    expect(await clusters.names()).toEqual(['practice', 'in-cluster', 'prod', 'staging']);
    await (await open(clusters, 'prod')).read(pods);
    await (await open(clusters, 'staging')).read(pods);
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer first', 'Bearer third']);
    expect(await open(clusters, 'practice')).toBe(await open(clusters, 'practice'));
  });

  test('are only those an operator published', async () => {
    const clusters = create({ kubeconfig: twoFiles(), contexts: ['staging', 'gone'] });
    expect(await clusters.names()).toEqual(['staging']);
    expect(await clusters.open('prod')).toEqual({
      ok: false,
      failure: {
        type: 'refused',
        message: 'There is no cluster “prod” here. `config get-contexts` lists those you may ask.',
      },
    });
  });

  test('are found where kubectl finds them', async () => {
    folder.write('.kube/config', toKubeconfig({ name: 'home' }));
    const other = folder.write('other', toKubeconfig({ name: 'other' }));
    expect(await create().names()).toEqual(['home']);
    expect(await create({ environment: { HOME: folder.path, KUBECONFIG: other } }).names()).toEqual(['other']);
    expect(await create({ environment: {} }).names()).toEqual([]);
  });

  test('are none without a kubeconfig, and that is said', async () => {
    const clusters = create();
    expect(await clusters.names()).toEqual([]);
    expect(await clusters.open('prod')).toMatchObject({
      failure: { message: expect.stringContaining('No cluster is configured here') as string },
    });
  });

  test('are those that work when a kubeconfig does not, and the one asked for says what is wrong', async () => {
    const clusters = create({ kubeconfig: folder.write('config', 'contexts: ['), practice });
    expect(await clusters.names()).toEqual(['practice']);
    expect(await clusters.open('practice')).toMatchObject({ ok: true });
    expect(await clusters.open('prod')).toMatchObject({ ok: false, failure: { type: 'credentials' } });
  });

  test('with the practice cluster failing to start can be tried again', async () => {
    let tries = 0;
    const clusters = create({
      practice: () => ((tries += 1) === 1 ? Promise.reject(new Error('no port')) : practice()),
    });
    await expect(clusters.open('practice')).rejects.toThrow('no port');
    expect(await clusters.open('practice')).toMatchObject({ ok: true });
  });
});

describe('an opened cluster', () => {
  test('is one and the same however often it is opened', async () => {
    const path = folder.write('config', toKubeconfig({ cluster: here() }));
    const clusters = create({ kubeconfig: path });
    const [one, two] = await Promise.all([open(clusters), open(clusters)]);
    expect(one).toBe(two);
    expect(await open(clusters)).toBe(one);
    for (let count = 0; count < 5; count += 1) await (await open(clusters)).read(pods);
    expect(server.sockets).toHaveLength(1);
  });

  test('is another one when its part of the kubeconfig changed; the old one still reads', async () => {
    const rewrite = (user: object, seconds: number): void => {
      const path = folder.write('config', {
        ...toKubeconfig({ cluster: here(), user }),
      });
      utimesSync(path, seconds, seconds);
    };
    rewrite({ token: 'one' }, 1000);
    const clusters = create({ kubeconfig: `${folder.path}/config` });
    const before = await open(clusters);
    await before.read(pods);
    rewrite({ token: 'two' }, 2000);
    const after = await open(clusters);
    expect(after).not.toBe(before);
    await after.read(pods);
    expect(await before.read(pods)).toMatchObject({ ok: true });
    // The same content with another date is the same cluster.
    rewrite({ token: 'two' }, 3000);
    expect(await open(clusters)).toBe(after);
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer one', 'Bearer two', 'Bearer one']);
  });

  test('is gone with its context', async () => {
    const path = folder.write('config', toKubeconfig({ cluster: here() }));
    const clusters = create({ kubeconfig: path });
    await open(clusters);
    writeFileSync(path, '');
    utimesSync(path, 1, 1);
    expect(await clusters.open('prod')).toMatchObject({ ok: false });
  });

  test('that could not be opened is tried again', async () => {
    const clusters = create({ inCluster: true });
    expect(await clusters.open('in-cluster')).toMatchObject({ ok: false });
    expect(await clusters.open('in-cluster')).toMatchObject({ ok: false });
  });

  test('closes with all', async () => {
    const path = folder.write('config', toKubeconfig({ cluster: here() }));
    const clusters = create({ kubeconfig: path });
    const cluster = await open(clusters);
    await cluster.read(pods);
    const closed = new Promise((resolve) => server.sockets[0]?.once('close', resolve));
    await clusters.close();
    await closed;
    expect(await cluster.read(pods)).toMatchObject({ failure: { type: 'cancelled' } });
  });
});
