import type { Review } from '../../src/ports/reviews.ts';
import { DAY_MS } from '../../src/learn/day.ts';

/** A Monday, at ten in the morning UTC. */
export const MONDAY = Date.UTC(2026, 10, 23, 10);

let made = 0;

/** A review as it is told: right, on a question with three options, unless said otherwise. */
export function review(facts: Partial<Review> & { readonly day?: number } = {}): Review {
  made += 1;
  const { day = 0, ...rest } = facts;
  const term = rest.term ?? 'pod';
  return {
    id: `review-${String(made)}`,
    person: 'slack/team/@ann',
    at: MONDAY + day * DAY_MS,
    term,
    item: `${term}/1`,
    correct: true,
    guessed: false,
    hinted: false,
    source: 'review',
    options: 3,
    chosen: [0],
    ...rest,
  };
}
