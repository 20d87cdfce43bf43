import type { Review } from '../ports/reviews.ts';

/** As if so many more had been wrong without taking it: a few answers make nothing of a wrong option. */
const HELD = 5;

/** How often people took one entry for another where it was offered and they were wrong, from 0 to 1. */
export function lurePicks(reviews: readonly Review[]): (key: string, lure: string) => number {
  const pairs = new Map<string, { offered: number; taken: number }>();
  for (const { correct, term, drawn } of reviews) {
    if (correct || drawn === undefined) continue;
    for (const lure of drawn.lures) {
      const pair = pairs.get(pairOf(term, lure)) ?? { offered: 0, taken: 0 };
      pair.offered += 1;
      if (lure === drawn.took) pair.taken += 1;
      pairs.set(pairOf(term, lure), pair);
    }
  }
  return (key, lure) => {
    const { offered, taken } = pairs.get(pairOf(key, lure)) ?? { offered: 0, taken: 0 };
    return taken / (offered + HELD);
  };
}

const pairOf = (key: string, lure: string): string => `${key} ${lure}`;
