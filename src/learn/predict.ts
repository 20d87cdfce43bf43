import type { Review } from '../ports/reviews.ts';
import type { Item } from '../quiz/item.ts';

/** How often somebody who knows the answer presses the wrong button. */
export const SLIP = 0.03;

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** The chance of hitting the right answer of a question without knowing anything, from 0 to 1. */
export function luckOf({ key, options }: Pick<Item, 'key' | 'options'>): number {
  const many = options.length;
  switch (key.type) {
    case 'one':
      return 1 / Math.max(1, many);
    case 'several':
      // Any choice but none at all.
      return 1 / Math.max(1, 2 ** many - 1);
    case 'order':
      return 1 / factorial(many);
    case 'typed':
      return 0;
  }
}

/** The same for an answer in the log, which knows no key: several choices count as one set of all there are. */
export function luckIn({ options, chosen }: Pick<Review, 'options' | 'chosen'>): number {
  if (options === 0) return 0;
  return chosen.length > 1 ? 1 / Math.max(1, 2 ** options - 1) : 1 / options;
}

/** How the model has to be bent for the people here: applied to the log odds of recall. */
export interface Fit {
  readonly offset: number;
  readonly slope: number;
}

/** The model as it comes. */
export const NO_FIT: Fit = { offset: 0, slope: 1 };

/** Odds beyond one in a thousand say nothing: they come from answers given twice on one day. */
const SURE = 1e-3;

/** The log odds of a probability. */
export function toLogOdds(probability: number): number {
  const kept = Math.min(1 - SURE, Math.max(SURE, probability));
  return Math.log(kept / (1 - kept));
}

/** The probability of log odds. */
export function fromLogOdds(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Recall as it is among the people here, from 0 to 1. */
export function fittedRecall(recall: number, { offset, slope }: Fit): number {
  return offset === 0 && slope === 1 ? recall : fromLogOdds(offset + slope * toLogOdds(recall));
}

/** How likely an answer is right: known and no slip, or not known and lucky. */
export function chanceOfRight(recall: number, luck: number, slip = SLIP): number {
  // With one option luck is certain, and a slip impossible.
  const slipped = Math.min(slip, 1 - luck);
  return luck + (1 - luck - slipped) * recall;
}
