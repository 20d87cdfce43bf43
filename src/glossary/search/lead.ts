import { idOf } from './finding.ts';
import { isAsked, isAskedBehind } from './frame.ts';
import type { Spot } from './spots.ts';
import type { Token } from './tokens.ts';

const SURE = { none: 1, rare: 0.8, plain: 0 } as const;

/** The spot a line is about: what is asked for outright, else the surest, the longest, the first. */
export function leadOf(spots: readonly Spot[], tokens: readonly Token[]): Spot | undefined {
  const others = spots.filter((spot) => idOf(spot) !== 'kubernetes');
  const worth = (spot: Spot): number =>
    (isAsked(tokens, spot.start) ? 2 : 0) +
    (isAskedBehind(tokens, spot.end) ? 2 : 0) +
    SURE[spot.commonness] -
    (spot.commonness === 'plain' && spot.names[0]?.isAlias === true ? 0.5 : 0) +
    Math.min(3, spot.end - spot.start) * 0.3 -
    spot.slips * 0.2 -
    spot.start * 0.01;
  return [...(others.length > 0 ? others : spots)].sort((a, b) => worth(b) - worth(a))[0];
}
