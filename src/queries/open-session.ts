import type { Scope } from '../access/grant.ts';
import { fail } from '../core/failure.ts';
import type { RedactionPolicy } from '../kubectl/redact/policy.ts';
import type { Cluster, Clusters, Impersonation } from '../ports/cluster.ts';
import type { Clock } from '../ports/clock.ts';
import { createDiscoveries } from './discover.ts';
import { createReader } from './reader.ts';
import { scoped } from './scoped.ts';
import type { Session } from './session.ts';

/** Whose session it is: one cluster, what was granted of it, one recorded query. */
export interface SessionFacts {
  readonly cluster: Cluster;
  /** The namespace where a query names none. */
  readonly namespace: string;
  readonly scope: Scope;
  /** Absent: as the cluster's own credentials say. */
  readonly as?: Impersonation;
  readonly auditId: string;
  readonly signal: AbortSignal;
}

/** Opens a session: what it reads is granted, redacted and on the record, whatever the query does. */
export type OpenSession = (facts: SessionFacts) => Session;

/** Sessions that share what they know of the kinds of each cluster. */
export function createOpenSession(world: {
  readonly clusters: Clusters;
  readonly clock: Clock;
  readonly policy: RedactionPolicy;
}): OpenSession {
  const { clusters, clock, policy } = world;
  const discoveries = createDiscoveries({
    clock,
    read: async (name, target, options) => {
      const opened = await clusters.open(name);
      return opened.ok ? opened.value.read(target, options) : fail(opened.failure);
    },
  });
  return ({ cluster, namespace, scope, as, auditId, signal }) => ({
    cluster: cluster.name,
    namespace,
    read: scoped(createReader({ cluster, auditId, policy, signal, ...(as === undefined ? {} : { as }) }), scope),
    discovery: (fresh) => discoveries(cluster.name, fresh),
    clock,
    signal,
  });
}
