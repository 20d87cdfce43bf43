import { CAPITAL, kindOf, SMALL, WORD } from './codes.ts';

/** What tells a stretch of text that was drawn by lot from one made of words. */
export interface Measured {
  /**
   * How long the stretches of one kind of letter are on average, a capital before small letters being one with them: about 2
   * in what was drawn by lot, 5 in words.
   */
  readonly stretch: number;
  /** Which kinds there are: bits of `SMALL`, `CAPITAL` and `DIGIT`. */
  readonly kinds: number;
  /** How many different letters and digits. */
  readonly distinct: number;
}

const seen = new Uint8Array(128);

/** Measures the letters and digits of a stretch of text. */
export function measure(text: string, start: number, end: number): Measured {
  seen.fill(0);
  let distinct = 0;
  let kinds = 0;
  let stretches = 0;
  let letters = 0;
  let before = 0;
  let alone = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code) & WORD;
    if (kind !== 0) {
      letters += 1;
      if (seen[code] === 0) distinct += 1;
      seen[code] = 1;
      kinds |= kind;
      if (kind !== before && !(alone && kind === SMALL)) stretches += 1;
    }
    alone = kind === CAPITAL && before !== CAPITAL;
    before = kind;
  }
  return { stretch: letters / Math.max(1, stretches), kinds, distinct };
}
