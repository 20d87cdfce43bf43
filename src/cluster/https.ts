import { setTimeout as sleep } from 'node:timers/promises';
import { fail } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Answer, Cluster, ClusterFailure, ReadOptions, Target } from '../ports/cluster.ts';
import { createAgents } from './agents.ts';
import type { Agents } from './agents.ts';
import { toPath } from './allow.ts';
import type { AllowedRequest } from './allow.ts';
import { toAnswer, unpack } from './answer.ts';
import { isSame } from './connection.ts';
import type { Connection, Credentials } from './connection.ts';
import { toFailure, toTimeout } from './faults.ts';
import { toHeaders } from './headers.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { toRefusal } from './refusal.ts';
import { toRetryAfter } from './retry-after.ts';
import { send } from './send.ts';
import { orStopped } from './stop.ts';

/** A cluster over HTTP. */
export interface Transport extends Cluster {
  /** Closes unused connections of a transport that another one replaces; who still holds it can go on reading. */
  readonly retire: () => void;
}

/** What a transport is made with besides its connection. */
export interface TransportOptions {
  /** Of this program, for the user agent. */
  readonly version: string;
  readonly limits?: Partial<Limits>;
  /** Waits some milliseconds, or until the signal ends it; handed in by tests. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The one way to a cluster: a kubeconfig's, a pod's own and the practice cluster all go through it. */
export function createTransport(connection: Connection, options: TransportOptions): Transport {
  const { name, namespace } = connection;
  const agents = createAgents(connection);
  const closing = new AbortController();
  const limits = { ...LIMITS, ...options.limits };
  return {
    name,
    namespace,
    async read(target, reading = {}) {
      const request = toPath(target, reading.params);
      if (!request.ok) return request;
      const since = performance.now();
      const signals = [AbortSignal.timeout(limits.totalMs), closing.signal];
      const signal = AbortSignal.any(reading.signal === undefined ? signals : [...signals, reading.signal]);
      const call = { connection, agents, limits, target, reading, signal, request: request.value };
      const result = await exchange(call, options);
      if (result.ok || result.failure.type !== 'cancelled' || !isTimeout(signal)) return result;
      return fail(toTimeout(performance.now() - since));
    },
    retire: agents.dropIdle,
    close() {
      closing.abort();
      agents.close();
      return Promise.resolve();
    },
  };
}

interface Call {
  readonly connection: Connection;
  readonly agents: Agents;
  readonly limits: Limits;
  readonly target: Target;
  readonly reading: ReadOptions;
  readonly request: AllowedRequest;
  readonly signal: AbortSignal;
}

/**
 * Asks until there is an answer or a reason to give up. Every request only reads, so asking again is safe; each of the three
 * reasons for it counts once.
 */
async function exchange(call: Call, options: TransportOptions): Promise<Result<Answer, ClusterFailure>> {
  const { connection, agents, limits, target, reading, request, signal } = call;
  const { server, compress } = connection;
  const { wait = pause, version } = options;
  const accept = reading.accept ?? (target.type === 'objects' && target.subresource === 'log' ? 'text' : 'json');
  const left = new Set<'open' | 'sign in' | 'wait'>(['open', 'sign in', 'wait']);

  let signedIn = await orStopped(connection.credentials(), signal);
  for (;;) {
    if (!signedIn.ok) return signedIn;
    const credentials: Credentials = signedIn.value;
    const headers = toHeaders({ accept, credentials, options: reading, version, compress });
    if (!headers.ok) return headers;
    const agent = agents.of(credentials.tls);
    const received = await send({ request, server, agent, headers: headers.value, limits, signal });
    if (!received.ok) {
      const stale = received.failure.type === 'network' && received.failure.stale;
      if (!stale || !left.delete('open')) return fail(toFailure(received.failure, limits));
      // Where one connection had been closed unseen, the others have too.
      agents.dropIdle();
      continue;
    }
    const { status } = received.value;
    if (status === 401 && left.delete('sign in')) {
      signedIn = await orStopped(connection.credentials(credentials), signal);
      if (!signedIn.ok || !isSame(signedIn.value, credentials)) continue;
    }
    if ((status === 429 || status === 503) && left.delete('wait')) {
      const milliseconds = toRetryAfter(received.value.headers);
      if (milliseconds <= limits.retryAfterMs) {
        await wait(milliseconds, signal);
        continue;
      }
    }
    const unpacked = await unpack(received.value, limits.bytes);
    if (!unpacked.ok) return fail(toFailure(unpacked.failure, limits));
    if (status === 304 || (status >= 200 && status < 300)) return toAnswer(unpacked.value, accept);
    return fail(toRefusal(unpacked.value, toSecrets(connection, credentials)));
  }
}

/** What a server might repeat in its words and people should not see. */
function toSecrets({ server }: Connection, { authorization = '' }: Credentials): readonly string[] {
  const token = authorization.split(' ').at(-1) ?? '';
  // A host without a dot or a colon is an ordinary word.
  return [token, ...(/[.:]/u.test(server.host) ? [server.host] : [])];
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  // An abort ends the wait; the next request then finds out that it was stopped.
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

const isTimeout = ({ reason }: AbortSignal): boolean => reason instanceof Error && reason.name === 'TimeoutError';
