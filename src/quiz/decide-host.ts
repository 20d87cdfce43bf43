import { fail, ok } from '../core/failure.ts';
import { begin } from './begin.ts';
import { correct } from './correct.ts';
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
/** A host who lets a quiz stand still for so long may have gone: others can go on, or make room for another quiz. */
const QUIET_MS = 10 * 60_000;

const noQuestion = fail({ type: 'missing' as const, message: 'There is no open question now.' });

/** What the host does; some of it others may, too. */
export function decideHost(state: QuizState, move: Hosting): Decision {
  const { host, phase, paused, questions, items, rules } = state;
  const { at } = move;
  if (move.by.id !== host.id && !mayWithoutHost(state, move)) {
    return fail({
      type: 'refused',
      message: `Only ${host.name}, who hosts this quiz, may do that. The host can hand over.`,
    });
  }
  switch (move.type) {
    case 'start':
      return begin(state, at);
    case 'reveal':
      return phase === 'open' ? ok(close(state, 'host', at)) : noQuestion;
    case 'next':
      if (phase === 'lobby') return begin(state, at);
      if (phase === 'open')
        return fail(
          rules.mode === 'drill'
            ? { type: 'refused', message: 'This question is still open. Answer it, or skip it.', tryLine: 'quiz skip' }
            : { type: 'refused', message: 'The question is still open. Reveal it first.', tryLine: 'quiz reveal' },
        );
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
      // Turned round, so that what is no number does not pass.
      if (!(move.ms >= EXTEND_MS.least && move.ms <= EXTEND_MS.most)) {
        return fail({ type: 'invalid', message: 'Add between 5 and 600 seconds, as in: quiz extend 30.' });
      }
      return ok([{ type: 'extended', index: questions.length - 1, ms: move.ms, at }]);
    case 'void':
    case 'rekey':
      return correct(state, move);
    case 'hand-over':
      if (rules.mode === 'drill')
        return fail({ type: 'refused', message: 'A drill is for you alone: nobody else can go on with it.' });
      return ok(move.to.id === host.id ? [] : [{ type: 'handed-over', to: move.to, at }]);
  }
}

const resume = (paused: boolean, at: number): readonly QuizEvent[] => (paused ? [{ type: 'resumed', at }] : []);

/** Where there is no clock, everybody who plays may go on. Nowhere may a quiz stand still because its host is away. */
function mayWithoutHost(state: QuizState, { type, by, at }: Hosting): boolean {
  const { phase, rules, lastAt } = state;
  switch (type) {
    case 'reveal':
    case 'next':
    case 'resume':
      if (rules.mode === 'calm' && phase !== 'lobby' && present(state).some(({ id }) => id === by.id)) return true;
      break;
    case 'start':
    case 'stop':
      break;
    case 'pause':
    case 'extend':
    case 'void':
    case 'rekey':
    case 'hand-over':
      return false;
  }
  // A daily question stands open for hours, and a drill is nobody else's.
  return rules.mode !== 'daily' && rules.mode !== 'drill' && at - lastAt >= QUIET_MS;
}
