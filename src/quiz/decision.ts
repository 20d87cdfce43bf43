import type { Result } from '../core/failure.ts';
import type { CloseReason, QuizEvent } from './event.ts';
import type { QuizState } from './state.ts';

/** What follows from a move: events, none when it changes nothing, or why it is not possible in words for whoever tried. */
export type Decision = Result<readonly QuizEvent[]>;

/** Closes the open question. */
export function close(state: QuizState, reason: CloseReason, at: number): readonly QuizEvent[] {
  return [{ type: 'closed', index: state.questions.length - 1, reason, at }];
}
