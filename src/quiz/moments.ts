import { Cron } from 'croner';

/** A channel is no alarm clock: so long lies between two moments at least, as far as is looked ahead. */
const LEAST_MS = 30 * 60_000;
const LOOKED_AT = 12;

/** A cron line that is wrong, in words for whoever wrote it. */
export function problemOf(cron: string, zone: string): string | undefined {
  if (cron.trim().split(/\s+/u).length !== 5) {
    return `"${cron}" has not the five fields of a cron line: minute, hour, day of the month, month, day of the week, as in 30 9 * * 1-5.`;
  }
  if (!isZone(zone)) return `"${zone}" is no time zone. Name one as in Europe/Paris.`;
  try {
    const [first, ...others] = new Cron(cron, { timezone: zone, paused: true }).nextRuns(LOOKED_AT);
    if (first === undefined) return `"${cron}" never comes.`;
    const moments = [first, ...others].map((moment) => moment.getTime());
    const isOften = moments.some((moment, at) => moment - (moments[at - 1] ?? 0) < LEAST_MS);
    return isOften ? `"${cron}" comes more often than once in half an hour: too often for a channel.` : undefined;
  } catch {
    return `"${cron}" is no cron line. Half past nine on workdays is 30 9 * * 1-5.`;
  }
}

/** Whether a name is one of a time zone, as in the IANA database. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The first moment after `after` that a cron line names in its zone, clock changes and all; nothing when there is none. */
export function nextMoment(
  { cron, zone }: { readonly cron: string; readonly zone: string },
  after: number,
): number | undefined {
  return new Cron(cron, { timezone: zone, paused: true }).nextRun(new Date(after))?.getTime();
}

/** Hours in which nobody is to be disturbed by what only makes up for a missed time, by the clock of the zone. */
const QUIET = { from: 20, to: 8 } as const;

/** The moment from which people may be disturbed: now, or the end of the quiet hours and of the weekend. */
export function afterQuietHours(zone: string, now: number): number {
  const hour = Number(new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(now));
  const day = new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'short' }).format(now);
  const isQuiet = hour >= QUIET.from || hour < QUIET.to || day === 'Sat' || day === 'Sun';
  return isQuiet ? (nextMoment({ cron: `0 ${String(QUIET.to)} * * 1-5`, zone }, now) ?? now) : now;
}
