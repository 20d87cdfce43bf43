import { createBestSums } from './best-sums.ts';
import { createImpacts } from './impacts.ts';
import { createLikeness } from './likeness.ts';
import type { Searchable } from './names.ts';
import { contentStems, indexPostings } from './postings.ts';

/** A term whose description fits a line. */
export interface DescriptionMatch {
  readonly id: string;
  /** BM25 over the description fields; comparable within one line only. */
  readonly score: number;
  /** How much of what the line says the description says too, from 0 to 1. */
  readonly coverage: number;
}

/** How many of the best by words are looked at phrase by phrase, and how much a phrase that is alike adds. */
const POOL = 40;
const PHRASE = 0.4;
/** How many are told. */
const TOLD = 10;

/** Ranks terms by what they do: by the words of their descriptions first, the best of them by whole phrasings too. */
export function createDescriber(all: readonly Searchable[]) {
  const postings = indexPostings(all);
  const impacts = createImpacts(postings, all.length);
  const bestSums = createBestSums(all.length);
  const likeness = createLikeness(postings, impacts.rarity);

  /** Ranks all terms for a line; `weight` lets the caller prefer some. */
  function rank(line: string, weight: (term: Searchable) => number = () => 1): readonly DescriptionMatch[] {
    const words = [...new Set(contentStems(line))];
    const total = words.reduce((sum, word) => sum + impacts.rarity(word), 0);
    const pool = bestSums(words.map(impacts.of), POOL);
    const alike = likeness(
      words,
      pool.map(({ at }) => at),
    );
    return pool
      .flatMap(({ at, score, covered }, nth): readonly DescriptionMatch[] => {
        const term = all[at];
        if (term === undefined) return [];
        const preferred = score * (1 + PHRASE * (alike[nth] ?? 0)) * weight(term);
        return [{ id: term.id, score: preferred, coverage: total === 0 ? 0 : covered / total }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, TOLD);
  }

  return { rank };
}
