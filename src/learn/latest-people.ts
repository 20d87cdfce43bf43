import type { Review } from '../ports/reviews.ts';

/** How many answers are replayed at once: enough to be sure, too few to keep anybody waiting. */
const MOST = 20_000;

/**
 * Everything that those answered who answered last, of reviews that come oldest first: at most so many, but all of at least
 * one person. Whole people, because a log that begins in the middle of somebody's learning says nothing.
 */
export function ofLatestPeople(reviews: readonly Review[], most = MOST): readonly Review[] {
  if (reviews.length <= most) return reviews;
  const counts = new Map<string, number>();
  for (const { person } of reviews) counts.set(person, (counts.get(person) ?? 0) + 1);
  const latest = new Set<string>();
  let sum = 0;
  for (const { person } of reviews.toReversed()) {
    if (latest.has(person)) continue;
    sum += counts.get(person) ?? 0;
    if (sum > most && latest.size > 0) break;
    latest.add(person);
  }
  return reviews.filter(({ person }) => latest.has(person));
}
