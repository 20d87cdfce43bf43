import { toPlain, type Text } from '../core/spans.ts';
import type { AboutTerm } from '../core/reply.ts';
import type { Comparison, ErrorCard, HowTo } from './cards.ts';
import type { Glossary } from './glossary.ts';
import { createEngine, type Engine } from './search/engine.ts';
import type { Scored } from './search/finding.ts';
import { toSearchable } from './searchable.ts';
import type { OwedTerm, Relation, Term } from './term.ts';

/** The glossary with its indexes: what the commands look things up in. */
export interface Knowledge {
  readonly glossary: Glossary;
  readonly engine: Engine;
  /** A written entry. */
  readonly term: (id: string) => Term | undefined;
  /** A word whose entry is still to be written. */
  readonly owed: (id: string) => OwedTerm | undefined;
  /** The name of any word, written or owed. */
  readonly nameOf: (id: string) => string;
  /** The comparison written for two terms, turned so that `a` is the first. */
  readonly comparison: (a: string, b: string) => Comparison | undefined;
  /** The relations of a term, with what other entries say of it: `confused-with` holds both ways. */
  readonly relations: (id: string) => readonly Relation[];
  readonly error: (id: string) => ErrorCard | undefined;
  readonly howTo: (id: string) => HowTo | undefined;
  /** Scored ids as a reply reports them. */
  readonly about: (terms: readonly Scored[]) => readonly AboutTerm[];
}

const swap = ({ pair: [a, b], rows, use, ...rest }: Comparison): Comparison => ({
  ...rest,
  pair: [b, a],
  rows: rows.map((row) => ({ aspect: row.aspect, a: row.b, b: row.a })),
  use: { a: use.b, b: use.a },
});

/** Indexes a glossary. */
export function createKnowledge(glossary: Glossary): Knowledge {
  const terms = new Map(glossary.terms.map((term) => [term.id, term]));
  const owed = new Map(glossary.owed.map((word) => [word.id, word]));
  const comparisons = new Map(
    glossary.comparisons.flatMap((each) => [each, swap(each)]).map((each) => [each.pair.join(' '), each] as const),
  );
  const nameOf = (id: string): string => terms.get(id)?.name ?? owed.get(id)?.name ?? id;
  const mirrored = mirror(terms);
  return {
    glossary,
    engine: createEngine(toSearchable(glossary), glossary),
    term: (id) => terms.get(id),
    owed: (id) => owed.get(id),
    nameOf,
    comparison: (a, b) => comparisons.get(`${a} ${b}`),
    relations: (id) => {
      const own = terms.get(id)?.relations ?? [];
      const others = mirrored.get(id);
      return others === undefined ? own : [...own, ...others];
    },
    error: (id) => glossary.errors.find((card) => card.id === id),
    howTo: (id) => glossary.howTos.find((card) => card.id === id),
    about: (scored) =>
      scored.map(({ id, score }) => {
        const aliases = terms.get(id)?.aliases ?? owed.get(id)?.aliases ?? [];
        return { id, name: nameOf(id), aliases, score: Math.round(score * 100) / 100 };
      }),
  };
}

/** What each term is confused with according to others, where it does not say so itself. */
function mirror(terms: ReadonlyMap<string, Term>): ReadonlyMap<string, readonly Relation[]> {
  const mirrored = new Map<string, Relation[]>();
  for (const { id, relations } of terms.values()) {
    for (const { type, to, note } of relations) {
      const own = terms.get(to)?.relations ?? [];
      if (type !== 'confused-with' || own.some((each) => each.to === id)) continue;
      const back: Relation = { type, to: id, ...(note === undefined ? {} : { note }) };
      const there = mirrored.get(to);
      if (there === undefined) mirrored.set(to, [back]);
      else there.push(back);
    }
  }
  return mirrored;
}

/** The one-liner of a term in plain words, or that its text is still to come. */
export function oneLineOf(knowledge: Knowledge, id: string): Text {
  return knowledge.term(id)?.oneLiner ?? ['its text is still to come'];
}

/** A text as a plain sentence, for a place that takes no marks. */
export function sentence(text: Text): string {
  return toPlain(text).trim();
}
