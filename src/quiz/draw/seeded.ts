import type { Random } from '../../core/random.ts';

/**
 * Random numbers that a seed decides, the same on every machine. mulberry32 (Tommy Ettinger, public domain) over the 32-bit
 * FNV-1a hash of the seed: good enough to deal questions, useless for secrets.
 */
export function createSeeded(seed: string): Random {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum;
}

/** The same things in another order, each order equally likely. */
export function shuffle<T>(things: readonly T[], random: Random): T[] {
  // Each thing gets its number first: sorting by a comparison that is random itself favours some orders.
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
