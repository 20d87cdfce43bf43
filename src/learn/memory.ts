import type * as TsFsrs from 'ts-fsrs';
import { lazy } from '../core/lazy.ts';
import type { Review } from '../ports/reviews.ts';
import { kindOf, toGrade, type Card, type Grade } from './card.ts';
import { fromMemoryTime, toLearningDay, toMemoryTime, type LearningDay } from './day.ts';

/** Bring what is due back when nine of ten would still know it. */
const RETENTION = 0.9;

/** An answer with the card as it was before, where there was one. */
export interface Answered {
  readonly review: Review;
  readonly before?: Card;
  readonly day: LearningDay;
}

/** The model of memory: FSRS-6 with its published parameters, in whole days. */
export interface Memory {
  /**
   * The cards of one person by term, replayed from their reviews, oldest first. The same reviews and zone give the same cards,
   * whoever works them out and when.
   */
  readonly cards: (reviews: readonly Review[], zone: string) => ReadonlyMap<string, Card>;
  /** The reviews of any number of people, oldest first, each with the card as it was before. */
  readonly replay: (reviews: readonly Review[], zone: string) => readonly Answered[];
  /** How likely the term is still known on a day, from 0 to 1, before any luck in choosing. */
  readonly recall: (card: Pick<Card, 'stability' | 'last'>, day: LearningDay) => number;
}

/** Loads the model when somebody first learns: a question about a word need not wait for it. */
export const loadMemory: () => Promise<Memory> = lazy(async () => createMemory(await import('ts-fsrs')));

type Fsrs = Pick<
  typeof TsFsrs,
  'fsrs' | 'createEmptyCard' | 'forgetting_curve' | 'GenSeedStrategyWithCardId' | 'StrategyMode' | 'Rating'
>;

/** Where a term stands in a replay. */
interface Replayed {
  readonly memory: TsFsrs.Card;
  readonly card: Card;
}

function createMemory({
  fsrs,
  createEmptyCard,
  forgetting_curve,
  GenSeedStrategyWithCardId,
  StrategyMode,
  Rating,
}: Fsrs): Memory {
  // Without steps of minutes: in a chat nobody comes back in a minute. With fuzz, so that what was learnt together does not
  // fall due together; its seed is the term's, for by default all terms of one day would be moved alike.
  const scheduler = fsrs({ request_retention: RETENTION, enable_fuzz: true, enable_short_term: false }).useStrategy(
    StrategyMode.SEED,
    GenSeedStrategyWithCardId('seed'),
  );
  const { w } = scheduler.parameters;
  const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const satisfies Record<
    Grade,
    number
  >;

  function next(before: Replayed | undefined, review: Review, day: LearningDay): Replayed {
    const { term, person } = review;
    const grade = toGrade(review);
    const now = toMemoryTime(day);
    // The scheduler keeps what it does not know, and so the seed from card to card.
    const empty = (): TsFsrs.Card => Object.assign(createEmptyCard(now), { seed: `${person} ${term} ` });
    const memory = scheduler.next(before?.memory ?? empty(), now, ratings[grade]).card;
    // Missed three times in one quiz is forgotten once.
    const lapsed = grade === 'again' && before !== undefined && before.card.last < day;
    const kinds = before?.card.kindsRight ?? new Set();
    const card: Card = {
      term,
      stability: memory.stability,
      difficulty: memory.difficulty,
      due: fromMemoryTime(memory.due),
      last: day,
      answers: (before?.card.answers ?? 0) + 1,
      lapses: (before?.card.lapses ?? 0) + (lapsed ? 1 : 0),
      kindsRight: grade === 'good' ? new Set([...kinds, kindOf(review)]) : kinds,
    };
    return { memory, card };
  }

  /** Where the terms of all who answered stand in the end; `see` is told of each answer on the way. */
  function run(reviews: readonly Review[], zone: string, see?: (answered: Answered) => void): readonly Card[] {
    const terms = new Map<string, Replayed>();
    for (const review of reviews) {
      const key = `${review.person} ${review.term}`;
      const before = terms.get(key);
      // A clock that was set back must not make a negative number of days.
      const day = Math.max(toLearningDay(review.at, zone), before?.card.last ?? -Infinity);
      see?.({ review, day, ...(before === undefined ? {} : { before: before.card }) });
      terms.set(key, next(before, review, day));
    }
    return [...terms.values()].map(({ card }) => card);
  }

  return {
    cards: (reviews, zone) => new Map(run(reviews, zone).map((card) => [card.term, card])),
    replay: (reviews, zone) => {
      const all: Answered[] = [];
      run(reviews, zone, (answered) => all.push(answered));
      return all;
    },
    recall: ({ stability, last }, day) => forgetting_curve(w, Math.max(0, day - last), stability),
  };
}
