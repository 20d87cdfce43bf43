import type { Glossary } from '../../../glossary/glossary.ts';
import type { Knowledge } from '../../../glossary/knowledge.ts';
import { createGraph } from '../lures/graph.ts';
import type { LureWorld } from '../lures/pick.ts';
import type { Picks } from '../lures/similar.ts';
import { plainForm } from '../words.ts';
import type { TermNamed } from '../written.ts';

/** What questions are made from. */
export interface Facts extends LureWorld {
  readonly knowledge: Knowledge;
  readonly termNamed: TermNamed;
}

/** Gathers what questions are made from. */
export function createFacts(knowledge: Knowledge, picks?: Picks): Facts {
  return {
    knowledge,
    terms: knowledge.glossary.terms,
    graph: createGraph(knowledge),
    termNamed: createTermNamed(knowledge),
    picks,
  };
}

/** Finds terms by their names, written or owed. A word that two of them share names none. */
export function createTermNamed({ glossary }: { readonly glossary: Pick<Glossary, 'terms' | 'owed'> }): TermNamed {
  const named = new Map<string, string | undefined>();
  for (const { id, name, aliases } of [...glossary.terms, ...glossary.owed]) {
    for (const word of new Set([name, ...aliases].map(plainForm))) {
      named.set(word, named.has(word) && named.get(word) !== id ? undefined : id);
    }
  }
  return (word) => named.get(plainForm(word));
}
