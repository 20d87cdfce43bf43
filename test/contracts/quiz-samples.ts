import type { QuizChange } from '../../src/ports/quizzes.ts';
import type { Draft } from '../../src/quiz/announce.ts';
import type { QuizEvent, QuizPlace } from '../../src/quiz/event.ts';

/** How long claims live in these tests. */
export const LEASE = 100;

/** Where the quizzes of these tests are played. */
export const place: QuizPlace = { platform: 'slack', team: 'T1', channel: 'C1' };

/** An event of its own kind for each number. */
export const joined = (number: number): QuizEvent => ({
  at: number,
  type: 'joined',
  player: { id: `U${String(number)}`, name: 'Ada \u0000 "quoted" \u2028 👩‍🚀 \ud800' },
});

/** The last event of a quiz. */
export const ended = (at: number): QuizEvent => ({ at, type: 'ended', reason: 'finished' });

/** The first change of a quiz, each in a channel of its own, unless told otherwise. */
export function changeOf(quiz: string, change: Partial<QuizChange> = {}): QuizChange {
  return {
    quiz,
    version: 0,
    events: [joined(1)],
    place: { ...place, channel: `channel of ${quiz}` },
    active: true,
    drafts: [],
    ...change,
  };
}

/** A message to be posted. */
export const post = (name: string, notBefore?: number): Draft => ({
  name,
  op: { type: 'post' },
  ...(notBefore === undefined ? {} : { notBefore }),
});

/** A message to be changed. */
export const edit = (of: string, notBefore?: number): Draft => ({
  name: `${of}/edit`,
  op: { type: 'edit', of },
  ...(notBefore === undefined ? {} : { notBefore }),
});
