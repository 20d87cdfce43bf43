import { BlockList, isIP } from 'node:net';
import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import { noCredentials } from './problem.ts';

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
export function parseServer(text: string): Result<Server, ClusterFailure> {
  const url = URL.parse(text);
  if (url === null || url.hostname === '') {
    return noCredentials('Its `server` in the kubeconfig is not an address like https://name:6443.');
  }
  if (url.protocol !== 'https:') {
    return noCredentials(
      'Its `server` in the kubeconfig does not start with https://, so credentials could be read on the way. Give it the address for https.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    return noCredentials(
      'Its `server` in the kubeconfig holds a password. Credentials belong to the user of the context.',
    );
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
