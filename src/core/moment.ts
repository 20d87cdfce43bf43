/**
 * A point in time in running text, which doors that can show in the reader's own time zone. `time`: the time of day, to the
 * second. `date`: day and time of day. `relative`: reads on after a verb, as in "closes in 20 seconds" or "closes at 14:05:30";
 * a live clock where the platform has one.
 */
export interface Moment {
  readonly type: 'moment';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly style: 'time' | 'date' | 'relative';
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment in words, in UTC: for doors that know no time zone, and for text of which something else is made. */
export function momentWords({ at, style }: Moment): string {
  const date = new Date(at);
  const minutes = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const seconds = `${minutes}:${two(date.getUTCSeconds())} UTC`;
  switch (style) {
    case 'time':
      return seconds;
    case 'date':
      return `${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ''}, ${minutes} UTC`;
    case 'relative':
      return `at ${seconds}`;
  }
}

/** The whole second of a moment since 1970, as platforms count. */
export function unixSeconds({ at }: Moment): number {
  return Math.round(at / 1000);
}
