import { kindOf, LETTER, RUN, WORD } from './codes.ts';
import { mayStartAt, STARTS } from './shapes.ts';

/** What a text has that makes a search in it worth while: bits of the number that `screen` gives. */
export const HAS = {
  /** A word that begins as an issued token does, or a character that only secrets of some kinds hold. */
  shape: 1,
  /** Something that can stand between a name and its value. */
  pair: 2,
  /** `@`, before which a password may stand. */
  at: 4,
  /** Forty characters and more in a row that base64 and hex are made of. */
  run: 8,
  /** Words that begin as `Bearer` and `Basic` do. */
  scheme: 16,
  /** A dash where a flag may begin. */
  flag: 32,
  /** Two dashes, as PEM has more of. */
  dashes: 64,
} as const;

const MARKS = new Uint8Array(128);
for (const [characters, bits] of [
  ['=:>,%', HAS.pair],
  ['@', HAS.at],
  ['~$', HAS.shape],
] as const) {
  for (const character of characters) MARKS[character.charCodeAt(0)] = bits;
}

const SHORTEST_RUN = 40;
/** Before the dot that gives some tokens away: exactly so many letters and digits in a bootstrap token, more in others. */
const BOOTSTRAP_ID = 6;
const SHORTEST_DOTTED = 24;
const DASH = 45;
const DOT = 46;
const COLON = 58;

/** One walk over a text that tells what to look for in it. Most texts hold nothing, and are done with after it. */
export function screen(text: string): number {
  let bits = 0;
  let letters = 0;
  let run = 0;
  let word = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if ((kind & WORD) === 0) {
      if (code < 128) bits |= MARKS[code] ?? 0;
      if (code === DASH) bits |= dashBits(text, at, word);
      else if (code === DOT && (word === BOOTSTRAP_ID || run >= SHORTEST_DOTTED)) bits |= HAS.shape;
      else if (code === COLON && text.charCodeAt(at + 1) === 65) bits |= HAS.shape;
    } else {
      if ((kind & LETTER) !== 0) letters += 1;
      if ((before & WORD) === 0) bits |= wordBits(text, at, code);
    }
    word = (kind & WORD) === 0 ? 0 : word + 1;
    run = (kind & RUN) === 0 ? 0 : run + 1;
    if (run === SHORTEST_RUN) bits |= HAS.run | HAS.shape;
    before = kind;
  }
  // No name of a secret is shorter.
  return letters < 2 ? bits & ~HAS.pair : bits;
}

/** Words that are worth a look although no token begins so: "Bearer x", "password is x", "token x". Three letters tell. */
const WORDS: Readonly<Record<string, number>> = {
  bea: HAS.scheme,
  bas: HAS.scheme,
  pas: HAS.pair,
  pwd: HAS.pair,
  sec: HAS.pair,
  tok: HAS.pair,
  cre: HAS.pair,
};
const MAY_BE_WORD = new Uint8Array(128 * 128);
for (const word of Object.keys(WORDS)) {
  for (const spelt of [word, word.toUpperCase(), `${word.charAt(0).toUpperCase()}${word.slice(1)}`]) {
    MAY_BE_WORD[spelt.charCodeAt(0) * 128 + spelt.charCodeAt(1)] = 1;
  }
}

function wordBits(text: string, at: number, code: number): number {
  const next = text.charCodeAt(at + 1);
  if (!(next < 128)) return 0;
  const slot = code * 128 + next;
  const bits = MAY_BE_WORD[slot] === 1 ? (WORDS[text.slice(at, at + 3).toLowerCase()] ?? 0) : 0;
  return STARTS[slot] === 1 && mayStartAt(text, at) ? bits | HAS.shape : bits;
}

/** Mailchimp's keys: so many digits, then the data centre, `-us12`. */
const LONG_ID = 32;
const SMALL_U = 117;

function dashBits(text: string, at: number, word: number): number {
  if (word === LONG_ID && text.charCodeAt(at + 1) === SMALL_U) return HAS.shape;
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (before === DASH) return HAS.dashes;
  return (kindOf(before) & RUN) === 0 ? HAS.flag | HAS.pair : 0;
}
