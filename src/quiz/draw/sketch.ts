import type { Text } from '../../core/spans.ts';
import type { Item, ItemType, Level } from '../item.ts';

/** A wrong option with the reason why it is wrong. */
export interface Lure {
  readonly text: Text;
  readonly because: Text;
  /** The entry it stands for, where it was drawn as one. */
  readonly term?: string;
}

/** What there is to choose, order or type, in the order in which an author writes it. */
export type Body =
  | { readonly type: 'choice'; readonly right: Text; readonly wrong: readonly Lure[] }
  | { readonly type: 'several'; readonly right: readonly Text[]; readonly wrong: readonly Lure[] }
  | { readonly type: 'true-false'; readonly truth: boolean }
  | { readonly type: 'order'; readonly steps: readonly Text[] }
  | { readonly type: 'typed'; readonly accept: readonly string[]; readonly term?: string };

/** A question before its options have their places: what is checked, and what an item is arranged from. */
export interface Sketch extends Pick<Item, 'id' | 'ask' | 'exhibit' | 'because' | 'docs' | 'pack' | 'term'> {
  readonly level: Level;
  readonly body: Body;
  /** Whether its wrong options are drawn anew each time, so that their places in it mean nothing. */
  readonly drawn?: boolean;
}

/** Languages of what a program printed or is given to print; all others are files that somebody wrote. */
const OUTPUT = ['console', 'text'];

/** The type a question has: a choice about something to read is named for what is read. */
export function typeOf(type: Body['type'], exhibit: Sketch['exhibit']): ItemType {
  if (type !== 'choice' || exhibit === undefined) return type;
  return OUTPUT.includes(exhibit.language) ? 'output' : 'manifest';
}

/** How many places there are for the one right answer, where a quiz may choose it: none for any but choices. */
export function placesIn({ body }: Sketch): number {
  return body.type === 'choice' ? body.wrong.length + 1 : 0;
}
