/** Letters and digits of any case, as most tokens are made of. */
export const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const HEX = '0123456789abcdef';
export const BASE64 = `${ALNUM}+/`;
export const BASE64URL = `${ALNUM}-_`;
/** What AWS writes its access key ids with. */
export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export const DIGITS = '123456789';

const SYLLABLES = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'].flatMap((first) =>
  ['a', 'e', 'i', 'o', 'u'].map((second) => first + second),
);

let state = 20_261_125;

/** The next number below `end`: the same in every run, and written nowhere (mulberry32). */
function next(end: number): number {
  state = (state + 0x6d_2b_79_f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
}

/** A made-up run of characters. */
export function some(length: number, alphabet: string = ALNUM): string {
  return Array.from({ length }, () => alphabet[next(alphabet.length)]).join('');
}

/** A password as people choose them: nothing but its place tells that it is one. */
export function phrase(between = ''): string {
  const word = (): string => [0, 0, 0].map(() => SYLLABLES[next(SYLLABLES.length)]).join('');
  return [word(), word(), word()].join(between) + some(3, DIGITS);
}

/** The text in base64, as JSON in tokens is. */
export const encoded = (text: string): string => Buffer.from(text).toString('base64url');

/** A PEM block around made-up bytes; what it hides is between its lines. */
export function pem(label: string): { readonly value: string; readonly text: string } {
  // The last line of a real one is short.
  const value = [...Array.from({ length: 5 }, () => some(64, BASE64)), `${some(26, BASE64)}==`].join('\n');
  return { value, text: `-----BEGIN ${label}-----\n${value}\n-----END ${label}-----` };
}
