import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClusters } from '../../src/cluster/clusters.ts';
import type { Cluster, Clusters, Target } from '../../src/ports/cluster.ts';
import { authority, startApiServer } from './api-server.ts';
import type { ApiServer } from './api-server.ts';
import { createFolder, toKubeconfig } from './folder.ts';
import type { Folder } from './folder.ts';

const pods: Target = { type: 'objects', group: '', version: 'v1', resource: 'pods' };

let folder: Folder;
const servers: ApiServer[] = [];
const opened: Clusters[] = [];
beforeEach(() => {
  folder = createFolder();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((clusters) => clusters.close()));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  folder.remove();
});

const start = async (listener: RequestListener): Promise<ApiServer> => {
  const server = await startApiServer(listener);
  servers.push(server);
  return server;
};

const openAs = async (server: ApiServer, user: object, cluster: object = {}): Promise<Cluster> => {
  const here = {
    server: `https://127.0.0.1:${server.port}`,
    'certificate-authority-data': Buffer.from(authority.cert).toString('base64'),
  };
  const kubeconfig = folder.write('config', toKubeconfig({ user, cluster: { ...here, ...cluster } }));
  const clusters = createClusters({ kubeconfig, version: '1.2.3', clock: Date.now, environment: {} });
  opened.push(clusters);
  const opening = await clusters.open('prod');
  if (!opening.ok) throw new Error(opening.failure.message);
  return opening.value;
};

describe('OpenID Connect', () => {
  const seconds = (): number => Math.floor(Date.now() / 1000);
  const toToken = (claims: object): string =>
    ['{"alg":"RS256"}', JSON.stringify(claims), 'signature']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');

  const toUser = (config: object): object => ({ 'auth-provider': { name: 'oidc', config } });

  test('sends the token while it holds', async () => {
    const server = await start((_, response) => response.end('{}'));
    const token = toToken({ exp: seconds() + 3600 });
    const cluster = await openAs(server, toUser({ 'id-token': token }));
    await cluster.read(pods);
    await cluster.read(pods);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`, `Bearer ${token}`]);
  });

  test('leaves it to the server to judge a token it cannot read', async () => {
    const server = await start((_, response) => response.end('{}'));
    await (await openAs(server, toUser({ 'id-token': 'opaque' }))).read(pods);
    expect(server.requests[0]?.headers.authorization).toBe('Bearer opaque');
  });

  test('that has ended is renewed by kubectl, and not asked without as nobody', async () => {
    const server = await start((_, response) => response.end('{}'));
    const user = toUser({ 'id-token': toToken({ exp: seconds() }), 'refresh-token': 'r', 'client-id': 'kube' });
    expect(await (await openAs(server, user)).read(pods)).toMatchObject({
      failure: {
        type: 'credentials',
        message: 'Its sign-in (OIDC) has ended. Any command of kubectl renews it in the kubeconfig.',
      },
    });
    expect(server.requests).toEqual([]);
  });
});

describe('a proxy of a kubeconfig', () => {
  test('is gone through, with the cluster’s own certificate and connections that are kept', async () => {
    const through: (string | undefined)[] = [];
    const proxy = createServer((_, response) => response.writeHead(500).end());
    proxy.on('connect', (request, socket, head) => {
      through.push(request.url, request.headers['proxy-authorization']);
      const [host, port] = (request.url ?? '').split(':');
      const onwards = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        onwards.write(head);
        onwards.pipe(socket).pipe(onwards);
      });
      onwards.on('error', () => socket.destroy());
      socket.on('error', () => onwards.destroy());
    });
    await new Promise<void>((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve);
    });
    const { port } = proxy.address() as AddressInfo; // A listening TCP server has one.
    const server = await start((_, response) => response.end('{}'));
    const cluster = await openAs(server, { token: 'x' }, { 'proxy-url': `http://jane:pass@127.0.0.1:${port}` });
    expect(await cluster.read(pods)).toMatchObject({ ok: true });
    expect(await cluster.read(pods)).toMatchObject({ ok: true });
    expect(through).toEqual([`127.0.0.1:${server.port}`, `Basic ${Buffer.from('jane:pass').toString('base64')}`]);
    await Promise.all(opened.splice(0).map((clusters) => clusters.close()));
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  });

  test('that is not there is told about', async () => {
    const server = await start((_, response) => response.end('{}'));
    const cluster = await openAs(server, { token: 'x' }, { 'proxy-url': 'http://127.0.0.1:1' });
    expect(await cluster.read(pods)).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
  });
});
