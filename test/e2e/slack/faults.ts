import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that goes wrong with one call. */
export interface Fault {
  /** The method, as in `chat.postMessage`. */
  readonly call: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The call still reaches Slack; only its answer is lost. */
  readonly done?: boolean;
}

/** A call as it was made: its body decoded as far as it is a form. */
export interface SentCall {
  readonly call: string;
  readonly at: number;
  readonly body: string;
}

/** A way to Slack on which calls can go wrong. */
export interface Faults {
  readonly apiUrl: string;
  /** The next calls of that name go wrong, one for each fault given. */
  readonly next: (...faults: readonly Fault[]) => void;
  /** How often a method was called. */
  readonly calls: (name: string) => number;
  /** All calls, in order. */
  readonly sent: () => readonly SentCall[];
  readonly stop: () => Promise<void>;
}

/** Opens such a way to a stand-in's Web API. */
export async function openFaults(slackApiUrl: string): Promise<Faults> {
  const waiting: Fault[] = [];
  const sent: SentCall[] = [];

  const server = createServer((request, response) => {
    void (async () => {
      const call = (request.url ?? '').replace(/^\/api\//u, '');
      const at = Date.now();
      const body = await read(request);
      sent.push({ call, at, body: decode(body.toString()) });
      const due = waiting.findIndex((fault) => fault.call === call);
      const [fault] = due === -1 ? [] : waiting.splice(due, 1);
      if (fault !== undefined && fault.done !== true) {
        response.writeHead(fault.status, { ...fault.headers }).end(fault.body ?? '');
        return;
      }
      const headers = {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? '',
      };
      const answer = await fetch(slackApiUrl + call, { method: 'POST', headers, body });
      const said = await answer.text();
      if (fault === undefined) response.writeHead(answer.status, { 'content-type': 'application/json' }).end(said);
      else response.writeHead(fault.status, { ...fault.headers }).end(fault.body ?? '');
    })().catch(() => response.destroy());
  });
  // A connection that is closed while the SDK uses it again would be trouble that no test asked for.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;

  return {
    apiUrl: `http://127.0.0.1:${String(port)}/api/`,
    next: (...faults) => void waiting.push(...faults),
    calls: (name) => sent.filter(({ call }) => call === name).length,
    sent: () => sent,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const decode = (body: string): string => [...new URLSearchParams(body)].flat().join('\n');

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
