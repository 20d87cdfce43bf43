import { Agent, createServer, request, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';

const agent = new Agent({ keepAlive: true, maxSockets: 100 });

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends a body as JSON; rejects when nobody answers. `onSent`: it has left this process, whatever becomes of it. */
export function send(url: string, body: unknown, onSent?: () => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent }, (response) => {
      json(response).then((value) => {
        resolve({ status: response.statusCode ?? 0, body: value });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body), onSent);
  });
}

/** A server on loopback. */
export interface Desk {
  readonly url: string;
  readonly close: () => void;
}

/** Answers bodies in JSON with what `handle` sends; what it throws is answered with 500 and its message. */
export async function listen(
  handle: (path: string, body: unknown, respond: (answer: Answer, onSent?: () => void) => void) => Promise<void>,
): Promise<Desk> {
  const server: Server = createServer((incoming, response) => {
    const respond = ({ status, body }: Answer, onSent?: () => void): void => {
      end(response, status, body, onSent);
    };
    json(incoming)
      .then((body) => handle(incoming.url ?? '', body, respond))
      .catch((cause: unknown) => {
        if (!response.headersSent)
          end(response, 500, { message: cause instanceof Error ? cause.stack : String(cause) });
      });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function end(response: ServerResponse, status: number, body: unknown, onSent?: () => void): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body), onSent);
}
