/** The parts of a description, in their order. */
export const BLOCKS = ['identity', 'desired', 'observed', 'conditions', 'related', 'events'] as const;
export type BlockName = (typeof BLOCKS)[number];

/** Why a value deserves a look: something failed or is missing (`wrong`), or works but is unusual (`notice`). */
export type Mark = 'wrong' | 'notice';

/** One thing that is said. */
export interface Value {
  readonly text: string;
  readonly mark?: Mark;
}

/** A line, some lines under one label, labelled lines under one heading, or a table. */
export type Entry =
  | { readonly type: 'field'; readonly label: string; readonly value: Value }
  | { readonly type: 'list'; readonly label: string; readonly values: readonly Value[] }
  | { readonly type: 'group'; readonly label: string; readonly entries: readonly Entry[] }
  | {
      readonly type: 'table';
      /** Empty where the block's own heading says what it lists. */
      readonly label: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Value[])[];
    }
  /** A sentence that stands for entries: there are none, they may not be read, there are more. */
  | { readonly type: 'note'; readonly value: Value };

/** A part of a description and what it is about, in a few words. */
export interface DescriptionBlock {
  readonly name: BlockName;
  readonly about: string;
  readonly entries: readonly Entry[];
}

/** What there is to say about one object, as data. Blocks with nothing to say are left out. */
export interface Description {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly blocks: readonly DescriptionBlock[];
}
