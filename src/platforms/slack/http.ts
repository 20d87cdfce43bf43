import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Connection } from './connection.ts';
import { LIMITS } from './limits.ts';
import { EVENTS_PATH } from './names.ts';

/**
 * A server for Slack's signed requests. Bolt checks signature, age and size; the server around it is ours, because Bolt's
 * takes requests from the future and leaves idle connections open when it stops.
 */
export function connectByHttp(options: {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: Logger;
  readonly log: Log;
  readonly clock: Clock;
}): Connection {
  const { signingSecret, port, logger, log, clock } = options;
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    endpoints: EVENTS_PATH,
    bodyLimit: LIMITS.requestBytes,
  });

  const server = createServer((request, response) => {
    if (isFromTheFuture(request, clock())) {
      log.warn('slack request from the future refused', {});
      refuse(response, 401);
      return;
    }
    try {
      receiver.requestListener(request, response);
    } catch {
      // Bolt throws for a path or method that it does not serve.
      refuse(response, 404);
    }
  });

  return {
    receiver,
    open: () =>
      new Promise((resolve, reject) => {
        server.once('error', (cause) => {
          reject(
            new Error(`Slack's requests cannot be taken on port ${String(port)} (SLACK_PORT): ${cause.message}`, {
              cause,
            }),
          );
        });
        server.listen(port, () => {
          server.removeAllListeners('error').on('error', (cause) => log.error('slack http server', { cause }));
          resolve();
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** Bolt refuses requests older than five minutes; one from the future would stay valid for longer. */
function isFromTheFuture(request: IncomingMessage, now: number): boolean {
  const seconds = Number(request.headers['x-slack-request-timestamp'] ?? 0);
  return seconds > now / 1000 + LIMITS.futureSeconds;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
