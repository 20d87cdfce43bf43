import type { RequestListener, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Connection, Credentials } from '../../src/cluster/connection.ts';
import { fail, ok } from '../../src/core/failure.ts';
import type { ClusterFailure, Target } from '../../src/ports/cluster.ts';
import { authority, certificate, startApiServer, toCredentials } from './api-server.ts';
import type { ApiServer } from './api-server.ts';
import { createAuthority } from '../certificates/authority.ts';

const pods: Target = { type: 'objects', group: '', version: 'v1', resource: 'pods', namespace: 'shop' };
const log: Target = { ...pods, name: 'web-1', subresource: 'log' };
const list = { kind: 'PodList', items: [] };

const started: ApiServer[] = [];
const start = async (...parameters: Parameters<typeof startApiServer>): Promise<ApiServer> => {
  const server = await startApiServer(...parameters);
  started.push(server);
  return server;
};
afterEach(async () => {
  for (const socket of raw) socket.destroy();
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

const json = (response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
};
const status = (code: number, reason: string, message: string) => ({
  kind: 'Status',
  apiVersion: 'v1',
  status: 'Failure',
  code,
  reason,
  message,
});

/** A server below HTTP. */
const listen = async (listener: (socket: Socket) => void): Promise<Pick<Connection, 'server'>> => {
  const server = createServer((socket) => {
    raw.add(socket.on('error', () => undefined));
    listener(socket);
  }).unref();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // A listening TCP server has one.
  return { server: { secure: true, host: '127.0.0.1', port, prefix: '' } };
};
const raw = new Set<Socket>();

/** Answers the first requests as told and all others well. */
const first =
  (...listeners: readonly RequestListener[]): RequestListener =>
  (request, response) => {
    const listener = waiting.get(listeners) ?? [...listeners];
    waiting.set(listeners, listener);
    const next = listener.shift();
    if (next === undefined) json(response, list);
    else next(request, response);
  };
const waiting = new WeakMap<readonly RequestListener[], RequestListener[]>();

const noWait = { wait: () => Promise.resolve() };
// Long enough for a healthy answer on a busy machine.
const short = { limits: { connectMs: 700, headersMs: 400, totalMs: 1200 } };

/** A message for people: a sentence or more, of no more than two lines, without an address or a credential. */
const expectWords = ({ message }: ClusterFailure): void => {
  expect(message).toMatch(/^(?:[A-Z].{20,300})[.?]$/u);
  expect(message).not.toMatch(/127\.0\.0\.1|localhost|https?:|let-me-in|Bearer|Error|undefined|ECONN|\[object/u);
};

describe('a server that says no', () => {
  test.each<[number, string, string, string]>([
    [
      403,
      'Forbidden',
      'pods is forbidden: User "bot" cannot list resource "pods" in API group "" in the namespace "shop"',
      '',
    ],
    [404, 'NotFound', 'pods "web-1" not found', ''],
    [409, 'Conflict', 'the object has been modified; please apply your changes to the latest version', ''],
    [410, 'Expired', 'The provided continue parameter is too old to display a consistent list result.', ''],
    [422, 'Invalid', 'the field selector is not known', ''],
    [500, 'InternalError', 'Internal error occurred: etcd said no', ''],
    [504, 'Timeout', 'request did not complete within the allotted timeout', ''],
  ])('%i is told in its own words', async (code, reason, message) => {
    const server = await start(first((_, response) => json(response, status(code, reason, message), code)));
    const transport = server.transport();
    expect(await transport.read(pods)).toEqual(fail({ type: 'said-no', status: code, reason, message }));
    expect(await transport.read(pods)).toMatchObject({ ok: true, value: { body: list } });
    expect(server.requests).toHaveLength(2);
  });

  test.each([400, 403, 404, 405, 406, 409, 410, 418, 422, 429, 500, 502, 503, 504])(
    '%i with a page of a gateway is told in our words',
    async (code) => {
      const page: RequestListener = (_, response) => {
        response.writeHead(code, { 'Content-Type': 'text/html' }).end('<html>https://127.0.0.1 nginx</html>');
      };
      const server = await start(first(page, ...(code === 429 || code === 503 ? [page] : [])));
      const transport = server.transport(noWait);
      const refused = await transport.read(pods);
      expect(refused).toMatchObject({ ok: false, failure: { type: 'said-no', status: code } });
      if (!refused.ok) expectWords(refused.failure);
      expect(await transport.read(pods)).toMatchObject({ ok: true });
    },
  );

  test('a refusal that repeats our token or address is shown without them', async () => {
    const server = await start((_, response) =>
      json(response, status(403, 'Forbidden', 'let-me-in-please may not; see https://127.0.0.1:6443/x'), 403),
    );
    expect(await server.transport().read(pods)).toMatchObject({
      failure: { message: '… may not; see https://…:6443/x' },
    });
  });

  test.each([301, 302, 307])('a redirect (%i) is not followed', async (code) => {
    const server = await start((_, response) => response.writeHead(code, { Location: '/elsewhere' }).end());
    const refused = await server.transport().read(pods);
    expect(refused).toMatchObject({ ok: false, failure: { status: code } });
    expect(server.requests).toHaveLength(1);
  });
});

describe('credentials that are refused (401)', () => {
  const unauthorized: RequestListener = (_, response) =>
    json(response, status(401, 'Unauthorized', 'Unauthorized'), 401);

  test('are not sent again when there are no newer ones', async () => {
    const server = await start(first(unauthorized));
    const transport = server.transport();
    const refused = await transport.read(pods);
    expect(refused).toMatchObject({ ok: false, failure: { type: 'said-no', status: 401, reason: 'Unauthorized' } });
    if (!refused.ok) expectWords(refused.failure);
    expect(server.requests).toHaveLength(1);
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });

  test('are fetched anew once: an expired token is no reason to trouble anybody', async () => {
    const rejected: (Credentials | undefined)[] = [];
    const server = await start((request, response) =>
      request.headers.authorization === 'Bearer new' ? json(response, list) : unauthorized(request, response),
    );
    const transport = server.transport(
      {},
      {
        credentials: (old) => {
          rejected.push(old);
          return Promise.resolve(ok(toCredentials({ authorization: old === undefined ? 'Bearer old' : 'Bearer new' })));
        },
      },
    );
    expect(await transport.read(pods)).toMatchObject({ ok: true });
    expect(rejected.map((credentials) => credentials?.authorization)).toEqual([undefined, 'Bearer old']);
  });

  test('are fetched anew no more than once', async () => {
    let count = 0;
    const server = await start(unauthorized);
    const transport = server.transport(
      {},
      {
        credentials: () => Promise.resolve(ok(toCredentials({ authorization: `Bearer ${(count += 1)}` }))),
      },
    );
    expect(await transport.read(pods)).toMatchObject({ ok: false, failure: { status: 401 } });
    expect(server.requests).toHaveLength(2);
  });

  test('are explained by whoever failed to fetch new ones', async () => {
    const failure: ClusterFailure = { type: 'credentials', message: 'The sign-in program “aws” ended with code 1.' };
    const server = await start(unauthorized);
    const transport = server.transport(
      {},
      {
        credentials: (old) => Promise.resolve(old === undefined ? ok(toCredentials()) : fail(failure)),
      },
    );
    expect(await transport.read(pods)).toEqual(fail(failure));
  });

  test('are never sent when a header could not hold them', async () => {
    const server = await start(first());
    const transport = server.transport(
      {},
      {
        credentials: () => Promise.resolve(ok(toCredentials({ authorization: 'Bearer a\r\nImpersonate-User: root' }))),
      },
    );
    expect(await transport.read(pods)).toMatchObject({ ok: false, failure: { type: 'refused' } });
    expect(server.requests).toHaveLength(0);
  });
});

describe('a busy server (429, 503)', () => {
  test.each([429, 503])('%i is asked once more after as long as it says', async (code) => {
    const waits: number[] = [];
    const server = await start(
      first((_, response) => json(response, status(code, 'Busy', 'busy'), code, { 'Retry-After': '2' })),
    );
    const transport = server.transport({ wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)) });
    expect(await transport.read(pods)).toMatchObject({ ok: true });
    expect(waits).toEqual([2000]);
    expect(server.requests).toHaveLength(2);
  });

  test('is not asked a third time', async () => {
    const server = await start((_, response) => json(response, status(429, 'TooManyRequests', 'busy, sorry'), 429));
    expect(await server.transport(noWait).read(pods)).toMatchObject({
      ok: false,
      failure: { status: 429, message: 'busy, sorry' },
    });
    expect(server.requests).toHaveLength(2);
  });

  test('is not waited for when it asks for too long', async () => {
    const server = await start((_, response) =>
      json(response, status(429, 'TooManyRequests', 'busy'), 429, { 'Retry-After': '60' }),
    );
    expect(await server.transport(noWait).read(pods)).toMatchObject({ ok: false, failure: { status: 429 } });
    expect(server.requests).toHaveLength(1);
  });

  test('is not waited for by somebody who has gone', async () => {
    const gone = new AbortController();
    const server = await start((_, response) => {
      json(response, status(429, 'TooManyRequests', 'busy'), 429, { 'Retry-After': '3' });
      setImmediate(() => gone.abort());
    });
    expect(await server.transport().read(pods, { signal: gone.signal })).toMatchObject({
      failure: { type: 'cancelled' },
    });
  });
});

describe('a slow server', () => {
  const silent: RequestListener = () => undefined;
  const trickle: RequestListener = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  };

  test.each<[string, RequestListener]>([
    ['no header', silent],
    ['a body that never ends', trickle],
  ])('%s: a timeout, and the next query works', async (_, listener) => {
    const server = await start(first(listener));
    const transport = server.transport(short);
    const since = performance.now();
    const late = await transport.read(pods);
    expect(performance.now() - since).toBeLessThan(5000);
    expect(late).toMatchObject({ ok: false, failure: { type: 'timeout' } });
    if (!late.ok) expectWords(late.failure);
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });

  test('a connection that never stands cannot be reached', async () => {
    // Accepts connections and says nothing, not even the first word of TLS.
    const server = await start(first());
    const late = await server.transport(short, await listen(() => undefined)).read(pods);
    expect(late).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
    if (!late.ok) expectWords(late.failure);
  });

  test('a shorter limit of the asker holds, and says so', async () => {
    const server = await start(silent);
    const late = await server.transport().read(pods, { signal: AbortSignal.timeout(50) });
    expect(late).toMatchObject({ ok: false, failure: { type: 'timeout' } });
    if (!late.ok) expect(late.failure.message).toContain('within a moment');
  });

  test('somebody who goes away cancels', async () => {
    const gone = new AbortController();
    const server = await start(() => gone.abort());
    expect(await server.transport().read(pods, { signal: gone.signal })).toMatchObject({
      failure: { type: 'cancelled' },
    });
    expect(await server.transport().read(pods, { signal: gone.signal })).toMatchObject({
      failure: { type: 'cancelled' },
    });
  });

  test('a sign-in that hangs does not hang the query', async () => {
    const server = await start(first());
    const transport = server.transport(short, { credentials: () => new Promise(() => undefined) });
    expect(await transport.read(pods)).toMatchObject({ ok: false, failure: { type: 'timeout' } });
  });
});

describe('an answer of the wrong kind', () => {
  test('200 MB are not read: the socket closes at the limit', async () => {
    let written = 0;
    const chunk = Buffer.alloc(256 * 1024, ' ');
    const server = await start(
      first((_, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        const more = (): void => {
          while (written < 200 * 1024 * 1024 && !response.destroyed) {
            written += chunk.length;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      }),
    );
    const transport = server.transport({ limits: { bytes: 4 * 1024 * 1024 } });
    const large = await transport.read(pods);
    expect(large).toMatchObject({ ok: false, failure: { type: 'too-large' } });
    if (!large.ok) expectWords(large.failure);
    // What fits into the buffers on both sides is lost; the rest was never sent.
    expect(written).toBeLessThan(32 * 1024 * 1024);
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });

  test('a length that is too large is not even begun', async () => {
    const server = await start(
      first((_, response) => void response.writeHead(200, { 'Content-Length': '209715200' }).write(' ')),
    );
    const transport = server.transport();
    expect(await transport.read(pods)).toMatchObject({ ok: false, failure: { type: 'too-large' } });
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });

  test('a small packet that unpacks to 200 MB is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const server = await start(
      first((_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb)),
    );
    const transport = server.transport({}, { compress: true });
    expect(await transport.read(pods)).toMatchObject({ ok: false, failure: { type: 'too-large' } });
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });

  test.each<[string, RequestListener]>([
    ['half a JSON', (_, response) => response.writeHead(200).end('{"items": [')],
    ['a sign-in page', (_, response) => response.writeHead(200).end('<html>Sign in</html>')],
    ['nothing', (_, response) => response.writeHead(200).end()],
    ['a broken packet', (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no packet')],
    ['an unknown packing', (_, response) => response.writeHead(200, { 'Content-Encoding': 'br' }).end('x')],
    ['no HTTP', (request) => void request.socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n')],
  ])('%s is malformed, and the next query works', async (_, listener) => {
    const server = await start(first(listener));
    const transport = server.transport();
    const malformed = await transport.read(pods);
    expect(malformed).toMatchObject({ ok: false, failure: { type: 'malformed' } });
    if (!malformed.ok) expectWords(malformed.failure);
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });
});

describe('a connection that breaks', () => {
  test('a closed one that was kept is opened again without a word', async () => {
    const server = await start(
      first(
        (_, response) => json(response, list),
        (request) => request.socket.destroy(),
      ),
    );
    const transport = server.transport();
    expect(await transport.read(pods)).toMatchObject({ ok: true });
    expect(await transport.read(pods)).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(3);
    expect(server.sockets).toHaveLength(2);
  });

  test('a new one that breaks is told', async () => {
    const server = await start(first((request) => request.socket.destroy()));
    const transport = server.transport();
    const broken = await transport.read(pods);
    expect(broken).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
    if (!broken.ok) expectWords(broken.failure);
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });

  test.each<[string, RequestListener]>([
    ['in the middle of the headers', (request) => void request.socket.end('HTTP/1.1 200 OK\r\nContent-Ty')],
    [
      'in the middle of the body',
      (request, response) => {
        response.writeHead(200, { 'Content-Length': '100' }).write('{');
        setImmediate(() => request.socket.destroy());
      },
    ],
  ])('one that breaks %s is told, even when it was kept', async (_, listener) => {
    const server = await start(first((__, response) => json(response, list), listener));
    const transport = server.transport();
    expect(await transport.read(pods)).toMatchObject({ ok: true });
    const broken = await transport.read(pods);
    expect(broken).toMatchObject({
      ok: false,
      failure: { type: expect.stringMatching(/unreachable|malformed/u) as string },
    });
    if (!broken.ok) expectWords(broken.failure);
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });

  test('a cluster that disappears cannot be reached, and can when it is back', async () => {
    const server = await start(first());
    const transport = server.transport();
    expect(await transport.read(pods)).toMatchObject({ ok: true });
    server.server.closeAllConnections();
    await new Promise((resolve) => server.server.close(resolve));
    const gone = await transport.read(pods);
    expect(gone).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
    if (!gone.ok) expectWords(gone.failure);
    await new Promise<void>((resolve) => {
      server.server.listen(server.port, '127.0.0.1', resolve);
    });
    expect(await transport.read(pods)).toMatchObject({ ok: true });
  });

  test('a name nobody knows cannot be reached', async () => {
    const server = await start(first());
    const away = { secure: true, host: 'cluster.invalid', port: 6443, prefix: '' } as const;
    const unknown = await server.transport({}, { server: away }).read(pods);
    expect(unknown).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
    if (!unknown.ok) expectWords(unknown.failure);
  });

  test('nothing is read after it was closed', async () => {
    const server = await start(first());
    const transport = server.transport();
    await transport.close();
    expect(await transport.read(pods)).toMatchObject({ ok: false, failure: { type: 'cancelled' } });
  });
});

describe('certificates', () => {
  const trusting = (tls: Partial<Credentials['tls']>): Partial<Connection> => ({
    credentials: () => Promise.resolve(ok(toCredentials({ tls: { ca: authority.cert, verify: true, ...tls } }))),
  });
  const stranger = createAuthority('stranger');

  test.each([
    ['of an unknown authority', stranger.issue({ name: 'x', hosts: ['127.0.0.1'] }), 'does not trust'],
    ['that has expired', authority.issue({ name: 'x', hosts: ['127.0.0.1'], valid: [-30, -1] }), 'has expired'],
    ['that is not valid yet', authority.issue({ name: 'x', hosts: ['127.0.0.1'], valid: [60, 90] }), 'not valid yet'],
    ['for another name', authority.issue({ name: 'x', hosts: ['other.example'] }), 'another name'],
  ])('a server with one %s is not asked', async (_, served, words) => {
    const server = await start(first(), served);
    const refused = await server.transport().read(pods);
    expect(refused).toMatchObject({
      ok: false,
      failure: { type: 'certificate', message: expect.stringContaining(words) as string },
    });
    if (!refused.ok) expectWords(refused.failure);
    expect(server.requests).toHaveLength(0);
  });

  test('a name of its own for the certificate is honoured', async () => {
    const server = await start(first(), authority.issue({ name: 'x', hosts: ['kubernetes.default.svc'] }));
    expect(await server.transport({}, trusting({ servername: 'kubernetes.default.svc' })).read(pods)).toMatchObject({
      ok: true,
    });
  });

  test('a kubeconfig may say not to look', async () => {
    const server = await start(first(), stranger.issue({ name: 'x' }));
    expect(await server.transport({}, trusting({ verify: false })).read(pods)).toMatchObject({ ok: true });
  });

  test.each<[string, Partial<Credentials['tls']>]>([
    ['a client certificate that is none', { cert: 'no certificate', key: 'no key' }],
    ['a key that does not fit', { ...authority.issue({ name: 'a' }), key: authority.issue({ name: 'b' }).key }],
    ['an authority that is none', { ca: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n' }],
  ])('%s is told', async (_, tls) => {
    const server = await start(first());
    const refused = await server.transport({}, trusting(tls)).read(pods);
    expect(refused).toMatchObject({ ok: false, failure: { type: 'certificate' } });
    if (!refused.ok) expectWords(refused.failure);
  });

  test('a server that wants another certificate than ours is told', async () => {
    const insisting = createSecureServer({
      ...certificate,
      ca: stranger.cert,
      requestCert: true,
      rejectUnauthorized: true,
    });
    insisting.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => {
      insisting.listen(0, '127.0.0.1', resolve);
    });
    const { port } = insisting.address() as AddressInfo; // A listening TCP server has one.
    const server = await start(first());
    const away = { secure: true, host: '127.0.0.1', port, prefix: '' } as const;
    const refused = await server.transport({}, { server: away }).read(pods);
    expect(refused).toMatchObject({ ok: false, failure: { type: 'certificate' } });
    if (!refused.ok) expect(refused.failure.message).toContain('client certificate');
    insisting.closeAllConnections();
    await new Promise((resolve) => insisting.close(resolve));
  });

  test('a server that speaks no TLS is told', async () => {
    const server = await start(first());
    const plain = await listen((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const refused = await server.transport({}, plain).read(pods);
    expect(refused).toMatchObject({ ok: false, failure: { type: 'certificate' } });
    if (!refused.ok) expectWords(refused.failure);
  });

  test('a rotated client certificate is used from the next query on, on a new connection', async () => {
    const names: string[] = [];
    const server = await start((request, response) => {
      const { socket } = request as unknown as { readonly socket: TLSSocket }; // It serves TLS only.
      names.push(String(socket.getPeerCertificate().subject.CN));
      json(response, list);
    });
    let own = authority.issue({ name: 'before' });
    const transport = server.transport(
      {},
      {
        credentials: () => Promise.resolve(ok({ tls: { ca: authority.cert, verify: true, ...own } })),
      },
    );
    await transport.read(pods);
    await transport.read(pods);
    own = authority.issue({ name: 'after' });
    await transport.read(pods);
    await transport.read(pods);
    expect(names).toEqual(['before', 'before', 'after', 'after']);
    expect(server.sockets).toHaveLength(2);
  });

  test('a rotated server certificate of the same authority is no fault', async () => {
    const server = await start(first());
    const transport = server.transport();
    await transport.read(pods);
    server.server.setSecureContext({ ...authority.issue({ name: 'again', hosts: ['127.0.0.1'] }), ca: authority.cert });
    server.server.closeAllConnections();
    expect(await transport.read(pods)).toMatchObject({ ok: true });
    server.server.setSecureContext({ ...certificate, ca: authority.cert });
  });
});

test('a log that cannot be had says why', async () => {
  const message = 'container "app" in pod "web-1" is waiting to start: CreateContainerConfigError';
  const server = await start((_, response) => json(response, status(400, 'BadRequest', message), 400));
  expect(await server.transport().read(log)).toEqual(
    fail({ type: 'said-no', status: 400, reason: 'BadRequest', message }),
  );
});
