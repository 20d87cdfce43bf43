import { fail, ok } from '../core/failure.ts';
import { close, type Decision } from './decision.ts';
import type { QuizEvent } from './event.ts';
import type { Move } from './move.ts';
import { present, type QuizState } from './state.ts';

type Hosting = Extract<
  Move,
  {
    readonly type:
      'start' | 'reveal' | 'next' | 'pause' | 'resume' | 'stop' | 'extend' | 'void' | 'rekey' | 'hand-over';
  }
>;

/** The most a host may add at once, and the least. */
const EXTEND_MS = { least: 5_000, most: 10 * 60_000 };

const noQuestion = fail({ type: 'missing' as const, message: 'There is no open question now.' });

/** What the host does; some of it everybody may where there is no clock. */
export function decideHost(state: QuizState, move: Hosting): Decision {
  const { host, phase, rules, paused, questions, items } = state;
  const { at } = move;
  const anybody = move.type === 'next' && rules.mode === 'calm' && present(state).some(({ id }) => id === move.by.id);
  if (move.by.id !== host.id && !anybody) {
    return fail({
      type: 'refused',
      message: `Only ${host.name}, who hosts this quiz, may do that. The host can hand over.`,
    });
  }
  switch (move.type) {
    case 'start':
      return start(state, at);
    case 'reveal':
      return phase === 'open' ? ok(close(state, 'host', at)) : noQuestion;
    case 'next':
      if (phase === 'lobby') return start(state, at);
      if (phase === 'open')
        return fail({
          type: 'refused',
          message: 'The question is still open. Reveal it first.',
          tryLine: 'quiz reveal',
        });
      return ok(
        questions.length === items.length
          ? [{ type: 'ended', reason: 'finished', at }]
          : [...resume(paused, at), { type: 'asked', index: questions.length, at }],
      );
    case 'pause':
      if (phase === 'lobby') return fail({ type: 'refused', message: 'It has not started yet: no clock is running.' });
      return ok(paused ? [] : [{ type: 'paused', at }]);
    case 'resume':
      return ok(resume(paused, at));
    case 'stop':
      return ok([{ type: 'ended', reason: 'stopped', at }]);
    case 'extend':
      if (phase !== 'open') return noQuestion;
      if (move.ms < EXTEND_MS.least || move.ms > EXTEND_MS.most) {
        return fail({ type: 'invalid', message: 'Add between 5 and 600 seconds, as in: quiz extend 30.' });
      }
      return ok([{ type: 'extended', index: questions.length - 1, ms: move.ms, at }]);
    case 'void':
    case 'rekey':
      return correct(state, move);
    case 'hand-over':
      return ok(move.to.id === host.id ? [] : [{ type: 'handed-over', to: move.to, at }]);
  }
}

function start(state: QuizState, at: number): Decision {
  if (state.phase !== 'lobby') return ok([]);
  const people = present(state).length;
  if (people === 0)
    return fail({ type: 'refused', message: 'Nobody has joined yet. The host may play, too.', tryLine: 'quiz join' });
  if (state.rules.mode === 'duel' && people < 2)
    return fail({ type: 'refused', message: 'A duel takes two. It starts by itself when somebody joins.' });
  return ok([
    { type: 'started', at },
    { type: 'asked', index: 0, at },
  ]);
}

const resume = (paused: boolean, at: number): readonly QuizEvent[] => (paused ? [{ type: 'resumed', at }] : []);

/** A question that was wrong counts for nobody, or by another key; also after the end. */
function correct({ questions, items }: QuizState, move: Extract<Move, { readonly type: 'void' | 'rekey' }>): Decision {
  const { index, at } = move;
  const item = items[index];
  if (questions[index] === undefined || item === undefined) {
    return fail({
      type: 'missing',
      message: `Question ${String(index + 1)} was not asked. Asked so far: ${String(questions.length)}.`,
    });
  }
  if (move.type === 'void') return ok([{ type: 'voided', index, at }]);
  if (questions[index].closed === undefined) {
    return fail({ type: 'refused', message: 'It is still open. Void it, or correct the answer once it is closed.' });
  }
  if (move.key.type !== item.key.type)
    return fail({ type: 'invalid', message: 'That is no answer to this kind of question.' });
  return ok([{ type: 'rekeyed', index, key: move.key, at }]);
}
