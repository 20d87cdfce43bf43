import type { Review } from '../ports/reviews.ts';

/** How many answers a figure needs before it says anything: below, it is left out. */
export const ENOUGH = {
  /** First answers of different people, for the share that was right. */
  right: 10,
  /** People who answered this and at least three other questions, for how well it tells them apart. */
  discrimination: 20,
  /** Answers that were wrong or guessed, for wrong options that nobody takes. */
  lures: 40,
  /** Answers with a time. */
  time: 5,
} as const;

/** How many other questions somebody must have answered to be told from others. */
const OTHERS = 3;

/** A wrong option taken by fewer than this share does not work. */
const DEAD_SHARE = 0.05;

/** How people did on one question. What too few answers would say by chance alone is absent. */
export interface ItemStats {
  readonly item: string;
  readonly answers: number;
  readonly people: number;
  /** The share of people who were right the first time: 1 is easy. */
  readonly right?: number;
  /** From -1 to 1: whether those who were right here did better elsewhere. Below 0 the key is suspect. */
  readonly discrimination?: number;
  /** How many people answered enough others to be told from those who know less: what `discrimination` rests on. */
  readonly compared: number;
  readonly medianMs?: number;
  /** Wrong answers and guesses among the options. */
  readonly misses: number;
  /** Places of wrong options, in the order of the entry or pack, that nearly nobody took. */
  readonly dead?: readonly number[];
}

/** Statistics of each question that was answered, by id. The reviews are those of a whole pack, oldest first. */
export function itemStats(reviews: readonly Review[]): readonly ItemStats[] {
  const firsts = firstAnswers(reviews);
  const byItem = Map.groupBy(firsts, ({ item }) => item);
  const shares = new Map([...byItem].map(([item, own]) => [item, mean(own.map(scoreOf))]));
  const above = aboveOthers(firsts, shares);
  return [...Map.groupBy(reviews, ({ item }) => item)]
    .map(([item, answers]): ItemStats => {
      const own = byItem.get(item) ?? [];
      const pairs = pairsOf(own, shares, above);
      const discrimination = pairs.length < ENOUGH.discrimination ? undefined : correlation(pairs);
      const times = answers.flatMap(({ latencyMs }) => latencyMs ?? []);
      const dead = deadLures(answers);
      return {
        item,
        answers: answers.length,
        people: own.length,
        ...(own.length < ENOUGH.right ? {} : { right: mean(own.map(scoreOf)) }),
        ...(discrimination === undefined ? {} : { discrimination }),
        compared: pairs.length,
        ...(times.length < ENOUGH.time ? {} : { medianMs: median(times) }),
        misses: answers.filter(isMiss).length,
        ...(dead === undefined ? {} : { dead }),
      };
    })
    .sort((a, b) => (a.item < b.item ? -1 : 1));
}

/** The first answer of each person to each question: later ones have seen the solution. */
function firstAnswers(reviews: readonly Review[]): readonly Review[] {
  const seen = new Set<string>();
  return reviews.filter(({ person, item }) => {
    const key = `${person} ${item}`;
    return !seen.has(key) && seen.add(key);
  });
}

const scoreOf = ({ correct }: Review): number => (correct ? 1 : 0);
/** Who said that they did not know, or typed, took no option. */
const isMiss = ({ correct, guessed, chosen }: Review): boolean => (!correct || guessed) && chosen.length > 0;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** How far above others somebody was, over all they answered. */
interface Above {
  readonly sum: number;
  readonly count: number;
}

/** In a small team not everybody answers the same questions, so each answer is held against what others did on that one. */
function aboveOthers(firsts: readonly Review[], shares: ReadonlyMap<string, number>): ReadonlyMap<string, Above> {
  const people = new Map<string, Above>();
  for (const review of firsts) {
    const { sum, count } = people.get(review.person) ?? { sum: 0, count: 0 };
    people.set(review.person, { sum: sum + aboveIn(review, shares), count: count + 1 });
  }
  return people;
}

const aboveIn = (review: Review, shares: ReadonlyMap<string, number>): number =>
  scoreOf(review) - (shares.get(review.item) ?? 0);

/** How somebody did on a question, and how far above others they were on all other questions. */
interface Pair {
  readonly score: number;
  readonly rest: number;
}

function pairsOf(
  own: readonly Review[],
  shares: ReadonlyMap<string, number>,
  above: ReadonlyMap<string, Above>,
): readonly Pair[] {
  return own.flatMap((review) => {
    const { sum, count } = above.get(review.person) ?? { sum: 0, count: 0 };
    if (count - 1 < OTHERS) return [];
    return [{ score: scoreOf(review), rest: (sum - aboveIn(review, shares)) / (count - 1) }];
  });
}

/** The point-biserial correlation with the rest score; nothing where all scores or all rests are the same. */
function correlation(pairs: readonly Pair[]): number | undefined {
  const score = mean(pairs.map((pair) => pair.score));
  const rest = mean(pairs.map((pair) => pair.rest));
  let [both, scores, rests] = [0, 0, 0];
  for (const pair of pairs) {
    both += (pair.score - score) * (pair.rest - rest);
    scores += (pair.score - score) ** 2;
    rests += (pair.rest - rest) ** 2;
  }
  // Sums of squares of equal numbers can miss zero by a rounding.
  return scores < 1e-9 || rests < 1e-9 ? undefined : both / Math.sqrt(scores * rests);
}

/**
 * Wrong options taken by fewer than one in twenty of those who were wrong or guessed: easy questions have few who could take
 * them at all. What is right is told from right answers; a question that nobody got right says nothing.
 */
function deadLures(answers: readonly Review[]): readonly number[] | undefined {
  const misses = answers.filter(isMiss);
  const right = answers.find(({ correct, chosen }) => correct && chosen.length > 0)?.chosen;
  if (misses.length < ENOUGH.lures || right === undefined) return undefined;
  const options = answers.reduce((most, answer) => Math.max(most, answer.options), 0);
  return Array.from({ length: options }, (_, place) => place).filter(
    (place) =>
      !right.includes(place) &&
      misses.filter(({ chosen }) => chosen.includes(place)).length < DEAD_SHARE * misses.length,
  );
}
