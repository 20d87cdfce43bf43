import type { ItemStats } from './item-stats.ts';

/** How many people it takes to tell whether a made question is a good one. */
export const PEOPLE_TO_PROVE = 30;

/**
 * What answers say of a question: `proven` where those who know more are right more often, `failed` where they are not,
 * `open` where too few have answered to tell.
 */
export function provenBy({ people, discrimination }: Pick<ItemStats, 'people' | 'discrimination'>) {
  if (people < PEOPLE_TO_PROVE || discrimination === undefined) return 'open';
  return discrimination > 0 ? 'proven' : 'failed';
}
