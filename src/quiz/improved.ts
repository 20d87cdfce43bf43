import type { Outcome } from './board.ts';

/** How much better somebody does than before: shares of right answers, from 0 to 1. */
export interface Improved {
  readonly person: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Fewer say too little: of earlier quizzes, of questions in all of them, and of questions now. */
const ENOUGH = { quizzes: 3, asked: 10, now: 3 } as const;

/**
 * Those whose share of right answers in a quiz is better than in their earlier quizzes, the most improved first. Earlier ones
 * count by their questions, so that one of a single question weighs no more than that.
 */
export function improvedIn(now: readonly Outcome[], earlier: readonly Outcome[]): readonly Improved[] {
  const before = Map.groupBy(earlier, ({ person }) => person);
  return now
    .flatMap(({ person, name, right, asked }): readonly Improved[] => {
      const own = before.get(person) ?? [];
      const questions = own.reduce((sum, each) => sum + each.asked, 0);
      if (own.length < ENOUGH.quizzes || questions < ENOUGH.asked || asked < ENOUGH.now) return [];
      const from = own.reduce((sum, each) => sum + each.right, 0) / questions;
      const to = right / asked;
      // What nobody would see as a difference is none.
      return Math.round(100 * to) > Math.round(100 * from) ? [{ person, name, from, to }] : [];
    })
    .toSorted((a, b) => b.to - b.from - (a.to - a.from) || (a.person < b.person ? -1 : 1));
}
