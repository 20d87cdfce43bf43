import { normaliseLine } from '../core/normalise.ts';
import type { Answer, Key } from './item.ts';

/**
 * How much of a question an answer gets right, from 0 to 1; 1 is right. Only questions with several right answers give
 * parts: each right one counts for, each wrong one against.
 */
export function credit(key: Key, answer: Answer): number {
  if (key.type === 'typed') return answer.type === 'typed' && isAccepted(key, answer) ? 1 : 0;
  if (answer.type === 'typed') return 0;
  const { picks } = answer;
  switch (key.type) {
    case 'one':
      return picks.length === 1 && picks[0] === key.right ? 1 : 0;
    case 'order':
      return picks.length === key.right.length && picks.every((pick, at) => pick === key.right[at]) ? 1 : 0;
    case 'several': {
      if (key.right.length === 0) return 0;
      const hits = key.right.filter((right) => picks.includes(right)).length;
      return Math.max(0, hits - (new Set(picks).size - hits)) / key.right.length;
    }
  }
}

/** Whether an answer is wholly right. */
export function isRight(key: Key, answer: Answer): boolean {
  return credit(key, answer) === 1;
}

type Typed = Extract<Answer, { readonly type: 'typed' }>;

function isAccepted({ accept, term }: Extract<Key, { readonly type: 'typed' }>, { text, takenFor }: Typed): boolean {
  const said = toBareWords(text);
  return accept.some((each) => toBareWords(each) === said) || (term !== undefined && takenFor.includes(term));
}

/** A typed answer without what does not matter: case, signs, blanks, a leading article. Signs alone are the answer: `>`. */
export function toBareWords(text: string): string {
  const line = normaliseLine(text.trim()).toLowerCase();
  const bare = line.replace(/^(?:an?|the)\s+/u, '').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? line : bare;
}
