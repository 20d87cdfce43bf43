import type { Level } from '../../item.ts';

/** How alike the options of a question may be to its key, by level: the mean of the wrong ones lies in here. */
const BANDS: Readonly<Record<Level, readonly [number, number]>> = { 1: [0.2, 0.45], 2: [0.45, 0.7], 3: [0.7, 1] };

/** How far a similarity lies outside of what a level wants; 0 inside. */
export function outsideBand(level: Level, similarity: number): number {
  const [low, high] = BANDS[level];
  return Math.max(0, low - similarity, similarity - high);
}

/** How many wrong options a level has: beginners learn from three options in all, others get a fourth when it is good. */
export function wantedLures(level: Level): number {
  return level === 1 ? 2 : 3;
}
