import type { Text } from '../core/spans.ts';

/** What a question asks of people. `manifest` and `output` are choices about something to read. */
export const ITEM_TYPES = ['choice', 'several', 'true-false', 'order', 'typed', 'manifest', 'output'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** 1 first week, 2 working with it, 3 running it. */
export type Level = 1 | 2 | 3;

/** One thing to choose. Its letter is its place: the first one is A. */
export interface ItemOption {
  readonly text: Text;
  /** Why it is wrong, for whoever chose it; absent from right ones. */
  readonly because?: Text;
  /** Where it stands in the entry or pack, right ones first, from 0: for statistics. Absent where options are drawn anew each time. */
  readonly place?: number;
  /** The entry that a wrong option stands for where it was drawn as one: for statistics, never shown. */
  readonly term?: string;
}

/**
 * What is right, as places in the options. `one`: that option. `several`: exactly those, in any order. `order`: those, in
 * that order. `typed`: any of these words, or any wording the answering engine takes for the term.
 */
export type Key =
  | { readonly type: 'one'; readonly right: number }
  | { readonly type: 'several'; readonly right: readonly number[] }
  | { readonly type: 'order'; readonly right: readonly number[] }
  | { readonly type: 'typed'; readonly accept: readonly string[]; readonly term?: string };

/** A question as it is played: drawn, its options in their order, kept whole with the quiz. */
export interface Item {
  /** Where it comes from, the same in every quiz: `pod/2`, `definition/pod`, `linux-basics#3` of a pack. */
  readonly id: string;
  readonly type: ItemType;
  readonly level: Level;
  /** The entry it is about. */
  readonly term?: string;
  /** The pack it comes from; absent for questions made from entries. */
  readonly pack?: string;
  readonly ask: Text;
  /** What is to be read before answering: a manifest, or what a program printed. */
  readonly exhibit?: { readonly language: string; readonly code: string };
  /** At most 5, as shown; empty when the answer is typed. */
  readonly options: readonly ItemOption[];
  readonly key: Key;
  /** Why the right answer is right; shown after the close, never before. */
  readonly because: Text;
  readonly docs?: string;
}

/** What somebody answered: places in the options in the order chosen, or words with the terms the engine took them for. */
export type Answer =
  | { readonly type: 'picks'; readonly picks: readonly number[] }
  | { readonly type: 'typed'; readonly text: string; readonly takenFor: readonly string[] };
