import type { Postings } from './postings.ts';
import { SYNONYMS } from './synonyms.ts';

/** More words of a line than this are only counted: a page of text is like no phrasing, and one number holds as many flags. */
const FLAGS = 31;

/**
 * How alike a line and the likest phrasing of a term are, from 0 to 1: shared weight over all weight, synonyms counting
 * half. Words are numbers here, and each word of the line a flag that the words of a phrasing raise.
 */
export function createLikeness({ words, phrasings }: Postings, rarity: (word: string) => number) {
  const weights = Float64Array.from(words.keys(), rarity);
  const same = new Int32Array(words.size);
  const similar = new Int32Array(words.size);
  const halves = phrasings.map((phrases) =>
    Float64Array.from(phrases, (phrase) => phrase.reduce((sum, word) => sum + (weights[word] ?? 0) / 2, 0)),
  );

  function raise(asked: readonly string[], flagOf: (nth: number) => number): void {
    asked.slice(0, FLAGS).forEach((word, nth) => {
      for (const variant of SYNONYMS.get(word) ?? [word]) {
        const number = words.get(variant);
        if (number === undefined) continue;
        const flags = variant === word ? same : similar;
        flags[number] = flagOf(nth) === 0 ? 0 : (flags[number] ?? 0) | flagOf(nth);
      }
    });
  }

  /** Tells for one line how alike the phrasings of each of some terms are to it. */
  return (asked: readonly string[], terms: readonly number[]): readonly number[] => {
    const worths = asked.map(rarity);
    const all = worths.reduce((sum, worth) => sum + worth, 0);
    raise(asked, (nth) => 1 << nth);
    const likest = terms.map((at) => {
      const phrases = phrasings[at] ?? [];
      let best = 0;
      for (let nth = 0; nth < phrases.length; nth += 1) {
        let exact = 0;
        let near = 0;
        for (const word of phrases[nth] ?? []) {
          exact |= same[word] ?? 0;
          near |= similar[word] ?? 0;
        }
        if ((exact | near) === 0) continue;
        let shared = 0;
        let whole = all + (halves[at]?.[nth] ?? 0);
        worths.forEach((worth, flag) => {
          if ((exact >> flag) & 1) {
            shared += worth;
            whole -= worth / 2;
          } else if ((near >> flag) & 1) shared += worth / 2;
        });
        best = Math.max(best, shared / whole);
      }
      return best;
    });
    raise(asked, () => 0);
    return likest;
  };
}
