import type { Word, Words } from './words.ts';

/** A cell by its column's name in capitals; empty where the listing has no such column. */
export type Cell = (column: string) => string;

/** A value seen in a row, and what it means. */
export interface Seen {
  /** What makes it the same as in other rows. */
  readonly key: string;
  /** As it is to be shown. */
  readonly value: string;
  readonly word: Word;
}

/** Finds the values in a row that are worth a word. */
export type Look = (cell: Cell) => readonly Seen[];

/** A value that words are known for, shown as `value`; nothing where none are. */
export function seen(words: Words, key: string, value = key): readonly Seen[] {
  const word = words.get(key);
  return word === undefined ? [] : [{ key: `${word.term} ${key}`, value, word }];
}

/** A look at a column that holds one of the known values, or several with commas between. */
export function lookAt(column: string, words: Words): Look {
  return (cell) =>
    cell(column)
      .split(',')
      .flatMap((value) => seen(words, value.trim()));
}

/** Two numbers with a slash between: `1/3` of a READY column. */
export function parseShare(text: string): { readonly have: number; readonly want: number } | undefined {
  const match = /^(\d{1,9})\/(\d{1,9})$/u.exec(text);
  return match === null ? undefined : { have: Number(match[1]), want: Number(match[2]) };
}
