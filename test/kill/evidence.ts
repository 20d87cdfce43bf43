import type { Schedule } from '../../src/ports/schedules.ts';
import type { Posted } from '../../src/ports/poster.ts';
import type { QuizResult } from '../../src/ports/results.ts';
import type { Review } from '../../src/ports/reviews.ts';
import type { QuizEvent } from '../../src/quiz/event.ts';
import { replay } from '../../src/quiz/evolve.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import type { Death } from './fleet.ts';
import type { Entry } from './journal.ts';
import type { Press } from './people.ts';
import type { Message } from './stub.ts';

/** A quiz as the database has it in the end. */
export interface PlayedQuiz {
  readonly id: string;
  readonly events: readonly QuizEvent[];
  readonly state: QuizState;
  readonly results: readonly QuizResult[];
  readonly reviews: readonly Review[];
  /** What stands under each name, as far as it was told. */
  readonly posted: ReadonlyMap<string, Posted>;
}

/** All that is left of a run. */
export interface Evidence {
  /** The fast moment at which it began. */
  readonly from: number;
  readonly quizzes: readonly PlayedQuiz[];
  readonly presses: readonly Press[];
  readonly messages: readonly Message[];
  readonly deaths: readonly Death[];
  readonly journal: readonly Entry[];
  /** As they are in the end. */
  readonly schedules: readonly Schedule[];
  /** Rows that wait for somebody: messages, firings, quizzes that are not over. */
  readonly waiting: number;
}

/** The state of a quiz after some of its events. */
export function stateOf(events: readonly QuizEvent[]): QuizState {
  const state = replay(events);
  if (state === undefined) throw new Error('a log without its first event');
  return state;
}
