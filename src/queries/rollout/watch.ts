import { fail, ok, type Result } from '../../core/failure.ts';
import type { RolloutQuery } from '../../kubectl/query.ts';
import { rolloutStatus } from '../../kubectl/rollout/status.ts';
import { isNotFound, toFailure } from '../fault.ts';
import { toAttempt } from '../lookup.ts';
import { getObject } from '../objects.ts';
import type { Session } from '../session.ts';
import type { Rolling, Said } from './rolling.ts';

/** Waits some milliseconds, or until nobody waits for the answer any more. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

const POLL_MS = 2000;

/** Nobody keeps a chat waiting longer. */
const LONGEST_MS = 60_000;

/**
 * How far a rollout is, once, or until it is over or the time is up. Every line that differs from the one before is kept;
 * what happens between two looks is not seen.
 */
export async function watchStatus(
  { lookup, kind, object }: Rolling,
  { revision = 0, watchSeconds }: RolloutQuery,
  session: Session,
  sleep: Sleep,
): Promise<Result<Said>> {
  const until = session.clock() + Math.min(watchSeconds * 1000, LONGEST_MS);
  const lines: string[] = [];
  const said = (...notes: readonly string[]): Result<Said> =>
    ok({ text: lines.map((line) => `${line}\n`).join(''), notes });

  for (let current = object; ;) {
    const status = rolloutStatus[kind](current, revision);
    if (status.type === 'stopped') return said(`error: ${status.reason}`);
    if (lines.at(-1) !== status.line) lines.push(status.line);
    if (status.type === 'done' || watchSeconds === 0) return said();
    const left = until - session.clock();
    if (left <= 0 || session.signal.aborted) return said('error: timed out waiting for the condition');
    // Each look follows the one before.
    // oxlint-disable-next-line no-await-in-loop
    await sleep(Math.min(POLL_MS, left), session.signal);
    // oxlint-disable-next-line no-await-in-loop
    const next = await getObject(session, lookup.resource, lookup);
    if (!next.ok) {
      if (isNotFound(next.failure)) return said('error: object has been deleted');
      return fail(toFailure(next.failure, toAttempt(lookup, session.cluster)));
    }
    current = next.value;
  }
}
