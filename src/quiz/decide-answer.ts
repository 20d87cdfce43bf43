import { fail, ok } from '../core/failure.ts';
import type { Decision } from './decision.ts';
import { join } from './decide-join.ts';
import type { QuizEvent } from './event.ts';
import type { Answer, Item } from './item.ts';
import type { Move } from './move.ts';
import { isSame, isSettled, settle } from './settle.ts';
import type { QuizState } from './state.ts';
import { elapsed, limitFor } from './timing.ts';

type Answering = Extract<Move, { readonly type: 'answer' | 'guess' }>;

/** Somebody answers, changes their answer, or says that they guessed. */
export function decideAnswer(state: QuizState, move: Answering): Decision {
  return move.type === 'guess' ? guess(state, move) : answer(state, move);
}

const closed = (index: number) =>
  fail({
    type: 'missing' as const,
    message: `Question ${String(index + 1)} is closed. Nothing is lost: the next one is yours.`,
  });

function answer(state: QuizState, move: Extract<Move, { readonly type: 'answer' }>): Decision {
  const { by, index, at } = move;
  const [item, asked] = [state.items[index], state.questions[index]];
  if (item === undefined || asked === undefined || asked.closed !== undefined) return closed(index);
  if (state.paused)
    return fail({ type: 'refused', message: 'The quiz is paused, and so is the clock. Answer when it goes on.' });
  const wrongForm = misfit(item, move.answer);
  if (wrongForm !== undefined) return fail({ type: 'invalid', message: wrongForm });
  const joined = join(state, move);
  if (!joined.ok) return joined;
  const extraTime = state.players.get(by.id)?.extraTime ?? move.extraTime ?? 1;
  const limit = limitFor(state, index, extraTime);
  if (limit !== undefined && elapsed(asked, at) > limit) return closed(index);
  const before = asked.given.get(by.id) ?? [];
  const given = { answer: move.answer, at };
  const stands = settle([...before, given]);
  if (isSettled(before) && stands === settle(before)) {
    return isSame(move.answer, stands?.answer)
      ? ok([])
      : fail({ type: 'refused', message: 'You have changed your answer once already; the last one stands.' });
  }
  if (before.some((each) => isSame(each.answer, move.answer)) && settle(before) === stands) return ok([]);
  const answered: QuizEvent = { type: 'answered', index, player: by.id, answer: move.answer, at };
  const alone = state.rules.mode === 'drill';
  return ok([
    ...joined.value,
    answered,
    ...(alone ? [{ type: 'closed', index, reason: 'everyone', at } as const] : []),
  ]);
}

/** What does not fit about an answer, in words; the letters are the places of the options. */
function misfit({ key, options }: Item, given: Answer): string | undefined {
  if (key.type === 'typed')
    return given.type === 'typed' ? undefined : 'This one is answered in words: answer, then the word.';
  const letters = options.map((_, at) => String.fromCharCode(65 + at)).join(', ');
  if (given.type === 'typed') return `Answer with a letter: ${letters}.`;
  const { picks } = given;
  if (picks.some((pick) => pick < 0 || pick >= options.length))
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
