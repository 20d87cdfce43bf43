import type { Review } from '../ports/reviews.ts';
import type { LearningDay } from './day.ts';

/** How well a term was remembered, as FSRS counts it. Nobody is asked to say `easy`. */
export type Grade = 'again' | 'hard' | 'good';

/** What an answer says of memory: a guess that was right is luck, and a hint is half of it. */
export function toGrade({ correct, guessed, hinted }: Pick<Review, 'correct' | 'guessed' | 'hinted'>): Grade {
  if (!correct || guessed) return 'again';
  return hinted ? 'hard' : 'good';
}

/** What is known of one person's memory of one term: worked out from the log of reviews, and never kept. */
export interface Card {
  readonly term: string;
  /** The days after which nine of ten would still know it. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly due: LearningDay;
  /** When it was last answered. */
  readonly last: LearningDay;
  /** How many answers there were. */
  readonly answers: number;
  /** On how many days it had been known before and was not any more. */
  readonly lapses: number;
  /** The kinds of questions answered rightly, without a guess or a hint. */
  readonly kindsRight: ReadonlySet<string>;
}

/**
 * What kind of question an answer was to: the template of one made from the entries (`definition/pod` gives `definition`),
 * otherwise how it was answered. Knowing a word in one kind of question may be knowing that question by heart.
 */
export function kindOf({ item, term, options, chosen }: Pick<Review, 'item' | 'term' | 'options' | 'chosen'>): string {
  const template = /^([a-z-]+)\/[^#]+$/u.exec(item)?.[1];
  if (template !== undefined && template !== term) return template;
  if (options === 0) return 'typed';
  if (options === 2) return 'true-false';
  return chosen.length > 1 ? 'several' : 'choice';
}
