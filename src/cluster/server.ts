import { BlockList, isIP } from 'node:net';
import { fail, ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';

/** Where an API server listens. Plain HTTP can only be said of this machine itself, where the practice cluster is. */
export type Server =
  | {
      readonly secure: true;
      /** A name or an address, without brackets. */
      readonly host: string;
      readonly port: number;
      /** What stands before every path, where a gateway serves several clusters; empty or `/k8s/clusters/c-1`. */
      readonly prefix: string;
    }
  | { readonly secure: false; readonly host: '127.0.0.1'; readonly port: number; readonly prefix: '' };

/** The server of a kubeconfig's `server:` or of a pod's environment. */
export function parseServer(text: string, cluster: string): Result<Server, ClusterFailure> {
  const url = URL.parse(text);
  if (url === null) return wrong(`the server of “${cluster}” is not an address like https://name:6443.`);
  if (url.protocol !== 'https:') {
    return wrong(
      `the server of “${cluster}” is not reached by https. Credentials would be readable on the way; give it an address that starts with https://.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    return wrong(`the server of “${cluster}” has a password in its address. Give the credentials under its user.`);
  }
  return ok({
    secure: true,
    host: url.hostname.replaceAll(/^\[|\]$/gu, ''),
    port: url.port === '' ? 443 : Number(url.port),
    prefix: url.pathname.replace(/\/+$/u, ''),
  });
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a server is on this machine: no proxy leads there, and squeezing costs more than it saves. */
export function isLocal({ host }: Server): boolean {
  const family = isIP(host);
  if (family === 0) return host === 'localhost';
  return loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

function wrong(what: string): Result<never, ClusterFailure> {
  return fail({ type: 'credentials', message: `The kubeconfig cannot be used: ${what}` });
}
