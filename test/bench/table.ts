import type { Latency } from './latency.ts';
import type { Idle, StartTime } from './processes.ts';

/** Milliseconds as people read them: more digits where they matter. */
export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Answer times, with how many times slower than ours each of the others is. */
export function latencyTable(all: readonly Latency[]): string {
  const ours = (entries: number): Latency | undefined =>
    all.find((each) => each.entries === entries && each.contestant === 'kube-tutor');
  const times = (theirs: number, own: number | undefined): string => {
    const ratio = theirs / (own ?? Number.NaN);
    return Number.isNaN(ratio) ? '-' : `${ratio.toFixed(ratio >= 10 ? 0 : ratio >= 1 ? 1 : 2)}x`;
  };
  return table(
    ['entries', 'who', 'answers timed', 'index ms', 'p50 ms', 'p99 ms', 'p50 to ours', 'p99 to ours'],
    all.map(({ entries, contestant, answers, buildMs, p50, p99 }) => [
      entries.toLocaleString('en'),
      contestant,
      String(answers),
      buildMs.toFixed(0),
      milliseconds(p50),
      milliseconds(p99),
      times(p50, ours(entries)?.p50),
      times(p99, ours(entries)?.p99),
    ]),
  );
}

/** Times from the start of a process. */
export function startTable(all: readonly StartTime[]): string {
  return table(
    ['process', 'first output ms', 'end ms'],
    all.map(({ what, firstByte, end }) => [what, firstByte === undefined ? '-' : firstByte.toFixed(0), end.toFixed(0)]),
  );
}

/** Memory at rest. */
export function memoryTable(all: readonly Idle[]): string {
  return table(
    ['doors', 'idle MB (RSS)'],
    all.map(({ what, rss }) => [what, rss.toFixed(0)]),
  );
}
