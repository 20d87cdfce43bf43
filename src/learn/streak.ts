import { isWorkday, type LearningDay } from './day.ts';

/** Workdays that may be missed without an end of the streak, in any two weeks: nobody has to ask for that. */
const FREEZES = 2;
const WINDOW = 10;

/** How long somebody has been learning without a longer break. */
export interface Streak {
  /** Workdays with at least one answer. */
  readonly days: number;
  /** Workdays in between that were bridged. */
  readonly bridged: number;
  /** Whether something was answered today already. */
  readonly today: boolean;
}

/**
 * Counts workdays back from today. A day off at the weekend neither counts nor breaks; two missed workdays in ten are bridged;
 * today is not missed before it is over.
 */
export function streakOf(answered: ReadonlySet<LearningDay>, today: LearningDay): Streak {
  const misses: number[] = [];
  let days = 0;
  let bridged = 0;
  let workdays = 0;
  for (let day = today; ; day -= 1) {
    if (!isWorkday(day)) continue;
    if (answered.has(day)) {
      days += 1;
      bridged = misses.length;
    } else if (day !== today) {
      misses.push(workdays);
      const third = misses.at(-1 - FREEZES);
      if (third !== undefined && workdays - third < WINDOW) break;
    }
    workdays += 1;
  }
  return { days, bridged, today: answered.has(today) };
}
