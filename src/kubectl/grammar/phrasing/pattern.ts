import type { KindWords } from '../kinds.ts';
import type { Sentence } from './sentence.ts';
import { KINDS_PATTERN, readObject, spokenKind, type Spoken } from './slots.ts';

/** What the slots of a phrasing were filled with. */
export interface Filled extends Sentence {
  /** The kind in the plural, where the phrasing has one. */
  readonly kind?: KindWords;
  /** The object, where the phrasing has one. */
  readonly object?: Spoken;
  /** Other words, by the names of their slots. */
  readonly words: Readonly<Record<string, string | undefined>>;
}

/** A way people say something, and the line it means, without where to ask; `undefined` where it is not meant after all. */
export interface Phrasing {
  readonly pattern: RegExp;
  readonly line: (filled: Filled) => string | undefined;
}

/**
 * A phrasing, written as a pattern in which KINDS stands for a kind in the plural and OBJECT for the name of an object. All
 * patterns hold for the whole sentence.
 */
export function phrasing(pattern: string, line: Phrasing['line']): Phrasing {
  const filled = pattern
    .replaceAll('KINDS', KINDS_PATTERN)
    .replaceAll('OBJECT', String.raw`(?<object>[a-z\d][-a-z\d./]*(?: [-a-z\d.]+){0,3}?)`);
  return { pattern: new RegExp(`^(?:${filled})$`, 'u'), line };
}

/**
 * The line that a sentence means by a phrasing. `isTerm` knows words that are explained, which without a sign to the contrary are
 * talked about in general.
 */
export function applyPhrasing(
  { pattern, line }: Phrasing,
  sentence: Sentence,
  isTerm: (word: string) => boolean,
): string | undefined {
  const found = pattern.exec(sentence.core);
  if (found === null) return undefined;
  const { kinds, object: said, ...words } = found.groups ?? {};
  const kind = kinds === undefined ? undefined : spokenKind(kinds);
  const object = said === undefined ? undefined : readObject(said);
  if (said !== undefined && (object === undefined || isTerm(said) || (!object.sure && isTerm(object.name))))
    return undefined;
  // Names of objects have no capitals: "Dockerfile" is none.
  if (object !== undefined && !sentence.typed.includes(object.name)) return undefined;
  return line({
    ...sentence,
    words,
    ...(kind === undefined ? {} : { kind }),
    ...(object === undefined ? {} : { object }),
  });
}
