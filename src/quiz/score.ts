import type { Level } from './item.ts';

/** What a right answer is worth before speed counts, by the level of the question. */
export const BASE: Readonly<Record<Level, number>> = { 1: 500, 2: 750, 3: 1000 };
/** Reading is free: speed counts from here on. */
const READING_MS = 3_000;
/** Nobody reads a question in less; who answers so fast gets what the slowest would get where speed counts for half. */
const MASHED_MS = 1_000;
const MASHED_FACTOR = 0.5;

/** What the points of one answer depend on. */
export interface Scored {
  readonly level: Level;
  /** How much of it is right, from 0 to 1. */
  readonly credit: number;
  readonly speedShare: number;
  readonly elapsedMs: number;
  /** The time this person had; absent when there is no clock. */
  readonly limitMs?: number;
}

/**
 * The points of an answer: `base × credit × (1 − s × clamp((t − g) / (T − g), 0, 1))`, rounded, with s the share of speed, t the
 * time taken, T the time there was and g three seconds for reading. `docs/quiz.md` explains it to players.
 */
export function points({ level, credit, speedShare, elapsedMs, limitMs }: Scored): number {
  const full = BASE[level] * credit;
  if (limitMs === undefined || speedShare === 0) return Math.round(full);
  const late = Math.min(1, Math.max(0, (elapsedMs - READING_MS) / Math.max(1, limitMs - READING_MS)));
  const factor = 1 - speedShare * late;
  return Math.round(full * (elapsedMs < MASHED_MS ? Math.min(factor, MASHED_FACTOR) : factor));
}
