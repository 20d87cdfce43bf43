import { idOf } from './finding.ts';
import { isAsked, isAskedBehind } from './frame.ts';
import type { Spot } from './spots.ts';
import type { Token } from './tokens.ts';

const SURE = { none: 1, rare: 0.8, plain: 0 } as const;

/** What the lead is chosen by besides the line itself. */
export interface LeadHints {
  /** How well a term's description fits the line, from 0 to 1. */
  readonly fits: (id: string) => number;
  /** Whether a name stands in so many descriptions that it is part of everybody's sentences. */
  readonly isUbiquitous: (word: string) => boolean;
}

/** The spot a line is about: what is asked for outright and fits, else the surest, the longest, the first. */
export function leadOf(
  spots: readonly Spot[],
  tokens: readonly Token[],
  { fits, isUbiquitous }: LeadHints,
): Spot | undefined {
  const others = spots.filter((spot) => idOf(spot) !== 'kubernetes');
  const worth = (spot: Spot): number =>
    (isAsked(tokens, spot.start) ? 2 : 0) +
    (isAskedBehind(tokens, spot.end) ? 2 : 0) +
    SURE[spot.commonness] -
    (isUbiquitous(spot.names[0]?.key ?? '') ? 0.6 : 0) -
    (spot.commonness === 'plain' && spot.end - spot.start === 1 && spot.names[0]?.isAlias === true ? 1.2 : 0) +
    fits(idOf(spot)) +
    Math.min(3, spot.end - spot.start) * 0.3 -
    spot.slips * 0.2 -
    spot.start * 0.01;
  return [...(others.length > 0 ? others : spots)].sort((a, b) => worth(b) - worth(a))[0];
}
