import type { Searchable } from './names.ts';
import { isContent, stem, wordsOf } from './tokens.ts';

/** How much a word in each field says about the term. */
const FIELDS = { phrasings: 1.2, oneLiner: 2.5, names: 0.3, text: 0.1 } as const;
const K1 = 1.2;
const B = 0.6;

/** Where a word stands, and how much it counts there. */
export interface Posting {
  /** Places in the list of all terms, ascending. */
  readonly terms: Int32Array;
  /** BM25's part of the score that no line changes. */
  readonly norms: Float64Array;
}

/** The descriptions of all terms by their words. */
export interface Postings {
  /** A number for each word. */
  readonly words: ReadonlyMap<string, number>;
  /** By the number of the word. */
  readonly postings: readonly Posting[];
  /** The different words of each phrasing, by the place of its term. */
  readonly phrasings: readonly (readonly Int32Array[])[];
}

/** The most that a word can score per unit of its rarity. */
export const MOST = K1 + 1;

/** Indexes descriptions for BM25 (Robertson and Zaragoza 2009) over weighted fields. */
export function indexPostings(all: readonly Searchable[]): Postings {
  const words = new Map<string, number>();
  const counted: { readonly terms: number[]; readonly weights: number[] }[] = [];
  const lengths: number[] = [];
  const toNumber = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, counted.length);
    return counted.push({ terms: [], weights: [] }) - 1;
  };
  const phrasings = all.map((term, at) => {
    let length = 0;
    const add = (text: string, weight: number): readonly number[] => {
      const numbers = contentStems(text).map(toNumber);
      for (const number of numbers) {
        const { terms, weights } = counted[number] ?? { terms: [], weights: [] };
        if (terms.at(-1) === at) weights.push((weights.pop() ?? 0) + weight);
        else {
          terms.push(at);
          weights.push(weight);
        }
        length += weight;
      }
      return numbers;
    };
    const phrases = term.phrasings.map((phrase) => Int32Array.from(new Set(add(phrase, FIELDS.phrasings))));
    add(term.oneLiner, FIELDS.oneLiner);
    add([term.name, ...term.aliases].join(' '), FIELDS.names);
    add(term.text, FIELDS.text);
    lengths.push(length);
    return phrases;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = counted.map(({ terms, weights }) => ({
    terms: Int32Array.from(terms),
    norms: Float64Array.from(weights, (weight, nth) => {
      const length = lengths[terms[nth] ?? 0] ?? 0;
      return weight / (weight + K1 * (1 - B + (B * length) / mean));
    }),
  }));
  return { words, postings, phrasings };
}

/** Function words that tell descriptions apart: "on every machine", "before the app starts", "who may do what". */
const TELLING = new Set(
  'each every all same other before after again once until without never always first between more most only outside inside own itself who may while during first second back'.split(
    ' ',
  ),
);

/** The words of a text that describe something, by stem. */
export function contentStems(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => TELLING.has(word) || (isContent(word) && word.length > 1))
    .map(stem);
}
