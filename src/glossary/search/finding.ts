import type { ErrorCard, HowTo } from '../cards.ts';
import type { Spot } from './spots.ts';

/** A term and how sure the engine is of it, from 0 to 1. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** What a line was found to ask for. `terms` are best first. */
export type Finding =
  | { readonly type: 'term' | 'choices' | 'unknown'; readonly terms: readonly Scored[] }
  | { readonly type: 'comparison'; readonly terms: readonly Scored[]; readonly pair: readonly [string, string] }
  | { readonly type: 'error'; readonly terms: readonly Scored[]; readonly card: ErrorCard }
  | { readonly type: 'how-to'; readonly terms: readonly Scored[]; readonly card: HowTo };

/** The likeliest term of a spot. */
export function idOf(spot: Spot): string {
  return spot.names[0]?.id ?? '';
}

/** The terms of a spot; each slip and each further meaning makes them less sure. */
export function scoredOf(spot: Spot, score = 1): readonly Scored[] {
  return spot.names.map(({ id }, at) => ({ id, score: Math.max(0.05, score - spot.slips * 0.1 - at * 0.05) }));
}

/** Each term once, where it stands first. */
export function distinct(terms: readonly Scored[]): readonly Scored[] {
  return terms.filter(({ id }, at) => terms.findIndex((other) => other.id === id) === at);
}
