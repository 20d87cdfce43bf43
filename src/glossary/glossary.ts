import type { Text } from '../core/spans.ts';
import type { Comparison, ErrorCard, HowTo } from './cards.ts';
import type { OwedTerm, Term } from './term.ts';

/** Everything the tutor knows: read once, never changed. */
export interface Glossary {
  readonly terms: readonly Term[];
  /** Words whose entry is still to be written. */
  readonly owed: readonly OwedTerm[];
  readonly errors: readonly ErrorCard[];
  readonly howTos: readonly HowTo[];
  readonly comparisons: readonly Comparison[];
  readonly tour: Tour;
  /** More descriptions in lay words, by id: what people say who lack the word. For the search only. */
  readonly descriptions: Readonly<Record<string, readonly string[]>>;
}

/** One step of the newcomer's overview. */
export interface TourStep {
  readonly title: string;
  readonly terms: readonly string[];
  readonly text: readonly Text[];
  readonly try: { readonly run: string; readonly shows: Text };
  readonly picture?: string;
}

/** The newcomer's overview, with the question at its end. */
export interface Tour {
  readonly steps: readonly TourStep[];
  readonly check: {
    readonly ask: Text;
    readonly right: Text;
    readonly wrong: readonly { readonly text: Text; readonly because: Text }[];
    readonly because: Text;
  };
}
