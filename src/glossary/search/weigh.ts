import type { Features } from './features.ts';
import type { Reading } from './readings.ts';
import { WEIGHTS } from './weights.ts';

/** A reading with the share of belief it got; the shares of all readings of a line add up to 1. */
export type Weighed = Reading & { readonly belief: number };

/** The sum of what speaks for a reading. */
export function worthOf(features: Features, weights: Readonly<Record<string, number>> = WEIGHTS): number {
  let sum = 0;
  for (const name of Object.keys(features)) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}

/**
 * Weighs readings against each other with one set of weights (a conditional logit: McFadden 1974), most believed first.
 * One score per answer cannot tell "a Pod of a given kind" from "a pod of whales"; readings that compete can.
 */
export function weigh(
  readings: readonly Reading[],
  weights: Readonly<Record<string, number>> = WEIGHTS,
): readonly Weighed[] {
  const worths = readings.map(({ features }) => Math.exp(worthOf(features, weights)));
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  return readings
    .map((reading, at) => ({ ...reading, belief: (worths[at] ?? 0) / all }))
    .sort((a, b) => b.belief - a.belief);
}
