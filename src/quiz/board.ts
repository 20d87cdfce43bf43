import { ranksOf } from './standings.ts';

/** What a board is made of: one person in one quiz. */
export interface Outcome {
  readonly quiz: string;
  readonly endedAt: number;
  readonly person: string;
  readonly name: string;
  readonly points: number;
  readonly right: number;
  readonly asked: number;
}

/** What a board ranks by. `improvement`: percentage points of accuracy gained between the first and the second half of the quizzes. */
export const BOARD_SORTS = ['points', 'accuracy', 'improvement'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** One person on a board. */
export interface BoardLine {
  readonly person: string;
  readonly name: string;
  readonly rank: number;
  /** Points, or percent. */
  readonly value: number;
  readonly quizzes: number;
  readonly right: number;
  readonly asked: number;
}

/** Accuracy says little about fewer questions, and change little about fewer quizzes. */
const ENOUGH_ASKED = 10;
const ENOUGH_QUIZZES = 4;

const total = (outcomes: readonly Outcome[], of: 'points' | 'right' | 'asked'): number =>
  outcomes.reduce((sum, outcome) => sum + outcome[of], 0);

const accuracyOf = (outcomes: readonly Outcome[]): number => {
  const asked = total(outcomes, 'asked');
  return asked === 0 ? 0 : Math.round((100 * total(outcomes, 'right')) / asked);
};

function valueOf(outcomes: readonly Outcome[], sort: BoardSort): number | undefined {
  switch (sort) {
    case 'points':
      return total(outcomes, 'points');
    case 'accuracy':
      return total(outcomes, 'asked') < ENOUGH_ASKED ? undefined : accuracyOf(outcomes);
    case 'improvement': {
      if (outcomes.length < ENOUGH_QUIZZES) return undefined;
      const half = Math.floor(outcomes.length / 2);
      return accuracyOf(outcomes.slice(half)) - accuracyOf(outcomes.slice(0, half));
    }
  }
}

/** Everybody with enough to be ranked, the best first; ties share a rank and stand by name. `outcomes`: the oldest first. */
export function boardOf(outcomes: readonly Outcome[], sort: BoardSort): readonly BoardLine[] {
  const byPerson = Map.groupBy(outcomes, ({ person }) => person);
  const rows = [...byPerson].flatMap(([person, own]) => {
    const value = valueOf(own, sort);
    const latest = own.at(-1);
    if (value === undefined || latest === undefined) return [];
    const facts = { quizzes: own.length, right: total(own, 'right'), asked: total(own, 'asked') };
    return [{ person, name: latest.name, value, ...facts }];
  });
  const ranks = ranksOf(rows.map(({ value }) => value));
  return rows
    .map((row, at) => ({ ...row, rank: ranks[at] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1));
}
