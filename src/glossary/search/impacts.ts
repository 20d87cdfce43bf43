import { MOST, type Postings } from './postings.ts';
import { SYNONYMS } from './synonyms.ts';

/** How much of a word's weight a synonym gets. */
const SYNONYM = 0.45;

/** What one word of a line says of the terms: its own places and those of its synonyms. */
export interface Impacts {
  /** Places in the list of all terms, ascending. */
  readonly terms: Int32Array;
  readonly scores: Float64Array;
  /** How much of the word each term covers. */
  readonly covers: Float64Array;
}

/** How rare each word is, and what it says. */
export interface WordImpacts {
  /** The rarity of a word; one that no description has is the rarest. */
  readonly rarity: (word: string) => number;
  readonly of: (word: string) => Impacts;
}

/** Works out the impacts of words when a line first has them: no line changes them, and most words are never said. */
export function createImpacts({ words, postings }: Postings, count: number): WordImpacts {
  const idf = (found: number): number => Math.log(1 + (count - found + 0.5) / (found + 0.5));
  const rarities = new Map([...words].map(([word, number]) => [word, idf(postings[number]?.terms.length ?? 0)]));
  const unheard = idf(0);
  const rarity = (word: string): number => rarities.get(word) ?? unheard;
  const known = new Map<string, Impacts>();
  const scores = new Float64Array(count);
  const covers = new Float64Array(count);

  function make(word: string): Impacts {
    const own = rarity(word);
    scores.fill(0);
    let found = 0;
    for (const variant of SYNONYMS.get(word) ?? [word]) {
      const posting = postings[words.get(variant) ?? -1];
      if (posting === undefined) continue;
      const { terms, norms } = posting;
      const share = variant === word ? 1 : SYNONYM;
      const most = share * Math.min(own, rarity(variant) + 1) * MOST;
      for (let nth = 0; nth < terms.length; nth += 1) {
        const at = terms[nth] ?? 0;
        const norm = norms[nth] ?? 0;
        const before = scores[at] ?? 0;
        if (most * norm <= before) continue;
        if (before === 0) found += 1;
        scores[at] = most * norm;
        covers[at] = own * share * Math.min(1, norm * 2);
      }
    }
    return gather(scores, covers, found);
  }

  return {
    rarity,
    of: (word) => {
      const made = known.get(word) ?? make(word);
      // Typed words are endless; those that say something are not.
      if (made.terms.length > 0) known.set(word, made);
      return made;
    },
  };
}

/** The terms that have a score, close together. */
function gather(scores: Float64Array, covers: Float64Array, found: number): Impacts {
  const impacts = { terms: new Int32Array(found), scores: new Float64Array(found), covers: new Float64Array(found) };
  let nth = 0;
  for (let at = 0; nth < found; at += 1) {
    if (scores[at] === 0) continue;
    impacts.terms[nth] = at;
    impacts.scores[nth] = scores[at] ?? 0;
    impacts.covers[nth] = covers[at] ?? 0;
    nth += 1;
  }
  return impacts;
}
