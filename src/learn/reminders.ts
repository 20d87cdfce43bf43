import { isWorkday, toLearningDay, type LearningDay } from './day.ts';
import { toWallClock } from '../core/zone.ts';

/** The hour of the wall clock before which nobody is reminded. */
const FROM_HOUR = 9;
/** The hour from which on nobody is reminded any more: whoever missed the day is left in peace. */
const TO_HOUR = 18;

/** Somebody who asked to be reminded. */
export interface Reminded {
  /** `slack/T1/@U1`, as in `personOf`. */
  readonly person: string;
  readonly zone: string;
  /** The last day on which they were reminded. */
  readonly last?: LearningDay;
}

/**
 * Those whose reminder may go out now: on workdays, by day in their own zone, once a day. Whether anything is due for them
 * is for the caller to ask, of these few only.
 */
export function remindersDue<T extends Reminded>(now: number, people: readonly T[]): readonly T[] {
  return people.filter(({ zone, last }) => {
    const day = toLearningDay(now, zone);
    const hour = new Date(toWallClock(now, zone)).getUTCHours();
    return isWorkday(day) && hour >= FROM_HOUR && hour < TO_HOUR && (last === undefined || last < day);
  });
}
