import type { QuizPlace } from '../quiz/event.ts';

/** A line that is said in a place again and again. */
export interface Schedule {
  readonly id: string;
  readonly place: QuizPlace;
  /** What is said: `quiz daily networking`. */
  readonly line: string;
  /** Five fields, as crontab(5) reads them. */
  readonly cron: string;
  /** An IANA name. */
  readonly zone: string;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly paused: boolean;
  /** The next moment it fires; absent when it never does again. */
  readonly nextAt?: number;
}

/** One firing of a schedule, claimed by one process for a while; it fires once however many processes ask. */
export interface Firing {
  readonly schedule: Schedule;
  /** The moment it was meant for. */
  readonly at: number;
  readonly fence: number;
}

/** Schedules and what is left to do of their firings. */
export interface Schedules {
  /** Adds it, or puts it in the place of the one with its id. A paused one forgets what is left of its firings. */
  readonly put: (schedule: Schedule) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly find: (id: string) => Promise<Schedule | undefined>;
  readonly in: (place: QuizPlace) => Promise<readonly Schedule[]>;
  /**
   * Turns each schedule on these platforms that is due into one firing and moves it on to `next` of it, in one transaction;
   * then claims firings there not done yet, the earliest first. One that is due for several missed moments fires once, for the first of them: `next`,
   * which gives the moment after the `nextAt` of a schedule, is asked until it gives one after `now`.
   */
  readonly claimDue: (
    platforms: readonly string[],
    now: number,
    leaseMs: number,
    next: (schedule: Schedule) => number | undefined,
  ) => Promise<readonly Firing[]>;
  /** Marks a firing as done, unless somebody else claimed it since. */
  readonly done: (firing: Firing) => Promise<'marked' | 'stale'>;
}
