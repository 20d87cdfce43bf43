import { MOST, type Postings } from './postings.ts';
import { SYNONYMS } from './synonyms.ts';

/** How much of a word's weight a synonym gets. */
const SYNONYM = 0.45;
/** A word's terms are kept in this many steps: those with over half of its highest score, over a quarter, all others. */
const STEPS = 3;

/** Terms that a word scores about alike for. */
export interface Step {
  /** The highest score in the step. */
  readonly most: number;
  /** Places in the list of all terms, ascending. */
  readonly terms: Int32Array;
  readonly scores: Float64Array;
  /** How much of the word each term covers. */
  readonly covers: Float64Array;
}

/** What one word of a line says of every term: its own places and those of its synonyms, in steps, most telling first. */
export type Impacts = readonly Step[];

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
  // One number a term, cleared after use: with thousands of terms, making and sorting entries takes most of the time.
  const best = new Float64Array(count);
  const covers = new Float64Array(count);

  function make(word: string): Impacts {
    const own = rarity(word);
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
        const before = best[at] ?? 0;
        if (most * norm <= before) continue;
        if (before === 0) found += 1;
        best[at] = most * norm;
        covers[at] = own * share * Math.min(1, norm * 2);
      }
    }
    return found === 0 ? [] : inSteps(best, covers, found);
  }

  return {
    rarity,
    of: (word) => {
      const made = known.get(word) ?? make(word);
      // Typed words are endless; those that say something are not.
      if (made.length > 0) known.set(word, made);
      return made;
    },
  };
}

/** Sorts the scores of some terms into steps, and clears them. */
function inSteps(scores: Float64Array, covers: Float64Array, found: number): Impacts {
  const most = scores.reduce((high, score) => Math.max(high, score), 0);
  const steps = Array.from({ length: STEPS }, () => ({
    most: 0,
    terms: new Int32Array(found),
    scores: new Float64Array(found),
    covers: new Float64Array(found),
    length: 0,
  }));
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score === 0) continue;
    scores[at] = 0;
    const step = steps[score > most / 2 ? 0 : score > most / 4 ? 1 : 2];
    if (step === undefined) continue;
    step.most = Math.max(step.most, score);
    step.terms[step.length] = at;
    step.scores[step.length] = score;
    step.covers[step.length] = covers[at] ?? 0;
    step.length += 1;
  }
  return steps
    .filter(({ length }) => length > 0)
    .map(({ length, ...step }) => ({
      most: step.most,
      terms: step.terms.slice(0, length),
      scores: step.scores.slice(0, length),
      covers: step.covers.slice(0, length),
    }));
}
