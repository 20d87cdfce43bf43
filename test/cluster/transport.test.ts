import { readFileSync, globSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { toLoopback } from '../../src/cluster/connection.ts';
import { createTransport } from '../../src/cluster/https.ts';
import { send } from '../../src/cluster/send.ts';
import type { Sending } from '../../src/cluster/send.ts';
import { ok } from '../../src/core/failure.ts';
import type { ReadOptions, Target } from '../../src/ports/cluster.ts';
import { startApiServer, toCredentials } from './api-server.ts';
import type { ApiServer } from './api-server.ts';

const pods: Target = { type: 'objects', group: '', version: 'v1', resource: 'pods', namespace: 'shop' };
const list = { kind: 'PodList', items: [] };
const answer: RequestListener = (_, response) => void response.end(JSON.stringify(list));

const started: ApiServer[] = [];
const start = async (listener: RequestListener = answer): Promise<ApiServer> => {
  const server = await startApiServer(listener);
  started.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

/** The headers of the one request that reads something. */
const headersOf = async (reading: ReadOptions, target: Target = pods): Promise<readonly [string, string][]> => {
  const server = await start();
  await server.transport().read(target, reading);
  const raw = server.requests[0]?.rawHeaders ?? [];
  return raw.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
};

describe('a read', () => {
  test('gives the JSON, its size, its tag and the warnings of the server', async () => {
    const server = await start((_, response) => {
      response.setHeader('ETag', '"abc"');
      response.setHeader('Warning', [
        '299 - "batch/v1beta1 CronJob is deprecated", 299 - "a \\"second\\" one"',
        '199 - "x"',
      ]);
      answer(_, response);
    });
    expect(await server.transport().read(pods)).toEqual(
      ok({
        status: 200,
        body: list,
        etag: '"abc"',
        warnings: ['batch/v1beta1 CronJob is deprecated', 'a "second" one'],
        bytes: JSON.stringify(list).length,
      }),
    );
  });

  test('that was made before gives 304 and nothing else', async () => {
    const server = await start((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"abc"' ? 304 : 200, { ETag: '"abc"' }).end();
    });
    expect(await server.transport().read({ type: 'discovery', root: 'apis' }, { etag: '"abc"' })).toEqual(
      ok({ status: 304, body: undefined, etag: '"abc"', warnings: [], bytes: 0 }),
    );
  });

  test('of a log gives text as it is', async () => {
    const server = await start((_, response) => response.end('{"not": parsed}\nzweite Zeile ✓\n'));
    expect(await server.transport().read({ ...pods, name: 'web-1', subresource: 'log' })).toMatchObject({
      value: { body: '{"not": parsed}\nzweite Zeile ✓\n' },
    });
  });

  test('of one’s own rights is posted', async () => {
    const bodies: unknown[] = [];
    const server = await start((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => bodies.push(request.method, JSON.parse(text)));
      response.writeHead(201).end('{"status": {"allowed": true}}');
    });
    const spec = { resourceAttributes: { verb: 'list', resource: 'pods' } };
    const read = await server.transport().read({ type: 'review', review: 'selfsubjectaccessreviews', spec });
    expect(read).toMatchObject({ ok: true, value: { status: 200, body: { status: { allowed: true } } } });
    expect(bodies).toEqual(['POST', { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec }]);
  });

  test('unpacks what came packed, and asks for that only where it pays', async () => {
    const server = await start((_, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(JSON.stringify(list)));
    });
    expect(await server.transport({}, { compress: true }).read(pods)).toMatchObject({
      value: { body: list, bytes: JSON.stringify(list).length },
    });
    await server.transport().read(pods);
    expect(server.requests.map(({ headers }) => headers['accept-encoding'])).toEqual(['gzip', 'identity']);
  });

  test('goes below the prefix of a gateway', async () => {
    const server = await start();
    const behind = { secure: true, host: '127.0.0.1', port: server.port, prefix: '/k8s/clusters/c-1' } as const;
    await server.transport({}, { server: behind }).read(pods, { params: { limit: '1' } });
    expect(server.requests[0]?.url).toBe('/k8s/clusters/c-1/api/v1/namespaces/shop/pods?limit=1');
  });

  test('of something that may not be read reaches nobody', async () => {
    const server = await start();
    const read = await server.transport().read({ ...pods, name: '../secrets' });
    expect(read).toMatchObject({ ok: false, failure: { type: 'refused' } });
    expect(server.sockets).toHaveLength(0);
  });
});

describe('what a request says', () => {
  test.each<[NonNullable<ReadOptions['accept']>, string]>([
    ['json', 'application/json'],
    [
      'table',
      'application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json',
    ],
    [
      'discovery',
      'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json',
    ],
    ['text', 'application/json, */*'],
  ])('%s is asked for as kubectl asks for it', async (accept, header) => {
    expect(await headersOf({ accept })).toContainEqual(['Accept', header]);
  });

  test('who asks, and for which query of ours', async () => {
    const headers = await headersOf({ auditId: 'q-0190b2' });
    expect(headers).toContainEqual(['Authorization', 'Bearer let-me-in-please']);
    expect(headers).toContainEqual(['User-Agent', 'kube-tutor/1.2.3 audit/q-0190b2']);
    expect(headers).toContainEqual(['Audit-ID', 'q-0190b2']);
    expect(await headersOf({})).toContainEqual(['User-Agent', 'kube-tutor/1.2.3']);
  });

  test('as whom, with one header for each group', async () => {
    const headers = await headersOf({ as: { user: 'jane@example.com', groups: ['dev', 'ops, and more'] } });
    expect(headers.filter(([name]) => name.startsWith('Impersonate'))).toEqual([
      ['Impersonate-User', 'jane@example.com'],
      ['Impersonate-Group', 'dev'],
      ['Impersonate-Group', 'ops, and more'],
    ]);
  });

  test('all that a kubeconfig can say about whom, unless the asker is somebody else', async () => {
    const server = await start();
    const as = {
      user: 'Zoë',
      groups: [],
      uid: '1',
      extra: { 'example.org/scopes': ['a', 'b'], 'per%cent (x)': ['c'] },
    };
    const transport = server.transport({}, { credentials: () => Promise.resolve(ok(toCredentials({ as }))) });
    await transport.read(pods);
    await transport.read(pods, { as: { user: 'jane', groups: [] } });
    const raw = server.requests.map(({ rawHeaders }) => Buffer.from(rawHeaders.join('\n'), 'latin1').toString());
    const lines = 'Impersonate-User\nZoë\nImpersonate-Uid\n1\nImpersonate-Extra-example.org%2Fscopes\na\n';
    expect(raw[0]).toContain(
      `${lines}Impersonate-Extra-example.org%2Fscopes\nb\nImpersonate-Extra-per%25cent%20%28x%29\nc`,
    );
    expect(raw[1]).toContain('Impersonate-User\njane\nHost');
  });

  test('as whom in the bytes of UTF-8, be it read or posted', async () => {
    for (const target of [pods, { type: 'review', review: 'selfsubjectreviews' } as const]) {
      const headers = await headersOf({ as: { user: 'Zoë', groups: ['Größe'] } }, target);
      const impersonation = headers.filter(([name]) => name.startsWith('Impersonate'));
      expect(impersonation.map(([, value]) => Buffer.from(value, 'latin1').toString())).toEqual(['Zoë', 'Größe']);
    }
  });

  test.each<[string, ReadOptions]>([
    ['an empty user', { as: { user: '', groups: [] } }],
    ['a user that a server would trim', { as: { user: ' admin', groups: [] } }],
    ['a user with a header in it', { as: { user: 'a\r\nImpersonate-Group: system:masters', groups: [] } }],
    ['an empty group', { as: { user: 'jane', groups: [''] } }],
    ['a group with a line', { as: { user: 'jane', groups: ['a\nb'] } }],
    ['an id with a line', { auditId: 'a\nb' }],
    ['an id that is too long', { auditId: 'a'.repeat(65) }],
    ['a tag with a line', { etag: 'a\nb' }],
  ])('%s is not sent', async (_, reading) => {
    const server = await start();
    expect(await server.transport().read(pods, reading)).toMatchObject({ ok: false, failure: { type: 'refused' } });
    expect(server.requests).toHaveLength(0);
  });
});

describe('connections', () => {
  test('are used again: 100 reads at once need eight', async () => {
    const server = await start();
    const transport = server.transport();
    const reads = await Promise.all(Array.from({ length: 100 }, () => transport.read(pods)));
    expect(reads.every((read) => read.ok)).toBe(true);
    expect(server.requests).toHaveLength(100);
    expect(server.sockets.length).toBeLessThanOrEqual(8);
  });

  test('are used again: reads one after another need one', async () => {
    const server = await start();
    const transport = server.transport();
    for (let count = 0; count < 20; count += 1) await transport.read(pods);
    expect(server.sockets).toHaveLength(1);
  });

  test('close with the transport', async () => {
    const server = await start();
    const transport = server.transport();
    await transport.read(pods);
    const closed = new Promise((resolve) => server.sockets[0]?.once('close', resolve));
    await transport.close();
    await closed;
  });

  test('close when another transport takes over, and who holds the old one can still read', async () => {
    const server = await start();
    const transport = server.transport();
    await transport.read(pods);
    const closed = new Promise((resolve) => server.sockets[0]?.once('close', resolve));
    transport.retire();
    await closed;
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });
});

describe('plain HTTP', () => {
  test('is spoken with a server of this process, with its token', async () => {
    const authorizations: unknown[] = [];
    const server = createServer((request, response) => {
      authorizations.push(request.headers.authorization);
      answer(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo; // A listening TCP server has one.
    const connection = toLoopback({ name: 'practice', namespace: 'shop', port, token: 'random' });
    const transport = createTransport(connection, { version: '1.2.3' });
    expect(transport).toMatchObject({ name: 'practice', namespace: 'shop' });
    expect(await transport.read(pods)).toMatchObject({ ok: true, value: { body: list } });
    expect(authorizations).toEqual(['Bearer random']);
    await transport.close();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('the only way to a socket', () => {
  test('takes nothing that the allow-list did not make', () => {
    const request = { method: 'DELETE', path: '/api/v1/namespaces/shop', body: undefined };
    const sending = { request, limits: {}, headers: {} } as unknown as Sending; // What a bug would hand in.
    expect(() => send(sending)).toThrow(TypeError);
  });

  test('is one file: no other one of the folder opens a request', () => {
    const folder = new URL('../../src/cluster/', import.meta.url).pathname;
    const ways = [
      /\.request\(|\bfetch\(|WebSocket/u,
      /from '(?:node:(?:tls|http2|dgram)|undici)'|\* as \w+ from 'node:(?:net|https?)'/u,
      /\b(?:connect|createConnection|Socket|get|request)\b[^;]* from 'node:(?:net|https?)'/u,
    ];
    const writers = globSync('**/*.ts', { cwd: folder }).filter((file) => {
      const code = readFileSync(folder + file, 'utf8');
      return ways.some((way) => way.test(code));
    });
    expect(writers).toEqual(['send.ts']);
  });
});
