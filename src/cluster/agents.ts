import { createHash } from 'node:crypto';
import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { AgentOptions } from 'node:https';
import type { Connection, TlsMaterial } from './connection.ts';

const POOL: AgentOptions = {
  keepAlive: true,
  keepAliveMsecs: 30_000,
  // More gain nothing: one server answers eight at a time about as fast as eighty.
  maxSockets: 8,
  maxFreeSockets: 8,
  // Load balancers forget idle connections after a minute.
  timeout: 50_000,
};

/** Open connections to one server, to be used again. */
export interface Agents {
  /** The pool for these certificates: another one as soon as they change, since a connection keeps the old ones for ever. */
  readonly of: (tls: TlsMaterial) => PlainAgent;
  /** Closes what is open and unused. */
  readonly dropIdle: () => void;
  readonly close: () => void;
}

/** A pool of connections by the hash of what they were opened with. */
export function createAgents({ server, proxies }: Pick<Connection, 'server' | 'proxies'>): Agents {
  let current: { readonly hash: string; readonly agent: PlainAgent } | undefined;
  const dropIdle = (): void => {
    for (const sockets of Object.values(current?.agent.freeSockets ?? {})) {
      for (const socket of sockets ?? []) socket.destroy();
    }
  };
  return {
    of(tls) {
      const hash = toHash(tls);
      if (current?.hash !== hash) {
        // What is still under way ends on the old connections; they close when idle for long enough.
        dropIdle();
        const { ca, cert, key, servername, verify } = tls;
        const material = { ca, cert, key, servername, rejectUnauthorized: verify };
        const options = { ...POOL, ...(proxies === undefined ? {} : { proxyEnv: proxies }) };
        const agent = server.secure ? new SecureAgent({ ...options, ...material }) : new PlainAgent(POOL);
        current = { hash, agent };
      }
      return current.agent;
    },
    dropIdle,
    close: () => current?.agent.destroy(),
  };
}

function toHash({ ca = '', cert = '', key = '', servername = '', verify }: TlsMaterial): string {
  const hash = createHash('sha256');
  for (const part of [ca, cert, key, servername, String(verify)]) hash.update(part).update('\0');
  return hash.digest('base64');
}
