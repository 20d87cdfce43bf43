import { fail } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';

/** What is said to nobody: whoever asked has gone. */
export const STOPPED: ClusterFailure = { type: 'cancelled', message: 'Nobody waits for this answer any more.' };

/** The result of something that knows no signal, or that it was stopped; it goes on for whoever else waits for it. */
export function orStopped<T>(
  work: Promise<Result<T, ClusterFailure>>,
  signal: AbortSignal,
): Promise<Result<T, ClusterFailure>> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<T, ClusterFailure>>();
  const stop = (): void => resolve(fail(STOPPED));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  return promise;
}
