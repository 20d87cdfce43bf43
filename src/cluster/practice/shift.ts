const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z$/u;

/** A moment in RFC 3339, moved by some milliseconds; its fraction of a second stays as it is written. */
export function shiftMoment(moment: string, by: number): string {
  const found = MOMENT.exec(moment);
  if (found === null) return moment;
  const [, whole = '', fraction = ''] = found;
  const moved = new Date(Date.parse(`${whole}Z`) + Math.round(by / 1000) * 1000);
  return `${moved.toISOString().slice(0, 19)}${fraction}Z`;
}

/** Every moment in a value moved by some milliseconds: what was five minutes old when it was recorded is so again. */
export function shiftMoments<T>(value: T, by: number): T {
  // Only texts are replaced, by texts.
  return shifted(value, by) as T;
}

function shifted(value: unknown, by: number): unknown {
  if (typeof value === 'string') return shiftMoment(value, by);
  if (Array.isArray(value)) return value.map((each) => shifted(each, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shifted(each, by)]));
}
