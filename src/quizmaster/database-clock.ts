import type { Clock } from '../ports/clock.ts';

/** The database's time, as processes whose own clocks differ can share it: looked up now and then, counted on in between. */
export interface DatabaseClock {
  readonly now: Clock;
  /** Looks it up. */
  readonly adjust: () => Promise<void>;
}

/** A clock that runs like ours and shows the database's time. */
export function createDatabaseClock(lookUp: () => Promise<number>, clock: Clock): DatabaseClock {
  let aheadMs = 0;
  return {
    now: () => clock() + aheadMs,
    adjust: async () => {
      const before = clock();
      const told = await lookUp();
      // On its way back the answer grew older by about half of the journey.
      aheadMs = Math.round(told - (before + clock()) / 2);
    },
  };
}
