import { fail, ok } from '../core/failure.ts';
import type { Decision } from './decision.ts';
import { join } from './decide-join.ts';
import type { QuizEvent } from './event.ts';
import type { Answer, Item } from './item.ts';
import type { Move } from './move.ts';
import { allowed, isSame, settle } from './settle.ts';
import type { QuizState } from './state.ts';
import { elapsed, isPausedAt, limitFor } from './timing.ts';

type Answering = Extract<Move, { readonly type: 'answer' | 'guess' }>;

/** Somebody answers, changes their answer, or says that they guessed. */
export function decideAnswer(state: QuizState, move: Answering): Decision {
  return move.type === 'guess' ? guess(state, move) : answer(state, move);
}

const missing = (index: number, how: string) =>
  fail({ type: 'missing' as const, message: `Question ${String(index + 1)} ${how}` });
const CLOSED = 'is closed, and your press came after that. What you answered before counts.';

function answer(state: QuizState, move: Extract<Move, { readonly type: 'answer' }>): Decision {
  const { by, index, at } = move;
  const [item, asked] = [state.items[index], state.questions[index]];
  if (item === undefined || asked === undefined) return missing(index, 'is not there yet.');
  if (asked.closed !== undefined) return missing(index, CLOSED);
  if (isPausedAt(asked, at)) return fail({ type: 'refused', message: state.paused ? PAUSED : WAS_PAUSED });
  const wrongForm = misfit(item, move.answer);
  if (wrongForm !== undefined) return fail({ type: 'invalid', message: wrongForm });
  const joined = join(state, move);
  if (!joined.ok) return joined;
  const extraTime = state.players.get(by.id)?.extraTime ?? move.extraTime ?? 1;
  const limit = limitFor(state, index, extraTime);
  // Before the platform tells when it showed the question, nobody can be too late.
  if (limit !== undefined && asked.shownAt !== undefined && elapsed(asked, at) > limit) return missing(index, CLOSED);
  const before = asked.given.get(by.id) ?? [];
  const given = { answer: inOneForm(item, move.answer), at };
  if (!allowed([...before, given]).includes(given)) {
    return allowed(before).length < 2 || isSame(given.answer, settle(before)?.answer)
      ? joined
      : fail({ type: 'refused', message: 'You have changed your answer once already; the last one stands.' });
  }
  const answered: QuizEvent = { type: 'answered', index, player: by.id, ...given };
  const alone = state.rules.mode === 'drill';
  return ok([
    ...joined.value,
    answered,
    ...(alone ? [{ type: 'closed', index, reason: 'everyone', at } as const] : []),
  ]);
}

const PAUSED = 'The quiz is paused, and so is the clock. Answer when it goes on.';
const WAS_PAUSED = 'The quiz was paused when you pressed. The clock runs again: answer now.';

/** A and C is the same answer as C and A, save where the order is what was asked. */
function inOneForm({ key }: Item, answer: Answer): Answer {
  return answer.type === 'typed' || key.type === 'order'
    ? answer
    : { ...answer, picks: answer.picks.toSorted((a, b) => a - b) };
}

/** What does not fit about an answer, in words; the letters are the places of the options. */
export function misfit({ key, options }: Item, given: Answer): string | undefined {
  if (key.type === 'typed')
    return given.type === 'typed' ? undefined : 'This one is answered in words: answer, then the word.';
  const letters = options.map((_, at) => String.fromCharCode(65 + at)).join(', ');
  if (given.type === 'typed') return `Answer with a letter: ${letters}.`;
  const { picks } = given;
  if (picks.some((pick) => options[pick] === undefined))
    return `There is no such answer here. The answers are ${letters}.`;
  if (new Set(picks).size < picks.length) return 'Name each letter once.';
  if (key.type === 'one' && picks.length !== 1) return `One letter is right here: ${letters}.`;
  if (key.type === 'order' && picks.length !== options.length) return `Name all letters in their order: ${letters}.`;
  return picks.length === 0 ? `Answer with a letter: ${letters}.` : undefined;
}

function guess(state: QuizState, { by, index, at }: Extract<Move, { readonly type: 'guess' }>): Decision {
  const asked = state.questions[index];
  if (asked?.given.has(by.id) !== true)
    return fail({ type: 'missing', message: 'Answer first; then you can say that you guessed.' });
  return ok(asked.guessed.has(by.id) ? [] : [{ type: 'guessed', index, player: by.id, at }]);
}
