import { highest } from './highest.ts';
import type { Searchable } from './names.ts';
import { SYNONYMS } from './synonyms.ts';
import { isContent, stem, wordsOf } from './tokens.ts';

/** A term whose description fits a line. */
export interface DescriptionMatch {
  readonly id: string;
  /** BM25 over the description fields; comparable within one line only. */
  readonly score: number;
  /** How much of what the line says the description says too, from 0 to 1. */
  readonly coverage: number;
}

/** How much a word in each field says about the term. */
const FIELDS = { phrasings: 1.2, oneLiner: 2.5, names: 0.3, text: 0.1 } as const;
/** How many of the best by words are looked at phrase by phrase, and how much a phrase that is alike adds. */
const POOL = 40;
const PHRASE = 0.4;
/** How much of a word's weight a synonym gets. */
const SYNONYM = 0.45;
const K1 = 1.2;
const B = 0.6;

/** Ranks terms by what they do: BM25 (Robertson and Zaragoza 2009) over weighted fields, with everyday synonyms at half weight. */
export function createDescriber(all: readonly Searchable[]) {
  const { postings, phrasings } = index(all);
  const rarity = (count: number): number => Math.log(1 + (all.length - count + 0.5) / (count + 0.5));
  const idfs = new Map([...postings].map(([word, { terms }]) => [word, rarity(terms.length)]));
  const unheard = rarity(0);
  const idf = (word: string): number => idfs.get(word) ?? unheard;
  // One number a term instead of a map entry: with thousands of terms, making and sorting entries took most of the time.
  const scores = new Float64Array(all.length);
  const covered = new Float64Array(all.length);
  const bestScore = new Float64Array(all.length);
  const bestCovered = new Float64Array(all.length);

  /** How alike a line and one phrasing are, from 0 to 1: shared weight over all weight, synonyms counting half. */
  function likeness(asked: ReadonlySet<string>, phrase: ReadonlySet<string>): number {
    let shared = 0;
    let whole = 0;
    for (const word of asked) {
      const weight = idf(word);
      whole += weight;
      if (phrase.has(word)) shared += weight;
      else if ((SYNONYMS.get(word) ?? []).some((variant) => phrase.has(variant))) shared += weight / 2;
    }
    for (const word of phrase) if (!asked.has(word)) whole += idf(word) / 2;
    return whole === 0 ? 0 : shared / whole;
  }

  /** Ranks all terms for a line; `weight` lets the caller prefer some. */
  function rank(line: string, weight: (term: Searchable) => number = () => 1): readonly DescriptionMatch[] {
    const words = [...new Set(contentStems(line))];
    const touched: number[] = [];
    let total = 0;
    for (const word of words) {
      const own = idf(word);
      total += own;
      const found: number[] = [];
      for (const variant of SYNONYMS.get(word) ?? [word]) {
        const posting = postings.get(variant);
        if (posting === undefined) continue;
        const share = variant === word ? 1 : SYNONYM;
        const most = share * Math.min(own, idf(variant) + 1) * (K1 + 1);
        const { terms, norms } = posting;
        const sure = own * share;
        for (let nth = 0; nth < terms.length; nth += 1) {
          const at = terms[nth] ?? 0;
          const norm = norms[nth] ?? 0;
          const score = most * norm;
          const before = bestScore[at] ?? 0;
          if (score <= before) continue;
          if (before === 0) found.push(at);
          bestScore[at] = score;
          bestCovered[at] = sure * Math.min(1, norm * 2);
        }
      }
      for (const at of found) {
        if (scores[at] === 0) touched.push(at);
        scores[at] = (scores[at] ?? 0) + (bestScore[at] ?? 0);
        covered[at] = (covered[at] ?? 0) + (bestCovered[at] ?? 0);
        bestScore[at] = 0;
      }
    }
    const pool = highest(touched, scores, POOL).map((at) => ({
      at,
      score: scores[at] ?? 0,
      covered: covered[at] ?? 0,
    }));
    for (const at of touched) {
      scores[at] = 0;
      covered[at] = 0;
    }
    const asked = new Set(words);
    return pool
      .flatMap(({ at, score, covered }): readonly DescriptionMatch[] => {
        const term = all[at];
        if (term === undefined) return [];
        const close = Math.max(0, ...(phrasings[at] ?? []).map((phrase) => likeness(asked, phrase)));
        const coverage = total === 0 ? 0 : covered / total;
        return [{ id: term.id, score: score * (1 + PHRASE * close) * weight(term), coverage }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 10);
  }

  return { rank };
}

/** Where a word stands, and how much it counts there. */
interface Posting {
  readonly terms: Int32Array;
  /** BM25's part of the score that no line changes. */
  readonly norms: Float64Array;
}

function index(all: readonly Searchable[]) {
  const postings = new Map<string, { readonly terms: number[]; readonly weights: number[] }>();
  const lengths: number[] = [];
  const phrasings: (readonly ReadonlySet<string>[])[] = [];
  all.forEach((term, at) => {
    let length = 0;
    const add = (words: readonly string[], weight: number): void => {
      for (const word of words) {
        const posting = postings.get(word) ?? { terms: [], weights: [] };
        const last = posting.terms.length - 1;
        if (posting.terms[last] === at) posting.weights[last] = (posting.weights[last] ?? 0) + weight;
        else {
          posting.terms.push(at);
          posting.weights.push(weight);
        }
        if (last < 0) postings.set(word, posting);
        length += weight;
      }
    };
    const phrases = term.phrasings.map(contentStems);
    for (const phrase of phrases) add(phrase, FIELDS.phrasings);
    phrasings.push(phrases.map((phrase) => new Set(phrase)));
    add(contentStems(term.oneLiner), FIELDS.oneLiner);
    add(contentStems([term.name, ...term.aliases].join(' ')), FIELDS.names);
    add(contentStems(term.text), FIELDS.text);
    lengths.push(length);
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const normed = new Map<string, Posting>();
  for (const [word, { terms, weights }] of postings) {
    const norms = weights.map(
      (weight, nth) => weight / (weight + K1 * (1 - B + (B * (lengths[terms[nth] ?? 0] ?? 0)) / mean)),
    );
    normed.set(word, { terms: Int32Array.from(terms), norms: Float64Array.from(norms) });
  }
  return { postings: normed, phrasings };
}

/** Function words that tell descriptions apart: "on every machine", "before the app starts", "who may do what". */
const TELLING = new Set(
  'each every all same other before after again once until without never always first between more most only outside inside own itself who may while during first second back'.split(
    ' ',
  ),
);

function contentStems(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => TELLING.has(word) || (isContent(word) && word.length > 1))
    .map(stem);
}
