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
  const postings = new Map<string, Map<number, number>>();
  const lengths: number[] = [];
  const phrasings: (readonly ReadonlySet<string>[])[] = [];
  all.forEach((term, at) => {
    let length = 0;
    const add = (text: string, weight: number): void => {
      for (const word of contentStems(text)) {
        const there = postings.get(word) ?? new Map<number, number>();
        there.set(at, (there.get(at) ?? 0) + weight);
        postings.set(word, there);
        length += weight;
      }
    };
    for (const phrase of term.phrasings) add(phrase, FIELDS.phrasings);
    phrasings.push(term.phrasings.map((phrase) => new Set(contentStems(phrase))));
    add(term.oneLiner, FIELDS.oneLiner);
    add([term.name, ...term.aliases].join(' '), FIELDS.names);
    add(term.text, FIELDS.text);
    lengths.push(length);
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const idf = (word: string): number => {
    const count = postings.get(word)?.size ?? 0;
    return Math.log(1 + (all.length - count + 0.5) / (count + 0.5));
  };

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
    const scores = new Map<number, { score: number; covered: number }>();
    let total = 0;
    for (const word of words) {
      const own = idf(word);
      total += own;
      const best = new Map<number, { score: number; covered: number }>();
      for (const variant of SYNONYMS.get(word) ?? [word]) {
        const share = variant === word ? 1 : SYNONYM;
        for (const [at, frequency] of postings.get(variant) ?? []) {
          const norm = frequency / (frequency + K1 * (1 - B + (B * (lengths[at] ?? 0)) / mean));
          const score = share * Math.min(own, idf(variant) + 1) * norm * (K1 + 1);
          if (score > (best.get(at)?.score ?? 0)) best.set(at, { score, covered: own * share * Math.min(1, norm * 2) });
        }
      }
      for (const [at, { score, covered }] of best) {
        const there = scores.get(at) ?? { score: 0, covered: 0 };
        scores.set(at, { score: there.score + score, covered: there.covered + covered });
      }
    }
    const asked = new Set(words);
    return [...scores]
      .map(([at, found]) => ({ at, ...found }))
      .sort((a, b) => b.score - a.score)
      .slice(0, POOL)
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
