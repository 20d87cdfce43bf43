import { createSeeded } from '../../quiz/draw/seeded.ts';

/** An id for buttons: a letter, a digit and seven more signs, so that no word is taken for one. The same seed gives the same. */
export function toOpaqueId(letter: 'r' | 't', seed: string): string {
  const random = createSeeded(seed);
  const sign = (base: number): string => Math.floor(random() * base).toString(base);
  return letter + sign(10) + Array.from({ length: 7 }, () => sign(36)).join('');
}

/** What is said behind `answer`, `guessed` or `hint`: the id that a button held, and the words behind it. */
export interface Aimed {
  readonly id?: string;
  readonly words: string;
}

/** Reads `r4k2f9x1b B` or `B`. */
export function parseAimed(letter: 'r' | 't', rest: string): Aimed {
  const [first = '', ...others] = rest.split(' ');
  const isId = first.startsWith(letter) && /^[a-z]\d[0-9a-z]{7}$/u.test(first);
  return isId ? { id: first, words: others.join(' ') } : { words: rest };
}
