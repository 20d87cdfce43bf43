import { isDeepStrictEqual } from 'node:util';
import { recordsOf } from '../../src/quizmaster/records.ts';
import type { Evidence, PlayedQuiz } from './evidence.ts';

/** Quizzes that did not come to their end, and what is left undone. */
export function judgeEnds({ quizzes, waiting }: Pick<Evidence, 'quizzes' | 'waiting'>): readonly string[] {
  return [
    ...quizzes.flatMap(({ id, state, events }) => {
      // What a schedule opened closes by itself when nobody comes in time.
      if (state.ended?.reason === 'empty' && state.rules.lobbyMs !== undefined) return [];
      if (state.ended?.reason !== 'finished')
        return [`${id} stands at ${state.phase}, ${state.ended?.reason ?? 'stuck'}`];
      return (['created', 'started', 'ended'] as const).flatMap((type) =>
        events.filter((event) => event.type === type).length === 1 ? [] : [`${id} has not one event "${type}"`],
      );
    }),
    ...(waiting === 0 ? [] : [`${String(waiting)} rows still wait for somebody`]),
  ];
}

/** Results and reviews that are not what the log gives. */
export function judgeRecords({ quizzes }: Pick<Evidence, 'quizzes'>): readonly string[] {
  return quizzes.flatMap((quiz) => {
    const { results = [], reviews = [] } = recordsOf(quiz.id, quiz.state, quiz.events);
    return [
      ...differences(quiz, 'results', quiz.results, results, ({ person }) => person),
      ...differences(quiz, 'reviews', quiz.reviews, reviews, ({ id }) => id),
    ];
  });
}

function differences<T>(
  { id }: PlayedQuiz,
  what: string,
  written: readonly T[],
  wanted: readonly T[],
  nameOf: (one: T) => string,
): readonly string[] {
  const inOrder = (all: readonly T[]): readonly T[] => all.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  if (isDeepStrictEqual(inOrder(written), inOrder(wanted))) return [];
  return [`${id}: the ${what} are ${JSON.stringify(written)}, and the log gives ${JSON.stringify(wanted)}`];
}
