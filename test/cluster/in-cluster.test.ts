import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInCluster } from '../../src/cluster/in-cluster.ts';
import type { Connection } from '../../src/cluster/connection.ts';
import { createTransport } from '../../src/cluster/https.ts';
import { authority, startApiServer } from './api-server.ts';
import type { ApiServer } from './api-server.ts';
import { createFolder } from './folder.ts';
import type { Folder } from './folder.ts';

let now = 0;
let folder: Folder;
let server: ApiServer;
let refused: string | undefined;
beforeEach(async () => {
  now = 0;
  refused = undefined;
  folder = createFolder();
  server = await startApiServer((request, response) =>
    response.writeHead(request.headers.authorization === refused ? 401 : 200).end('{}'),
  );
});
afterEach(async () => {
  await server.stop();
  folder.remove();
});

const create = (environment: Record<string, string> = {}) =>
  createInCluster({
    environment: { KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: String(server.port), ...environment },
    clock: () => now,
    folder: folder.path,
  });

const connect = async (): Promise<Connection> => {
  const connection = await create();
  if (!connection.ok) throw new Error(connection.failure.message);
  return connection.value;
};

describe('the cluster around a pod', () => {
  test('is asked as the service account, whose token is read again as it is renewed', async () => {
    folder.write('token', 'one\n');
    folder.write('ca.crt', authority.cert);
    folder.write('namespace', 'tools');
    const transport = createTransport(await connect(), { version: '1.2.3' });
    expect(transport).toMatchObject({ name: 'in-cluster', namespace: 'tools' });
    expect(await transport.read({ type: 'version' })).toMatchObject({ ok: true });
    folder.write('token', 'two');
    await transport.read({ type: 'version' });
    now = 60_000;
    await transport.read({ type: 'version' });
    folder.write('token', 'three');
    refused = 'Bearer two';
    expect(await transport.read({ type: 'version' })).toMatchObject({ ok: true });
    // While the file is being replaced, what it said last is still good.
    folder.remove();
    now = 120_000;
    expect(await transport.read({ type: 'version' })).toMatchObject({ ok: true });
    expect(server.requests.map(({ headers }) => headers.authorization?.slice(7))).toEqual([
      'one',
      'one',
      'two',
      'two',
      'three',
      'three',
    ]);
    await transport.close();
  });

  test('is not there outside of one', async () => {
    expect(await create({ KUBERNETES_SERVICE_HOST: '' })).toMatchObject({
      failure: { type: 'credentials', message: 'This program does not run in a pod of a cluster.' },
    });
    expect(await create({ KUBERNETES_SERVICE_PORT: 'x' })).toMatchObject({ ok: false });
  });

  test('is not asked without a token', async () => {
    expect(await (await connect()).credentials()).toMatchObject({ failure: { type: 'credentials' } });
    expect(await connect()).toMatchObject({ namespace: 'default' });
  });

  test('may have an address of IPv6, and be behind a proxy', async () => {
    const proxies = { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.svc' };
    expect(await create({ KUBERNETES_SERVICE_HOST: 'fd00::1', ...proxies })).toMatchObject({
      value: { server: { host: 'fd00::1' }, compress: true, proxies },
    });
    expect(await create(proxies)).not.toHaveProperty('value.proxies');
  });
});
