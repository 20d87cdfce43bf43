import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SnowflakeUtil } from 'discord.js';
import { problemsOf } from '../../platforms/discord/check.ts';
import type { Twin } from './twin.ts';

/** One call the bot made. */
export interface Call {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly body: Body;
  /** The names of attached files. */
  readonly files: readonly string[];
}

type Body = Readonly<Record<string, unknown>>;
interface Answer {
  readonly status: number;
  /** Sent as JSON, or as they are where they are bytes. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a call instead of the twin, or leaves it. `after` lets the twin do the work and loses its answer. */
export type Rule = (call: Call) => Answer | { readonly after: Answer } | undefined;

/** What stands between the bot and the twin and adds the rules of Discord that the twin does not know. */
export interface Front {
  readonly url: string;
  /** Every try. */
  readonly calls: Call[];
  /** Those that went through, whether the bot heard of it or not. */
  readonly accepted: Call[];
  /** Messages that broke a limit of Discord. */
  readonly problems: string[];
  rules: Rule[];
  readonly stop: () => Promise<void>;
}

const refusal = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });

/** Starts the front on loopback. */
export async function startFront(twin: Twin): Promise<Front> {
  const nonces = new Map<string, Answer>();
  const acknowledged = new Map<string, unknown>();

  async function forward({ method, path, body }: Call, authorization: string): Promise<Answer> {
    const hasBody = method !== 'GET' && method !== 'DELETE';
    const response = await fetch(new URL(`/api${path}`, twin.restUrl), {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(hasBody ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
  }

  /** The rules of Discord: three seconds, one answer, one message a nonce, direct conversations. */
  async function answer(call: Call, authorization: string): Promise<Answer> {
    const [, root = '', id = '', token = ''] = /^\/v10\/(\w+)\/([^/]+)\/([^/]+)/u.exec(call.path) ?? [];
    if (root === 'interactions' && Date.now() - SnowflakeUtil.timestampFrom(id) > 3_000 && !acknowledged.has(token)) {
      return refusal(404, 10062, 'Unknown interaction');
    }
    if (root === 'webhooks' && !acknowledged.has(token)) return refusal(404, 10015, 'Unknown Webhook');
    if (call.path.endsWith('/users/@me/channels')) return directChannel(twin, String(call.body['recipient_id']));
    const nonce = call.body['enforce_nonce'] === true ? String(call.body['nonce']) : undefined;
    const before = nonce === undefined ? undefined : nonces.get(nonce);
    if (before !== undefined) return before;
    const done = await forward(call, authorization);
    const isThinking = call.method === 'GET' && acknowledged.get(token) === 5 && done.status === 404;
    if (isThinking) return { status: 200, body: { id: '1', flags: 128 } };
    if (nonce !== undefined) nonces.set(nonce, done);
    if (root === 'interactions' && done.status < 300) acknowledged.set(token, call.body['type']);
    return done;
  }

  const front: Front = { url: '', calls: [], accepted: [], problems: [], rules: [], stop: () => Promise.resolve() };
  async function handle(request: IncomingMessage): Promise<Answer> {
    const call = await read(request);
    front.calls.push(call);
    front.problems.push(...problemsOf(messageIn(call), call.files));
    const ruled = front.rules.map((rule) => rule(call)).find((each) => each !== undefined);
    if (ruled !== undefined && !('after' in ruled)) return ruled;
    const done = await answer(call, request.headers.authorization ?? '');
    if (done.status < 300) front.accepted.push(call);
    return ruled?.after ?? done;
  }

  const server = createServer((request, response) => {
    void handle(request).then(({ status, body, headers }) => {
      // As Discord does: what is empty has no type, and the SDK would take it for JSON.
      const isJson = body !== undefined && !(body instanceof Uint8Array);
      const type = isJson ? { 'content-type': 'application/json' } : {};
      response.writeHead(status, { ...type, ...headers });
      response.end(isJson ? JSON.stringify(body) : body);
    });
  });
  // A connection that is closed while the SDK uses it again would be trouble that no test asked for.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(front, { url: `http://127.0.0.1:${String(port)}/api`, stop });
}

/** Reads a call; one with files is a form whose `payload_json` is the body. */
async function read(request: IncomingMessage): Promise<Call> {
  const at = Date.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const path = decodeURIComponent((request.url ?? '').replace(/^\/api/u, '').replace(/\?.*$/u, ''));
  const type = request.headers['content-type'] ?? '';
  const call = { at, method: request.method ?? 'GET', path };
  if (!type.startsWith('multipart/')) {
    return { ...call, body: raw.length === 0 ? {} : (JSON.parse(raw.toString()) as Body), files: [] };
  }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].flatMap((value) => (typeof value === 'string' ? [] : [value.name]));
  return { ...call, body: JSON.parse(String(form.get('payload_json'))) as Body, files };
}

/** The message a call carries, wherever it stands in the body. */
function messageIn({ method, path, body }: Call): unknown {
  if (path.endsWith('/callback')) return [4, 7].includes(Number(body['type'])) ? body['data'] : undefined;
  return (method === 'POST' || method === 'PATCH') && /\/messages|\/webhooks\//u.test(path) ? body : undefined;
}

const opened = new Map<string, string>();

async function directChannel(twin: Twin, user: string): Promise<Answer> {
  const id = opened.get(user) ?? `9${user}`;
  if (!opened.has(user)) await twin.prisma.channel.create({ data: { id, type: 1, name: 'direct' } });
  opened.set(user, id);
  return { status: 200, body: { id, type: 1 } };
}
