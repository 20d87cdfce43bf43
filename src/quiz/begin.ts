import { fail, ok } from '../core/failure.ts';
import type { Decision } from './decision.ts';
import { present, type QuizState } from './state.ts';

/** Starts a quiz that is still in its lobby, or says who is missing. A daily question waits for nobody. */
export function begin(state: QuizState, at: number): Decision {
  const { phase, rules } = state;
  if (phase !== 'lobby') return ok([]);
  const people = present(state).length;
  if (people === 0 && rules.mode !== 'daily')
    return fail({ type: 'refused', message: 'Nobody has joined yet. The host may play, too.', tryLine: 'quiz join' });
  if (people < 2 && rules.mode === 'duel')
    return fail({ type: 'refused', message: 'A duel takes two. It starts by itself when somebody joins.' });
  return ok([
    { type: 'started', at },
    { type: 'asked', index: 0, at },
  ]);
}
