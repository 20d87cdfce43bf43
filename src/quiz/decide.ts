import { fail, ok } from '../core/failure.ts';
import { decideAnswer } from './decide-answer.ts';
import { decideHost } from './decide-host.ts';
import { decideJoin } from './decide-join.ts';
import { close, type Decision } from './decision.ts';
import type { Player, QuizEvent } from './event.ts';
import type { Move } from './move.ts';
import { present, type QuizState } from './state.ts';
import { dueAt, isTimed } from './timing.ts';

/** Decides what a move does to a quiz. Pure: the same quiz and move give the same events, in every process. */
export function decide(state: QuizState, move: Move): Decision {
  if (move.type === 'tick') return ok(tick(state, move.at));
  if (move.type === 'shown') return ok(shown(state, move));
  if (move.type === 'lose')
    return ok(state.phase === 'ended' ? [] : [{ type: 'ended', reason: 'unreachable', at: move.at }]);
  if (move.type === 'void' || move.type === 'rekey') return decideHost(state, move);
  if (state.phase === 'ended')
    return fail({ type: 'missing', message: 'This quiz is over. A new one takes one word: quiz.', tryLine: 'quiz' });
  switch (move.type) {
    case 'join':
    case 'leave':
    case 'assign':
      return decideJoin(state, move);
    case 'answer':
    case 'guess':
      return decideAnswer(state, move);
    case 'skip':
      return skip(state, move.by, move.at);
    default:
      return decideHost(state, move);
  }
}

/** What happens by itself at a moment; nothing before it is due. */
function tick(state: QuizState, at: number): readonly QuizEvent[] {
  const due = dueAt(state);
  if (due === undefined || at < due) return [];
  const { phase, questions, items, rules } = state;
  if (phase === 'lobby') {
    const starts = rules.lobbyMs !== undefined && present(state).length > 0;
    return starts
      ? [
          { type: 'started', at },
          { type: 'asked', index: 0, at },
        ]
      : [{ type: 'ended', reason: 'empty', at }];
  }
  // Whoever waited a whole day for the next word will not come back for it.
  if (phase === 'open') {
    if (isForgotten(state, due)) return idle(at);
    return outage(state, at, at - due) ?? close(state, allIn(state) ? 'everyone' : 'time', at);
  }
  if (questions.length === items.length) return [{ type: 'ended', reason: 'finished', at }];
  return isForgotten(state, due) ? idle(at) : [{ type: 'asked', index: questions.length, at }];
}

/** Later than this, the process was gone, and so was whoever took answers. */
const OUTAGE_MS = 10_000;
/** What people get after an outage to find back. */
const BACK_MS = 15_000;

function outage(state: QuizState, at: number, lateMs: number): readonly QuizEvent[] | undefined {
  if (!isTimed(state.rules) || lateMs < OUTAGE_MS || allIn(state)) return undefined;
  return [{ type: 'extended', index: state.questions.length - 1, ms: lateMs + BACK_MS, reason: 'outage', at }];
}

const idle = (at: number): readonly QuizEvent[] => [{ type: 'ended', reason: 'idle', at }];
const DAY_MS = 24 * 3_600_000;

const isForgotten = ({ lastAt, questions, phase, rules }: QuizState, due: number): boolean =>
  due === lastAt + DAY_MS && !(phase === 'open' && rules.mode === 'daily' && questions.at(-1)?.shownAt !== undefined);

const allIn = (state: QuizState): boolean =>
  present(state).length > 0 && present(state).every(({ id }) => state.questions.at(-1)?.given.has(id) === true);

function shown(state: QuizState, { index, at }: Extract<Move, { readonly type: 'shown' }>): readonly QuizEvent[] {
  const asked = state.questions[index];
  return asked === undefined || asked.shownAt !== undefined ? [] : [{ type: 'shown', index, at }];
}

/** More than half of those who are there skip a question; the host alone cannot. */
function skip(state: QuizState, by: Player, at: number): Decision {
  const index = state.questions.length - 1;
  const asked = state.questions[index];
  if (state.phase !== 'open' || asked === undefined)
    return fail({ type: 'missing', message: 'There is no open question to skip.' });
  if (!present(state).some(({ id }) => id === by.id))
    return fail({ type: 'refused', message: 'Only those who play may vote to skip. Join first.' });
  if (asked.skipVotes.has(by.id)) return ok([]);
  const voted: QuizEvent = { type: 'skip-voted', index, player: by.id, at };
  const enough = (asked.skipVotes.size + 1) * 2 > present(state).length;
  return ok(enough ? [voted, { type: 'closed', index, reason: 'skipped', at }] : [voted]);
}
