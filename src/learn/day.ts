import { toWallClock } from '../core/zone.ts';

/** Milliseconds of a day without a change of the clocks. */
export const DAY_MS = 86_400_000;

/** The hour at which a day of learning begins: whoever is up after midnight is still in the evening before. */
const ROLLOVER_HOUR = 4;

/**
 * A day as people live it: counted from 1970-01-01 on, in their own zone, from 04:00 to 04:00. ts-fsrs counts days of UTC,
 * which for a team in Tokyo or Los Angeles change in the middle of the working day.
 */
export type LearningDay = number;

/** The day of learning that a moment belongs to. */
export function toLearningDay(at: number, zone: string): LearningDay {
  return Math.floor((toWallClock(at, zone) - ROLLOVER_HOUR * 3_600_000) / DAY_MS);
}

/** The moment to tell ts-fsrs for a day: always midnight UTC, so that its days are exactly ours. */
export function toMemoryTime(day: LearningDay): Date {
  return new Date(day * DAY_MS);
}

/** The day of a moment that ts-fsrs worked out from `toMemoryTime`. */
export function fromMemoryTime(time: Date): LearningDay {
  return Math.round(time.getTime() / DAY_MS);
}

/** Monday to Friday. */
export function isWorkday(day: LearningDay): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5;
}

/** The workday that follows a day. */
export function nextWorkday(day: LearningDay): LearningDay {
  let next = day + 1;
  while (!isWorkday(next)) next += 1;
  return next;
}

/** When a coming day is, in words: `tomorrow`, or `on Mon 23 Nov`. */
export function renderComing(day: LearningDay, today: LearningDay): string {
  return day === today + 1 ? 'tomorrow' : `on ${renderDay(day)}`;
}

/** `Mon 23 Nov`. */
function renderDay(day: LearningDay): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  return parts.format(toMemoryTime(day)).replace(',', '');
}
