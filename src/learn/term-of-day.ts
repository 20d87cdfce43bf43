import { createSeeded } from '../quiz/draw/seeded.ts';
import type { Slipping } from './forgetting.ts';

/** As much of an entry as the choice of a term looks at. */
export interface Learnable {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  /** What to know first. */
  readonly requires: readonly string[];
}

/** What a term of the day is chosen from. */
export interface TermChoice {
  readonly terms: readonly Learnable[];
  /** What is being forgotten there, the most needed first. */
  readonly slipping: readonly Slipping[];
  /** Terms that were answered there at some time. */
  readonly met: ReadonlySet<string>;
  /** Terms of the last days, which do not come again so soon. */
  readonly lately: readonly string[];
  /** The place and the day: the same ones give the same term. */
  readonly seed: string;
}

/** A term and why it was chosen. */
export interface ChosenTerm {
  readonly term: string;
  readonly because: 'forgotten' | 'new';
  /** How many people it slips from. */
  readonly people: number;
}

/**
 * The term of the day: what the people there are about to forget, otherwise a new one whose words they know already, the
 * easiest first. Nothing only where there are no terms.
 */
export function chooseTerm({ terms, slipping, met, lately, seed }: TermChoice): ChosenTerm | undefined {
  const known = new Set(terms.map(({ id }) => id));
  const needed = slipping.find(({ term }) => known.has(term) && !lately.includes(term));
  if (needed !== undefined) return { term: needed.term, because: 'forgotten', people: needed.people };

  const random = createSeeded(seed);
  const shown = new Set([...met, ...lately]);
  // A word whose entry is still to be written cannot be met first.
  const missing = ({ requires }: Learnable): number => requires.filter((id) => known.has(id) && !shown.has(id)).length;
  const ranked = terms
    .map((term) => ({
      term,
      rank: rankOf(term, shown, lately) * 1_000 + missing(term) * 10 + term.level,
      at: random(),
    }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  const first = ranked[0]?.term;
  return first === undefined ? undefined : { term: first.id, because: 'new', people: 0 };
}

/** New ones before those met, those met before those of the last days. */
function rankOf({ id }: Learnable, shown: ReadonlySet<string>, lately: readonly string[]): number {
  if (lately.includes(id)) return 2;
  return shown.has(id) ? 1 : 0;
}
