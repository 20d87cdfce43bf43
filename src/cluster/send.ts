import * as plain from 'node:http';
import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import * as secure from 'node:https';
import { fail, ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import { isAllowed } from './allow.ts';
import type { AllowedRequest } from './allow.ts';
import type { Headers } from './headers.ts';
import type { Limits } from './limits.ts';
import type { Server } from './server.ts';

/** One request to one server. */
export interface Sending {
  readonly request: AllowedRequest;
  readonly server: Server;
  readonly agent: Agent;
  readonly headers: Headers;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** What came back, still encoded. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly warnings: readonly string[];
  readonly body: Buffer;
}

/** Why nothing usable came back. */
export type Fault =
  /** `stale`: an old connection turned out to be closed, and the server has seen nothing of the request. */
  | { readonly type: 'network'; readonly error: unknown; readonly stale: boolean }
  | { readonly type: 'slow'; readonly phase: 'connect' | 'headers' }
  | { readonly type: 'too-large' }
  /** Packed in a way that cannot be unpacked. */
  | { readonly type: 'garbled' }
  | { readonly type: 'stopped' };

/**
 * Sends a request and collects the answer. The only place of this program that writes to the socket of a cluster, and it takes
 * nothing that the allow-list did not make.
 */
export function send({ request, server, agent, headers, limits, signal }: Sending): Promise<Result<Received, Fault>> {
  if (!isAllowed(request)) throw new TypeError('A request that the allow-list did not make is never sent');
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    let outgoing: plain.ClientRequest | undefined;
    const settle = (result: Result<Received, Fault>): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      // Closes the socket, however much may still be on its way.
      if (!result.ok) outgoing?.destroy();
      resolve(result);
    };
    const stop = (): void => settle(fail({ type: 'stopped' }));
    const within = (phase: 'connect' | 'headers', milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => settle(fail({ type: 'slow', phase })), milliseconds);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);

    const { method, path, body } = request;
    const { host, port, prefix } = server;
    try {
      outgoing = (server.secure ? secure : plain).request({
        host,
        port,
        method,
        agent,
        path: prefix + path,
        headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      });
    } catch (error) {
      // Certificates that cannot be read.
      return settle(fail({ type: 'network', error, stale: false }));
    }
    const sent = outgoing;
    let readBefore = 0;
    sent.once('socket', (socket) => {
      readBefore = socket.bytesRead;
      if (!socket.connecting) return within('headers', limits.headersMs);
      within('connect', limits.connectMs);
      socket.once(server.secure ? 'secureConnect' : 'connect', () => within('headers', limits.headersMs));
    });
    sent.on('error', (error) => {
      const untouched = sent.reusedSocket && (sent.socket?.bytesRead ?? readBefore) === readBefore;
      settle(fail({ type: 'network', error, stale: untouched && isClosed(error) }));
    });
    sent.once('response', (response) => {
      clearTimeout(timer);
      collect(response, limits.bytes, settle);
    });
    // As bytes: with a text, Node would write the headers in its encoding too.
    sent.end(body === undefined ? undefined : Buffer.from(body));
  });
}

function collect(response: IncomingMessage, limit: number, settle: (result: Result<Received, Fault>) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  if (Number(response.headers['content-length'] ?? 0) > limit) return settle(fail({ type: 'too-large' }));
  response.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) return settle(fail({ type: 'too-large' }));
    chunks.push(chunk);
  });
  response.on('error', (error) => settle(fail({ type: 'network', error, stale: false })));
  response.once('end', () => {
    const warnings = response.headersDistinct['warning'] ?? [];
    const { statusCode: status = 0, headers } = response;
    settle(ok({ status, headers, warnings, body: Buffer.concat(chunks, length) }));
  });
}

/** How a connection that the other side had already closed says so when it is used again. */
function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}
