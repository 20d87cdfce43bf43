import type { Reply } from '../core/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Poster } from '../ports/poster.ts';
import type { Firing, Schedule, Schedules } from '../ports/schedules.ts';
import type { Pause } from './pause.ts';
import { keyOf } from './ids.ts';

/** When schedules fire. */
interface Moments {
  readonly nextMoment: (schedule: Schedule, after: number) => number | undefined;
  readonly afterQuietHours: (zone: string, now: number) => number;
}

/** What does the work of schedules. */
export interface FireWorld {
  readonly schedules: Schedules;
  readonly clock: Clock;
  readonly log: Log;
  readonly posters: ReadonlyMap<string, Poster>;
  /** Reads lines of cron and knows when people may be disturbed; see `src/quiz/moments.ts`. Loaded when something is due. */
  readonly moments: () => Promise<Moments>;
  /** Says the line as if its author had, at the moment it was meant for; nothing when the answer comes by other ways. */
  readonly say: (firing: Firing) => Promise<Reply | undefined>;
  /** See `createPause`. */
  readonly pause: Pause;
}

/** A firing later than this is made up for after a time when nobody was there. */
const LATE_MS = 10 * 60_000;
const LEASE_MS = 30_000;

/** Gives a function that fires what is due: each moment once, and one for all that were missed. */
export function createFire({ schedules, clock, log, posters, moments, say, pause }: FireWorld): () => Promise<void> {
  /** Puts off a schedule as it is by now: whoever claimed it has an old copy, and somebody may have removed it. */
  async function putOff(id: string, nextAt: number): Promise<void> {
    const now = await schedules.find(id);
    if (now !== undefined) await schedules.put({ ...now, nextAt });
  }

  async function fire(firing: Firing): Promise<void> {
    const { schedule, at } = firing;
    const now = clock();
    const quietUntil = now - at > LATE_MS ? (await moments()).afterQuietHours(schedule.zone, now) : now;
    if (quietUntil > now) {
      // What comes by itself before the quiet hours end makes up for it, and is not to be lost.
      const nextAt = Math.min(quietUntil, schedule.nextAt ?? quietUntil);
      // In this order: who dies in between leaves a catch-up out, which is better than one too many.
      if ((await schedules.done(firing)) === 'marked') await putOff(schedule.id, nextAt);
      return;
    }
    const reply = await say(firing);
    const key = keyOf(schedule.id, String(at));
    const result = reply && (await posters.get(schedule.place.platform)?.post(schedule.place, reply, key));
    if (result?.type === 'refused') await pause(schedule.id, result.reason);
    await schedules.done(firing);
  }

  return async () => {
    const now = clock();
    const { nextMoment } = await moments();
    const due = await schedules.claimDue([...posters.keys()], now, LEASE_MS, (schedule) => nextMoment(schedule, now));
    await Promise.all(
      due.map((firing) =>
        fire(firing).catch((cause: unknown) => {
          // Its lease runs out, and it is tried again.
          log.error('a schedule could not fire', { schedule: firing.schedule.id, cause });
        }),
      ),
    );
  };
}
