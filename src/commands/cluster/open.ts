import { fail, ok, type Result } from '../../core/failure.ts';
import type { Request } from '../../core/request.ts';
import type { Where } from '../../kubectl/query.ts';
import type { Audit } from '../../ports/audit.ts';
import type { Clusters } from '../../ports/cluster.ts';
import type { Clock } from '../../ports/clock.ts';
import { toFailure } from '../../queries/fault.ts';
import type { Source } from '../../queries/kept.ts';
import type { SessionFacts } from '../../queries/open-session.ts';
import type { Session } from '../../queries/session.ts';
import type { Ready } from './ready.ts';
import { createRecord, type Entry } from './record.ts';

/** What opening takes. */
export interface OpenParts {
  readonly ready: (where: Where, verb: string, request: Request) => Promise<Result<Ready>>;
  readonly clusters: Clusters;
  readonly openSession: (facts: SessionFacts) => Promise<Session>;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** A session on the record: whoever opened it closes its entry. */
export interface Opened {
  readonly session: Session;
  readonly source: Source;
  /** As whom, and how much of the cluster: what one identity read, no other is given. */
  readonly identity: string;
  readonly entry: Entry;
}

/** What somebody wants to ask, as it is recorded. */
export interface Asking {
  readonly where: Where;
  readonly verb: string;
  readonly line: string;
}

/** A result of some work, and where it comes from. */
export interface Done<T> {
  readonly id: string;
  readonly value: T;
  readonly source: Source;
}

/** Longest wait for a whole answer, in seconds; a single read has a shorter limit of its own. */
const PATIENCE = 70;

/** Opens sessions for those who have the right; whoever has not is on the record, too. */
export function createOpen(parts: OpenParts) {
  const { ready, clusters, openSession, newId } = parts;
  const record = createRecord(parts);
  return async ({ where, verb, line }: Asking, request: Request): Promise<Result<Opened>> => {
    const entry = record(newId(), line, request);
    const right = await ready(where, verb, request);
    if (!right.ok) {
      await entry.close('denied', { cluster: where.context ?? '' }, { reason: right.failure.type });
      return right;
    }
    const { cluster: name, grant, namespace } = right.value;
    const opened = await clusters.open(name);
    if (!opened.ok) {
      await entry.close('failed', { cluster: name }, { reason: opened.failure.type });
      return fail(toFailure(opened.failure, { what: 'that', cluster: name }));
    }
    const cluster = opened.value;
    const inside = namespace ?? cluster.namespace;
    const as = grant.as === undefined ? {} : { as: grant.as };
    const source: Source = {
      cluster: name,
      ...(where.allNamespaces ? {} : { namespace: inside }),
      ...(grant.as === undefined ? {} : { as: grant.as.user }),
    };
    const signal = AbortSignal.timeout(Math.min(where.timeoutSeconds ?? PATIENCE, PATIENCE) * 1000);
    const session = await openSession({
      cluster,
      namespace: inside,
      scope: grant.scope,
      ...as,
      auditId: entry.id,
      signal,
    });
    return ok({ session, source, identity: JSON.stringify([grant, inside]), entry });
  };
}
