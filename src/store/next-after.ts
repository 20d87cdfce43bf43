import type { Schedule } from '../ports/schedules.ts';

/** The first moment after `now` at which a schedule fires that is due at `due`: moments missed in between are skipped. */
export function nextAfter(
  schedule: Schedule,
  due: number,
  now: number,
  next: (schedule: Schedule) => number | undefined,
): number | undefined {
  let last = due;
  while (last <= now) {
    const following = next({ ...schedule, nextAt: last });
    // One that does not move on would be due for ever.
    if (following === undefined || following <= last) return undefined;
    last = following;
  }
  return last;
}
