import type { ItemStats } from './item-stats.ts';

/** How many people it takes to tell whether a made question is a good one. */
export const PEOPLE_TO_PROVE = 30;
/** One-sided, for 95 in a hundred. */
const SURE = 1.64;

/**
 * What answers say of a question: `proven` where those who know more are right more often, `failed` where they are surely right
 * less often, `open` as long as neither is so. A figure of a few people is often below 0 by chance alone, and a question that
 * failed is not asked again, so that it could never mend its figure. The standard error of a correlation near 0 is about
 * 1/sqrt(n).
 */
export function provenBy({ compared, discrimination }: Pick<ItemStats, 'compared' | 'discrimination'>) {
  if (compared < PEOPLE_TO_PROVE || discrimination === undefined) return 'open';
  if (discrimination + SURE / Math.sqrt(compared) < 0) return 'failed';
  return discrimination > 0 ? 'proven' : 'open';
}
