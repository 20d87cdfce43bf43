import type { Result } from '../core/failure.ts';
import type { Discovery } from '../kubectl/discovery.ts';
import type { ClusterFailure, ReadOptions, Target } from '../ports/cluster.ts';
import type { Clock } from '../ports/clock.ts';

/** What was read, already redacted: nothing behind a reader ever sees what it hides. */
export interface Read {
  readonly body: unknown;
  readonly etag?: string;
  readonly warnings: readonly string[];
  readonly bytes: number;
  /** How many values were hidden in it. */
  readonly redactions: number;
}

/** Reads one cluster as one identity, redacted. What must not be shown at all (Secrets) is refused here. */
export type Reader = (
  target: Target,
  options?: Pick<ReadOptions, 'accept' | 'params'>,
) => Promise<Result<Read, ClusterFailure>>;

/** What running a query needs: one cluster, one identity, one moment. */
export interface Session {
  readonly cluster: string;
  /** The namespace where the query names none. */
  readonly namespace: string;
  readonly read: Reader;
  /** The kinds of the cluster, from a cache; `fresh` asks again after a name was not found. */
  readonly discovery: (fresh?: boolean) => Promise<Result<Discovery>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}
