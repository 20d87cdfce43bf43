import type { Review, Reviews } from '../../ports/reviews.ts';

/** A log that can also be corrected at once. */
export interface MemoryReviews extends Reviews {
  /** Puts reviews in the place of those with the same ids, and takes others back. */
  readonly replace: (reviews: readonly Review[], unlearn: readonly string[]) => void;
}

/** Reviews that are forgotten when the process ends. */
export function memoryReviews(): MemoryReviews {
  const rows = new Map<string, Review>();
  const list = (isMeant: (review: Review) => boolean): Promise<readonly Review[]> =>
    Promise.resolve(
      [...rows.values()].filter(isMeant).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id))),
    );
  const remove = (isMeant: (review: Review) => boolean): Promise<void> => {
    for (const [id, review] of rows) if (isMeant(review)) rows.delete(id);
    return Promise.resolve();
  };
  return {
    add: (reviews) => {
      for (const review of reviews) if (!rows.has(review.id)) rows.set(review.id, review);
      return Promise.resolve();
    },
    replace: (reviews, unlearn) => {
      for (const id of unlearn) rows.delete(id);
      for (const review of reviews) rows.set(review.id, review);
    },
    of: (person) => list((review) => review.person === person),
    in: (place, since) => list((review) => review.place === place && review.at >= since),
    about: (itemPrefix) => list((review) => review.item.startsWith(itemPrefix)),
    remove: (idPrefix) => remove((review) => review.id.startsWith(idPrefix)),
    forget: (person) => remove((review) => review.person === person),
  };
}
