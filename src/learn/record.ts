import type { Review } from '../ports/reviews.ts';
import type { Answer, Item } from '../quiz/item.ts';
import { isRight } from '../quiz/judge.ts';

/** One answer as somebody gave it. */
export interface GivenAnswer extends Pick<
  Review,
  'id' | 'person' | 'at' | 'source' | 'hinted' | 'place' | 'latencyMs' | 'predicted'
> {
  readonly item: Item;
  readonly answer: Answer;
}

/** An answer as the log of reviews keeps it. A question of a pack that is about no entry is remembered under its own id. */
export function toReview({ item, answer, ...given }: GivenAnswer): Review {
  const picks = answer.type === 'picks' ? answer.picks : [];
  return {
    ...given,
    term: termOf(item),
    item: item.id,
    correct: isRight(item.key, answer),
    guessed: false,
    options: item.options.length,
    chosen: picks.flatMap((pick) => item.options[pick]?.place ?? []),
    ...drawnIn(item, answer),
  };
}

/** What was drawn as wrong options, and which of it was chosen; nothing where an author wrote them. */
export function drawnIn({ options }: Pick<Item, 'options'>, answer: Answer): Pick<Review, 'drawn'> {
  const lures = options.flatMap(({ term }) => term ?? []);
  if (lures.length === 0) return {};
  const [took] = answer.type === 'picks' ? answer.picks.flatMap((pick) => options[pick]?.term ?? []) : [];
  return { drawn: { lures, ...(took === undefined ? {} : { took }) } };
}

/** What a question is remembered by: its entry, or itself. */
export function termOf({ term, id }: Pick<Item, 'term' | 'id'>): string {
  return term ?? id;
}
