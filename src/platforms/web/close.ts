import type { Server } from 'node:http';

const LOOK_EVERY_MS = 20;

/**
 * Watches a server so that it can be closed: the result takes no more requests, waits at most `graceMs` for those under
 * way, then ends all connections. Node alone would wait for browsers that opened a connection and never used it.
 */
export function createClose(server: Server): (graceMs: number) => Promise<void> {
  let underWay = 0;
  server.on('request', (_, response) => {
    underWay += 1;
    response.on('close', () => (underWay -= 1));
  });
  return async (graceMs) => {
    if (!server.listening) return;
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    server.close(() => resolve());
    const until = performance.now() + graceMs;
    const looking = setInterval(() => {
      if (underWay === 0 || performance.now() > until) server.closeAllConnections();
    }, LOOK_EVERY_MS);
    await closed;
    clearInterval(looking);
  };
}
