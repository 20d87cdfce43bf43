import { DAY_MS } from './learn/day.ts';
import { itemStats } from './learn/item-stats.ts';
import { lurePicks } from './learn/lure-picks.ts';
import { provenBy } from './learn/proven.ts';
import type { Clock } from './ports/clock.ts';
import type { Review, Reviews } from './ports/reviews.ts';

/** What all answers together taught about questions. Nothing at first; it changes what is drawn later, never what was drawn. */
export interface Experience {
  /** How often people took the second entry for the first when they were wrong, from 0 to 1. */
  readonly picks: (key: string, lure: string) => number;
  /** Ids of questions that those who know more get wrong more often. */
  readonly failed: () => ReadonlySet<string>;
  /** Works it out anew, unless that was done within a day; gives the log it was worked out of. */
  readonly renew: () => Promise<readonly Review[] | undefined>;
}

/** Keeps it in memory: each process works it out of the same log. */
export function createExperience({
  reviews,
  clock,
}: {
  readonly reviews: Pick<Reviews, 'about'>;
  readonly clock: Clock;
}): Experience {
  let picks: Experience['picks'] = () => 0;
  let failed: ReadonlySet<string> = new Set();
  let renewedAt: number | undefined;
  return {
    picks: (key, lure) => picks(key, lure),
    failed: () => failed,
    renew: async () => {
      const now = clock();
      if (renewedAt !== undefined && now - renewedAt < DAY_MS) return undefined;
      const log = await reviews.about('');
      picks = lurePicks(log);
      const bad = itemStats(log).filter((each) => provenBy(each) === 'failed');
      failed = new Set(bad.map(({ item }) => item));
      renewedAt = now;
      return log;
    },
  };
}
