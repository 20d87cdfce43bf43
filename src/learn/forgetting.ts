import type { Review } from '../ports/reviews.ts';
import { toLearningDay } from './day.ts';
import type { Memory } from './memory.ts';

/** A term that slips from the memory of some people. */
export interface Slipping {
  readonly term: string;
  /** How many of them would be sure of it no more by tomorrow. */
  readonly people: number;
  /** How much is being lost: a person who surely forgot it counts 1. */
  readonly need: number;
}

/** Below this recall a term counts as slipping: the model brings terms back at the same point. */
const SURE = 0.9;

/**
 * What the people of a place are about to forget, the most needed first. Only answers given there count: what somebody
 * reviews alone is not to be read off a channel.
 */
export function slippingIn(
  reviews: readonly Review[],
  { memory, zone, now }: { readonly memory: Memory; readonly zone: string; readonly now: number },
): readonly Slipping[] {
  const tomorrow = toLearningDay(now, zone) + 1;
  const terms = new Map<string, { people: number; need: number }>();
  for (const own of Map.groupBy(reviews, ({ person }) => person).values()) {
    for (const card of memory.cards(own, zone).values()) {
      const recall = memory.recall(card, tomorrow);
      if (recall >= SURE) continue;
      const { people, need } = terms.get(card.term) ?? { people: 0, need: 0 };
      terms.set(card.term, { people: people + 1, need: need + 1 - recall });
    }
  }
  return [...terms]
    .map(([term, counts]) => ({ term, ...counts }))
    .sort((a, b) => b.need - a.need || (a.term < b.term ? -1 : 1));
}
