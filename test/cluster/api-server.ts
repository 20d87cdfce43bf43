import { createServer } from 'node:https';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Connection, Credentials } from '../../src/cluster/connection.ts';
import { createTransport } from '../../src/cluster/https.ts';
import type { Transport, TransportOptions } from '../../src/cluster/https.ts';
import { ok } from '../../src/core/failure.ts';
import { createAuthority } from '../certificates/authority.ts';

/** The authority of every server of these tests. */
export const authority = createAuthority('kube-tutor-test');
/** A certificate for servers on the loopback address. */
export const certificate = authority.issue({ name: 'kube-apiserver', hosts: ['127.0.0.1', 'localhost'] });

/** A server on a loopback port that does what a test says. */
export interface ApiServer {
  readonly port: number;
  readonly server: Server;
  /** What was asked, in order. */
  readonly requests: IncomingMessage[];
  /** Connections that were opened in all. */
  readonly sockets: Socket[];
  /** A connection to it, with changes. */
  readonly connection: (changes?: Partial<Connection>) => Connection;
  /** A transport to it that is closed with it. */
  readonly transport: (options?: Partial<TransportOptions>, changes?: Partial<Connection>) => Transport;
  readonly stop: () => Promise<void>;
}

/** Starts one; as the API server does, it asks for a client certificate and does not insist. */
export async function startApiServer(listener: RequestListener, tls = certificate): Promise<ApiServer> {
  const requests: IncomingMessage[] = [];
  const sockets: Socket[] = [];
  const server = createServer(
    { ...tls, ca: authority.cert, requestCert: true, rejectUnauthorized: false, keepAliveTimeout: 60_000 },
    (request, response) => {
      requests.push(request);
      listener(request, response);
    },
  );
  server.on('secureConnection', (socket: TLSSocket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // A listening TCP server has one.
  const transports: Transport[] = [];
  const connection = (changes: Partial<Connection> = {}): Connection => ({
    name: 'prod',
    namespace: 'shop',
    server: { secure: true, host: '127.0.0.1', port, prefix: '' },
    compress: false,
    credentials: () => Promise.resolve(ok(toCredentials())),
    ...changes,
  });
  return {
    port,
    server,
    requests,
    sockets,
    connection,
    transport(options = {}, changes = {}) {
      const transport = createTransport(connection(changes), { version: '1.2.3', ...options });
      transports.push(transport);
      return transport;
    },
    async stop() {
      await Promise.all(transports.map((transport) => transport.close()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Credentials for it, with changes. */
export function toCredentials(changes: Partial<Credentials> = {}): Credentials {
  return { tls: { ca: authority.cert, verify: true }, authorization: 'Bearer let-me-in-please', ...changes };
}
