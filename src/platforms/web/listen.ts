import type { Server } from 'node:net';
import { WEB_LIMITS } from './limits.ts';

const isBusy = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';

async function listenOn(server: Server, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen({ host: host.replace(/^\[(.*)\]$/u, '$1'), port }, () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
  return promise.finally(() => server.off('error', reject));
}

/** Listens on the first free port from `port` on, and says which; rejects with a message for people. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let at = port; at < port + WEB_LIMITS.ports && at <= 65_535; at++) {
    try {
      return await listenOn(server, host, at);
    } catch (cause) {
      if (isBusy(cause)) continue;
      throw new Error(
        `The web page cannot listen on ${host}, port ${String(at)}. Set another KUBE_TUTOR_WEB_HOST or KUBE_TUTOR_WEB_PORT.`,
        {
          cause,
        },
      );
    }
  }
  const last = Math.min(65_535, port + WEB_LIMITS.ports - 1);
  throw new Error(
    `The web page found no free port from ${String(port)} to ${String(last)}. Set another KUBE_TUTOR_WEB_PORT.`,
  );
}
