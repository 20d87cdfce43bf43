const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * A span of milliseconds in one or two units, as kubectl's AGE columns have it: apimachinery
 * `util/duration/duration.go`, HumanDuration. Clocks may differ: up to two seconds below zero are `0s`.
 */
export function formatDuration(span: number): string {
  const seconds = Math.trunc(span / SECOND);
  if (seconds < -1) return '<invalid>';
  if (seconds < 120) return `${Math.max(seconds, 0)}s`;
  const minutes = Math.trunc(span / MINUTE);
  if (minutes < 10) return inTwo(minutes, 'm', seconds % 60, 's');
  if (minutes < 180) return `${minutes}m`;
  const hours = Math.trunc(span / HOUR);
  if (hours < 8) return inTwo(hours, 'h', minutes % 60, 'm');
  if (hours < 48) return `${hours}h`;
  const days = Math.trunc(hours / 24);
  if (days < 8) return inTwo(days, 'd', hours % 24, 'h');
  if (days < 365 * 2) return `${days}d`;
  const years = Math.trunc(days / 365);
  return days < 365 * 8 ? inTwo(years, 'y', days % 365, 'd') : `${years}y`;
}

/** How long ago a moment in RFC 3339 was, at `now` in milliseconds since 1970; `<unknown>` where there is no moment. */
export function formatAge(moment: string | null | undefined, now: number): string {
  const then = moment === null || moment === undefined ? Number.NaN : Date.parse(moment);
  return Number.isNaN(then) ? '<unknown>' : formatDuration(now - then);
}

function inTwo(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit}${small}${smallUnit}`;
}
