import type { Glossary } from '../../src/glossary/glossary.ts';
import type { Contestant } from './contestants.ts';
import { growGlossary } from './synthetic.ts';

/** How long one contestant took at one size, in milliseconds. */
export interface Latency {
  readonly contestant: string;
  readonly entries: number;
  /** How many answers were timed. */
  readonly answers: number;
  readonly buildMs: number;
  readonly p50: number;
  readonly p99: number;
}

/** The value below which a share of all values lie, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Spreads a number of questions evenly over all of them, so that every kind is asked. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (count >= all.length) return all;
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] as T);
}

/** Times answers over a glossary grown to a number of entries. */
export async function measureLatency(
  { name, build, questions }: Contestant,
  {
    real,
    entries,
    ask,
    rounds = 5,
  }: {
    readonly real: Glossary;
    readonly entries: number;
    readonly ask: readonly string[];
    readonly rounds?: number;
  },
): Promise<Latency> {
  const glossary = growGlossary(real, entries);
  const begun = performance.now();
  const answer = build(glossary);
  const buildMs = performance.now() - begun;
  const lines = spread(ask, questions(entries));
  const times: number[] = [];
  // Whoever is asked fewer questions is slow enough for one round and a short warm-up to be fair.
  const whole = lines.length === ask.length;
  for (const line of whole ? lines : lines.slice(0, 1)) await answer(line);
  for (let round = 0; round < (whole ? rounds : 1); round += 1) {
    for (const line of lines) {
      const from = performance.now();
      await answer(line);
      times.push(performance.now() - from);
    }
  }
  return {
    contestant: name,
    entries,
    answers: times.length,
    buildMs,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}
