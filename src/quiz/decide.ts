import { fail, ok } from '../core/failure.ts';
import { decideAnswer } from './decide-answer.ts';
import { decideHost } from './decide-host.ts';
import { decideJoin } from './decide-join.ts';
import { close, type Decision } from './decision.ts';
import type { QuizEvent } from './event.ts';
import type { Move } from './move.ts';
import { present, type QuizState } from './state.ts';
import { tick } from './tick.ts';

type Named<T extends Move['type']> = Extract<Move, { readonly type: T }>;

/** Decides what a move does to a quiz. Pure: the same quiz and move give the same events, in every process. */
export function decide(state: QuizState, move: Move): Decision {
  switch (move.type) {
    case 'tick':
      return ok(tick(state, move.at));
    case 'shown':
      return ok(shown(state, move));
    case 'lose':
      return ok(state.phase === 'ended' ? [] : [{ type: 'ended', reason: 'unreachable', at: move.at }]);
    // Points change when a question was wrong, and what somebody remembers when they guessed: also when it is over.
    case 'void':
    case 'rekey':
      return decideHost(state, move);
    case 'guess':
      return decideAnswer(state, move);
    default:
      return state.phase === 'ended' ? over : (stale(state, move) ?? decidePerson(state, move));
  }
}

const over = fail({
  type: 'missing' as const,
  message: 'This quiz is over. A new one takes one word: quiz.',
  tryLine: 'quiz',
});

function decidePerson(
  state: QuizState,
  move: Exclude<Move, Named<'tick' | 'shown' | 'lose' | 'void' | 'rekey' | 'guess'>>,
): Decision {
  switch (move.type) {
    case 'join':
    case 'leave':
    case 'assign':
      return decideJoin(state, move);
    case 'answer':
      return decideAnswer(state, move);
    case 'skip':
      return skip(state, move);
    default:
      return decideHost(state, move);
  }
}

/** Meant for a question that is not the current one any more: somebody else, or the clock, was faster. */
function stale({ questions }: QuizState, move: Move): Decision | undefined {
  switch (move.type) {
    case 'skip':
    case 'reveal':
    case 'next':
    case 'extend':
      if (move.index === undefined || move.index === questions.length - 1) return undefined;
      return fail({ type: 'missing', message: `That was about question ${String(move.index + 1)}; the quiz went on.` });
    default:
      return undefined;
  }
}

/** An answer so long before a question stood there was given to an earlier posting of it. */
const EARLY_MS = 5_000;

/**
 * From this moment on time counts. Once a question is closed nothing changes: what people were told holds. Where somebody died
 * before they could write down what they posted, the question stands there twice, and the moment of the second message says
 * nothing to those who saw the first: their time counts from when it was asked.
 */
function shown({ questions, phase }: QuizState, { index, at }: Named<'shown'>): readonly QuizEvent[] {
  const asked = questions[index];
  if (asked === undefined || asked.shownAt !== undefined || asked.closed !== undefined || phase === 'ended') return [];
  const isSecond = [...asked.given.values()].some((all) => all.some((given) => given.at < at - EARLY_MS));
  return [{ type: 'shown', index, at: isSecond ? Math.min(asked.askedAt, at) : at }];
}

/** More than half of those who are there skip a question; the host alone cannot. */
function skip(state: QuizState, { by, at }: Named<'skip'>): Decision {
  const index = state.questions.length - 1;
  const asked = state.questions[index];
  if (state.phase !== 'open' || asked === undefined)
    return fail({ type: 'missing', message: 'There is no open question to skip.' });
  if (state.rules.mode === 'daily')
    return fail({ type: 'refused', message: 'A daily question is for everybody, also for those who come later.' });
  const here = present(state);
  if (!here.some(({ id }) => id === by.id))
    return fail({ type: 'refused', message: 'Only those who play may vote to skip. Join first.' });
  const votes = new Set([...asked.skipVotes, by.id]);
  // Asking again counts once more where others have left since.
  const enough = votes.size * 2 > here.length ? close(state, 'skipped', at) : [];
  return ok(asked.skipVotes.has(by.id) ? enough : [{ type: 'skip-voted', index, player: by.id, at }, ...enough]);
}
