import type { Reply } from '../../../core/reply.ts';
import type { QuizEvent } from '../../../quiz/event.ts';
import type { Improved } from '../../../quiz/improved.ts';
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
  /** Who does better than before, the most improved first. */
  readonly improved?: readonly Pick<Improved, 'name' | 'from' | 'to'>[];
}

/** What a card is about: nothing while a question is open, so that nothing in it tells the answer. */
export const ABOUT: Reply['about'] = { kind: 'quiz', terms: [] };
