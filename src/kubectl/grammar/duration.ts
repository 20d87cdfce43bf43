const SECONDS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3_600,
};

/** Seconds of a duration in Go's form: `90s`, `1h30m`, `1.5h`, `0`; `undefined` for anything else. Go `time/format.go`, ParseDuration. */
export function parseDuration(text: string): number | undefined {
  const { sign = '', rest = '' } = /^(?<sign>[+-]?)(?<rest>.*)$/su.exec(text)?.groups ?? {};
  if (rest === '0') return 0;
  const part = /(?<amount>\d+(?:\.\d*)?|\.\d+)(?<unit>ns|us|µs|μs|ms|s|m|h)/uy;
  let total = 0;
  while (part.lastIndex < rest.length) {
    const { amount, unit } = part.exec(rest)?.groups ?? {};
    if (amount === undefined || unit === undefined) return undefined;
    total += Number(amount) * (SECONDS[unit] ?? 0);
  }
  return rest === '' || !Number.isFinite(total) ? undefined : total * (sign === '-' ? -1 : 1);
}
