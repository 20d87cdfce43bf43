import { toEnumeration, toNumber } from '../../../core/chart-words.ts';
import { cutToFit } from '../../../core/graphemes.ts';

/** Longest name shown, in UTF-16 units. */
const LONGEST = 40;
/** What would turn the reading direction of the words around it, break the line, or pile up above it. */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const UNSEEN = /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Words that somebody typed, on one line and no longer than told; never markup, since no renderer reads any. */
export function onOneLine(words: string, longest: number): string {
  const flat = words
    // Nobody needs more to see what it is, and the patterns need not read a book.
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(HARMFUL, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
  return cutToFit(flat, (text) => text.length <= longest);
}

/** What somebody is called on a card. */
export function calledName(name: string): string {
  const called = onOneLine(name, LONGEST);
  return called.replace(UNSEEN, '') === '' ? 'somebody' : called;
}

/** A team as it is written: teams are told apart without regard to case, and kept in lower case. */
export function teamName(team: string): string {
  const called = calledName(team);
  return called.slice(0, 1).toUpperCase() + called.slice(1);
}

/** People in a row, the first `most` of them by name: `Ann, Bob and 3 more`. */
export function someNames(people: readonly { readonly name: string }[], most: number): string {
  const named = people.slice(0, most).map(({ name }) => calledName(name));
  const more = people.length - named.length;
  return toEnumeration(more > 0 ? [...named, `${toNumber(more)} more`] : named);
}
