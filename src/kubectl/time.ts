/**
 * A moment as the API writes it (RFC 3339) in microseconds since 1970, the finest the API has. `undefined` where there is
 * none: absent, `null`, or text that is no time.
 */
export function microsAt(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const [, upToSeconds, fraction = '', zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/u.exec(text) ?? [];
  if (upToSeconds === undefined || zone === undefined) return undefined;
  const seconds = Date.parse(upToSeconds + zone) / 1000;
  return Number.isNaN(seconds) ? undefined : seconds * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}
