import { isRight } from '../../../quiz/judge.ts';
import { counted, countedAnswer } from '../../../quiz/standings.ts';
import { keyOf, type QuizState } from '../../../quiz/state.ts';

/** How one question went. */
export interface QuestionOutcome {
  readonly index: number;
  readonly term?: string;
  readonly right: number;
  /** Those who could have answered it. */
  readonly asked: number;
}

/** A word and how often it was missed. */
export interface Miss {
  readonly term: string;
  readonly missed: number;
  readonly asked: number;
}

/** How each question that counts went. */
export function outcomes(state: QuizState): readonly QuestionOutcome[] {
  return counted(state).flatMap((index): readonly QuestionOutcome[] => {
    const [item, key] = [state.items[index], keyOf(state, index)];
    if (item === undefined || key === undefined) return [];
    const could = [...state.players.values()].filter(({ since }) => since <= index);
    const right = could.filter((player) => {
      const given = countedAnswer(state, index, player);
      return given !== undefined && isRight(key, given.answer);
    }).length;
    return [{ index, right, asked: could.length, ...(item.term === undefined ? {} : { term: item.term }) }];
  });
}

/** The question that the smallest share got right, the first of several; nothing when everybody got everything right. */
export function hardest(state: QuizState): QuestionOutcome | undefined {
  const share = ({ right, asked }: QuestionOutcome): number => right / asked;
  return outcomes(state)
    .filter(({ right, asked }) => asked > right)
    .toSorted((a, b) => share(a) - share(b) || a.index - b.index)[0];
}

/** The words that were missed, the most often missed first. */
export function misses(state: QuizState): readonly Miss[] {
  const all = new Map<string, Miss>();
  for (const { term, right, asked } of outcomes(state)) {
    if (term === undefined) continue;
    const before = all.get(term) ?? { term, missed: 0, asked: 0 };
    all.set(term, { term, missed: before.missed + asked - right, asked: before.asked + asked });
  }
  return [...all.values()]
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed || a.asked - b.asked);
}
