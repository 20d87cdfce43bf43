import type { Connection } from './connection.ts';
import { isLocal } from './server.ts';
import type { Server } from './server.ts';

/** Environment variables by name, as `config` hands them on. Sign-in programs see all of them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];

/** The proxies of an environment, where they are for this server: none leads to this machine itself. */
export function toProxies(environment: Environment, server: Server): Pick<Connection, 'proxies'> {
  const proxies = Object.fromEntries(PROXIES.map((name) => [name, environment[name]]).filter(([, value]) => value));
  return isLocal(server) || Object.keys(proxies).length === 0 ? {} : { proxies };
}
