import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parsePlace, type Place } from './place.ts';
import { review } from './reviews.ts';
import { refusal, type Response } from './status.ts';
import type { World } from './world.ts';

/** A practice cluster that listens. */
export interface PracticeServer {
  readonly port: number;
  /** Who does not bring it is nobody here. */
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** A review is a few hundred characters. */
const MOST_BYTES = 65_536;

/** Serves a world on a loopback port. It does not keep the process alive. */
export async function serve(world: World, { port = 0 } = {}): Promise<PracticeServer> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    void respond(request, world, token)
      .catch(() => refusal(500, 'the practice cluster failed to answer'))
      .then((answer) => {
        send(response, answer);
      });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  // Listening on a port, so that the address is one.
  const { port: taken } = server.address() as AddressInfo;
  return { port: taken, token, close: () => close(server) };
}

async function respond(request: IncomingMessage, world: World, token: string): Promise<Response> {
  const url = URL.parse(request.url ?? '', 'http://127.0.0.1');
  const [, first = ''] = url?.pathname.split('/', 2) ?? [];
  // kubectl sends no credentials over plain HTTP (client-go `tools/clientcmd/client_config.go`), but it keeps a path.
  const prefix = isToken(first, token) ? `/${first}` : '';
  const bearer = request.headers.authorization?.replace(/^Bearer /u, '') ?? '';
  if (prefix === '' && !isToken(bearer, token)) return refusal(401, 'Unauthorized');
  const place = url === null ? undefined : parsePlace(url.pathname.slice(prefix.length));
  if (url === null || place === undefined) return refusal(404, 'the server could not find the requested resource');
  if (request.method === 'GET') {
    return world.read({ place, params: url.searchParams, accept: request.headers.accept ?? '', prefix });
  }
  const asked = request.method === 'POST' ? reviewOf(place) : undefined;
  if (asked !== undefined) return review(asked, await readJson(request), world.snapshot);
  return refusal(403, 'forbidden: the practice cluster can only be read');
}

/** The self-review that a place stands for. */
function reviewOf(place: Place): string | undefined {
  if (place.type !== 'objects' || place.name !== undefined || place.namespace !== undefined) return undefined;
  const isReview = place.group === 'authorization.k8s.io' || place.group === 'authentication.k8s.io';
  return isReview && place.resource.startsWith('selfsubject') ? place.resource : undefined;
}

function isToken(text: string, token: string): boolean {
  const given = Buffer.from(text);
  const right = Buffer.from(token);
  return given.length === right.length && timingSafeEqual(given, right);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > MOST_BYTES) return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body, type = 'application/json' }: Response): void {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-cache, private',
  });
  response.end(bytes);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
