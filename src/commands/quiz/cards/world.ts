import type { Reply } from '../../../core/reply.ts';
import type { QuizEvent } from '../../../quiz/event.ts';
import type { QuizState } from '../../../quiz/state.ts';

/** A quiz as its cards show it. */
export interface ShownQuiz {
  readonly id: string;
  readonly state: QuizState;
  readonly events: readonly QuizEvent[];
}

/** What cards need to know besides the quiz. */
export interface CardWorld {
  readonly nameOf: (termId: string) => string;
  readonly now: number;
  /** Who does better than before, the most improved first; shares of right answers, from 0 to 1. */
  readonly improved?: readonly Improved[];
}

/** How much better somebody does than before. */
export interface Improved {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What a card is about: nothing while a question is open, so that nothing in it tells the answer. */
export const ABOUT: Reply['about'] = { kind: 'quiz', terms: [] };
