import { fail, ok } from '../core/failure.ts';
import { close, type Decision } from './decision.ts';
import type { Item, Key } from './item.ts';
import type { Move } from './move.ts';
import { keyOf, type QuizState } from './state.ts';

/** A question that was wrong counts for nobody, or by another key; also after the end. */
export function correct(state: QuizState, move: Extract<Move, { readonly type: 'void' | 'rekey' }>): Decision {
  const { questions, items, phase } = state;
  const { index, at } = move;
  const [asked, item] = [questions[index], items[index]];
  if (asked === undefined || item === undefined) {
    return fail({
      type: 'missing',
      message: `Question ${String(index + 1)} was not asked. Asked so far: ${String(questions.length)}.`,
    });
  }
  const isOpen = asked.closed === undefined && phase === 'open';
  if (move.type === 'void') {
    // Nobody is to think about what counts for nobody.
    const closed = isOpen ? close(state, 'host', at) : [];
    return ok(asked.voided ? [] : [...closed, { type: 'voided', index, at }]);
  }
  if (isOpen) {
    return fail({ type: 'refused', message: 'It is still open. Void it, or correct the answer once it is closed.' });
  }
  if (!fits(move.key, item)) return fail({ type: 'invalid', message: 'That is no answer to this kind of question.' });
  const isSame = !asked.voided && JSON.stringify(move.key) === JSON.stringify(keyOf(state, index));
  return ok(isSame ? [] : [{ type: 'rekeyed', index, key: move.key, at }]);
}

/** Whether an item can have this key: the same kind, options that there are, each once, and for an order all of them. */
function fits(key: Key, { key: { type }, options }: Item): boolean {
  if (key.type !== type) return false;
  switch (key.type) {
    case 'one':
      return options[key.right] !== undefined;
    case 'typed':
      return key.accept.length > 0 || key.term !== undefined;
    case 'several':
    case 'order': {
      const { right } = key;
      const once = new Set(right).size === right.length && right.every((place) => options[place] !== undefined);
      return once && right.length > 0 && (key.type === 'several' || right.length === options.length);
    }
  }
}
