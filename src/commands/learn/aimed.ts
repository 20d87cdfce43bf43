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
