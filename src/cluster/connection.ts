import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../core/failure.ts';
import { ok } from '../core/failure.ts';
import type { ClusterFailure, Impersonation } from '../ports/cluster.ts';
import type { Server } from './server.ts';

/** Whom to trust and how to prove oneself while a connection opens. PEM. */
export interface TlsMaterial {
  /** Absent: the authorities everybody trusts. */
  readonly ca?: string | Buffer;
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  /** The name the server's certificate is for, where that is not its address. */
  readonly servername?: string;
  /** False only where a kubeconfig says `insecure-skip-tls-verify`. */
  readonly verify: boolean;
}

/** As whom to ask, with what a kubeconfig can say besides. */
export interface Identity extends Impersonation {
  readonly uid?: string;
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}

/** What goes with one request to prove who asks. */
export interface Credentials {
  readonly tls: TlsMaterial;
  /** The `Authorization` header. */
  readonly authorization?: string;
  readonly as?: Identity;
}

/**
 * Gives the credentials of the moment. `rejected` are those the server just refused with 401: what is remembered of them is
 * forgotten, and what comes may be the same again where there is nothing newer.
 */
export type CredentialSource = (rejected?: Credentials) => Promise<Result<Credentials, ClusterFailure>>;

/** Everything a transport needs to know of a cluster. */
export interface Connection {
  readonly name: string;
  /** The namespace of its context. */
  readonly namespace: string;
  readonly server: Server;
  readonly credentials: CredentialSource;
  /** Whether answers may come compressed, which pays on a network. */
  readonly compress: boolean;
  /** Proxies, by the names of their environment variables. */
  readonly proxies?: Readonly<Record<string, string | undefined>>;
}

/** A connection to a server of this process, on a loopback port and with its token: the practice cluster. */
export function toLoopback({
  name,
  namespace,
  port,
  token,
}: {
  readonly name: string;
  readonly namespace: string;
  readonly port: number;
  readonly token: string;
}): Connection {
  return {
    name,
    namespace,
    server: { secure: false, host: '127.0.0.1', port, prefix: '' },
    compress: false,
    credentials: () => Promise.resolve(ok({ tls: { verify: true }, authorization: `Bearer ${token}` })),
  };
}

/** Whether two credentials would be sent as the same bytes. */
export function isSame(one: Credentials, other: Credentials): boolean {
  return isDeepStrictEqual(one, other);
}
