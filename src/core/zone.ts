/** Formatters by zone: making one takes far longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** A zone as the time zone database spells it (`europe/kyiv` → `Europe/Kyiv`), or nothing where there is no such zone. */
export function parseZone(text: string): string | undefined {
  // Fixed offsets such as `+02:00` are taken by Intl too, but they miss every change of the clocks.
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/u.test(text)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions();
    // Intl answers with the oldest name, Asia/Calcutta; people keep the one that they said.
    return timeZone.toLowerCase() === text.toLowerCase() ? timeZone : spelt(text);
  } catch {
    // The only way in which Intl says that it knows no such zone.
    return undefined;
  }
}

const SMALL = /^(?:of|es|au|la)$/u;

function spelt(name: string): string {
  if (!name.includes('/')) return name.toUpperCase();
  const word = (each: string): string => (SMALL.test(each) ? each : each.charAt(0).toUpperCase() + each.slice(1));
  return (name === name.toUpperCase() ? name.toLowerCase() : name).replaceAll(/[A-Za-z]+/gu, word);
}

/**
 * What the clock on the wall shows at a moment, as if it were UTC: in milliseconds, cut to whole seconds. Not a moment: the
 * hour when clocks go back comes twice.
 *
 * @throws RangeError when there is no such zone; `parseZone` knows.
 */
export function toWallClock(at: number, zone: string): number {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(zone).formatToParts(at)) {
    if (type in parts) parts[type as keyof typeof parts] = Number(value);
  }
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}
