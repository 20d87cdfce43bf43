import type { Request } from '../../core/request.ts';
import { NO_KINDS, type KnowsKind } from '../../kubectl/grammar/kinds.ts';
import { toKnowsKind } from '../../kubectl/names/knows-kind.ts';
import type { Where } from '../../kubectl/query.ts';
import type { Sleep } from '../../queries/rollout/watch.ts';
import type { OpenParts } from './open.ts';

/** The kinds of the cluster that a line would ask; none where it may not be asked, or does not answer soon. */
export type KindsOf = (where: Where, verb: string, request: Request) => Promise<KnowsKind>;

/** Longest wait for the kinds of a cluster before a line is taken for a question, in milliseconds: Discord waits for three seconds. */
const PATIENCE_MS = 1_000;
/** How long a cluster that did not tell its kinds is not waited for again, in milliseconds. */
const PAUSE_MS = 30_000;

/**
 * Finds the kinds of clusters, mostly from memory. Nothing is on the record: the table of contents is the same for everybody, and
 * is read before any query.
 */
export function createKindsOf({
  ready,
  clusters,
  openSession,
  sleep,
  clock,
}: Pick<OpenParts, 'ready' | 'clusters' | 'openSession' | 'clock'> & { readonly sleep: Sleep }): KindsOf {
  const silentSince = new Map<string, number>();

  async function read(cluster: string, facts: Pick<Parameters<OpenParts['openSession']>[0], 'scope' | 'signal'>) {
    const opened = await clusters.open(cluster);
    if (!opened.ok) return undefined;
    const session = await openSession({ cluster: opened.value, namespace: '', auditId: '', ...facts });
    const discovery = await session.discovery();
    return discovery.ok ? toKnowsKind(discovery.value) : undefined;
  }

  return async (where, verb, request) => {
    if (where.allContexts) return NO_KINDS;
    const right = await ready(where, verb, request);
    if (!right.ok) return NO_KINDS;
    const { cluster, grant } = right.value;
    if (clock() - (silentSince.get(cluster) ?? -Infinity) < PAUSE_MS) return NO_KINDS;
    const done = new AbortController();
    const waited = sleep(PATIENCE_MS, done.signal).then(() => undefined);
    const known = await Promise.race([read(cluster, { scope: grant.scope, signal: done.signal }), waited]);
    done.abort();
    if (known === undefined) silentSince.set(cluster, clock());
    return known ?? NO_KINDS;
  };
}
