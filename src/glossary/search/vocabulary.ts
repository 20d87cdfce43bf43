import { commonness } from './english.ts';
import type { Searchable } from './names.ts';
import { isContent, singular, wordsOf } from './tokens.ts';

/** What a word says about whether a line belongs to the field. */
export type Sense = 'field' | 'neutral' | 'foreign';

/** A word in at least this many descriptions is part of everybody's sentences here: "pod", "app", "cluster". */
const UBIQUITOUS = 9;
/** An everyday word in at least this many entries is heard in the field. */
const COMMON = 3;

/** The words of the field: those of names, and those of descriptions as far as they are no everyday English. */
export interface Vocabulary {
  readonly senseOf: (word: string) => Sense;
  /** Whether a word names nothing in particular because nearly every entry says it. */
  readonly isUbiquitous: (word: string) => boolean;
}

const base = (word: string): string => singular(word).replace(/(?:ing|ed)$/u, '');

/** Collects the words of all descriptions. */
export function createVocabulary(all: readonly Searchable[]): Vocabulary {
  const names = new Set<string>();
  const described = new Map<string, number>();
  const said = new Map<string, number>();
  const count = (counts: Map<string, number>, text: string): void => {
    for (const word of new Set(wordsOf(text).map(base))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  };
  for (const { name, aliases, phrasings, oneLiner, text } of all) {
    for (const word of wordsOf([name, ...aliases].join(' '))) if (isContent(word)) names.add(base(word));
    count(described, [...phrasings, oneLiner].join(' '));
    count(said, [...phrasings, oneLiner, text].join(' '));
  }
  return {
    senseOf: (word) => {
      const key = base(word);
      const plain = commonness(word) === 'plain';
      if (names.has(key)) return plain ? 'neutral' : 'field';
      // An everyday word that one or two entries say, such as the whale of a logo, is no word of the field.
      if ((said.get(key) ?? 0) < (plain ? COMMON : 1)) return 'foreign';
      return plain ? 'neutral' : 'field';
    },
    isUbiquitous: (word) => (described.get(base(word)) ?? 0) >= UBIQUITOUS,
  };
}
