import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Looks again and again until there is something to see; fails with what was looked for after `ms`. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  ms = 8_000,
): Promise<T> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error(`not seen within ${String(ms)} ms: ${what}`);
}
