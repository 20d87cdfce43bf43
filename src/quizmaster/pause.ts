import type { Reply } from '../core/reply.ts';
import type { Log } from '../ports/log.ts';
import type { Poster } from '../ports/poster.ts';
import type { Schedule, Schedules } from '../ports/schedules.ts';
import { keyOf } from './ids.ts';

/** Pauses a schedule whose place takes nothing, for the reason that the platform gave. */
export type Pause = (schedule: string, reason: string) => Promise<void>;

/** What pausing takes. */
export interface PauseWorld {
  readonly schedules: Schedules;
  readonly log: Log;
  readonly posters: ReadonlyMap<string, Poster>;
  /** What whoever made the schedule is told. */
  readonly cardFor: (schedule: Schedule, reason: string) => Promise<Reply>;
}

/** Gives a function that pauses a schedule and tells whoever made it, alone and once. */
export function createPause({ schedules, log, posters, cardFor }: PauseWorld): Pause {
  return async (id, reason) => {
    // As it is by now: somebody may have been faster, or removed it.
    const schedule = await schedules.find(id);
    if (schedule === undefined || schedule.paused) return;
    const { place, createdBy, nextAt } = schedule;
    const { platform, team } = place;
    log.warn('a schedule cannot be posted, and is paused', { platform, reason });
    await schedules.put({ ...schedule, paused: true });
    try {
      const card = await cardFor(schedule, reason);
      await posters
        .get(platform)
        ?.whisper({ team, person: createdBy.id }, card, keyOf(id, `paused before ${String(nextAt)}`));
    } catch (cause) {
      // The list of schedules says it, too.
      log.warn('could not tell that a schedule is paused', { platform, cause });
    }
  };
}
