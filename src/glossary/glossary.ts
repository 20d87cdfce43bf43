import type { Comparison, ErrorCard, HowTo, Tour } from './cards.ts';
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
}
