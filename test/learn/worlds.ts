import { default_w, fsrs, Rating } from 'ts-fsrs';
import { DAY_MS } from '../../src/learn/day.ts';
import { dueOf } from '../../src/learn/due.ts';
import type { Memory } from '../../src/learn/memory.ts';
import { SLIP } from '../../src/learn/predict.ts';
import type { Review } from '../../src/ports/reviews.ts';
import type { Random } from '../../src/core/random.ts';
import { createSeeded } from '../../src/quiz/draw/seeded.ts';
import { MONDAY } from './reviews.ts';

/** How somebody remembers one term, truly: known to the world, hidden from what is tested. */
interface Trace {
  readonly stability: number;
  readonly difficulty: number;
  readonly last: number;
}

/** A world in which people forget by a law of their own. */
export interface World {
  /** What an answer makes of a memory; the first one has none before. */
  readonly answer: (before: Trace | undefined, right: boolean, day: number, person: Random) => Trace;
  readonly recall: (trace: Trace, day: number) => number;
}

/** World A: people forget by FSRS-6, each with parameters of their own. It flatters whoever predicts with FSRS. */
export function worldA(person: Random): World {
  // About a third more or less, as a product so that it is as often more as less.
  const own = default_w.map((w, at) => (at < 4 ? w * Math.exp((person() + person() + person() - 1.5) * 0.6) : w));
  const model = fsrs({ w: own, enable_short_term: false });
  return {
    answer: (before, right, day) => {
      const state = before === undefined ? null : { stability: before.stability, difficulty: before.difficulty };
      const days = before === undefined ? 0 : day - before.last;
      return { ...model.next_state(state, days, right ? Rating.Good : Rating.Again), last: day };
    },
    recall: ({ stability, last }, day) => model.forgetting_curve(day - last, stability),
  };
}

/** World B: memories halve at a steady pace, far faster, and nothing of it has the shape of FSRS. */
export function worldB(person: Random): World {
  const start = 4 + 4 * person();
  return {
    answer: (before, right, day) => {
      const stability =
        before === undefined ? start : right ? before.stability * 2 : Math.max(1, before.stability * 0.5);
      return { stability, difficulty: 5, last: day };
    },
    recall: ({ stability, last }, day) => 2 ** (-(day - last) / stability),
  };
}

/** What to ask on a day, of terms that were met: at most as many as the limit says. */
export type Policy = (
  reviews: readonly Review[],
  met: readonly string[],
  day: number,
  dice: Random,
) => readonly string[];

/** The policy under test: what is due by our own cards, on every day of the week. */
export function byMemory(memory: Memory): Policy {
  return (reviews, _, day) => {
    const now = MONDAY + day * DAY_MS;
    const cards = memory.cards(reviews, 'UTC');
    return dueOf({ cards, reviews, memory, zone: 'UTC', now, workdaysOnly: false, forgiven: {} }).today.map(
      ({ term }) => term,
    );
  };
}

/** Terms of the day by the dice, as many as somebody else asked on that day. */
export function atRandom(counts: readonly number[]): Policy {
  return (_, met, day, dice) =>
    met
      .map((term) => ({ term, at: dice() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, counts[day] ?? 0)
      .map(({ term }) => term);
}

/** What became of a learner. */
export interface Learner {
  readonly reviews: readonly Review[];
  /** How many questions were asked on each day, lessons left out. */
  readonly counts: readonly number[];
  /** The mean of what they truly recall so many days after the end. */
  readonly recallAfter: (days: number) => number;
}

const TERMS = 60;
const NEW_A_DAY = 2;
const OPTIONS = 4;

/** Lets somebody learn two new terms a day, and answer what a policy asks, with the luck and the slips of four options. */
export function learn(name: string, makeWorld: (person: Random) => World, policy: Policy, days = 60): Learner {
  const world = makeWorld(createSeeded(`person ${name}`));
  const person = createSeeded(`answers ${name}`);
  const dice = createSeeded(`policy ${name}`);
  const traces = new Map<string, Trace>();
  const reviews: Review[] = [];
  const counts: number[] = [];

  function answer(term: string, day: number, source: string): void {
    const before = traces.get(term);
    const knows = before === undefined || person() < world.recall(before, day);
    const correct = knows ? person() >= SLIP : person() < 1 / OPTIONS;
    traces.set(term, world.answer(before, knows, day, person));
    reviews.push({
      id: `${name} ${String(reviews.length)}`,
      person: name,
      at: MONDAY + day * DAY_MS,
      term,
      item: `${term}/1`,
      correct: before === undefined || correct,
      guessed: false,
      hinted: false,
      source,
      options: OPTIONS,
      chosen: [correct ? 0 : 1],
    });
  }

  for (let day = 0; day < days; day += 1) {
    const asked = policy(reviews, [...traces.keys()], day, dice);
    counts.push(asked.length);
    for (const term of asked) answer(term, day, 'review');
    for (let more = 0; more < NEW_A_DAY && traces.size < TERMS; more += 1) {
      answer(`term-${String(traces.size)}`, day, 'lesson');
    }
  }
  return {
    reviews,
    counts,
    recallAfter: (later) => {
      const recalls = [...traces.values()].map((trace) => world.recall(trace, days + later));
      return recalls.reduce((sum, each) => sum + each, 0) / recalls.length;
    },
  };
}
