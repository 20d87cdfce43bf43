import { commonness } from './english.ts';
import type { Searchable } from './names.ts';
import { isContent, singular, tokenise } from './tokens.ts';

/** What a word says about whether a line belongs to the field. */
export type Sense = 'field' | 'neutral' | 'foreign';

/** A word in at least this many descriptions is part of everybody's sentences here: "pod", "app", "cluster". */
const UBIQUITOUS = 9;

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
  const said = new Set<string>();
  for (const { name, aliases, phrasings, oneLiner, text: rest } of all) {
    for (const { text } of tokenise(rest)) said.add(base(text));
    for (const { text } of tokenise([name, ...aliases].join(' '))) if (isContent(text)) names.add(base(text));
    const own = new Set(tokenise([...phrasings, oneLiner].join(' ')).map(({ text }) => base(text)));
    for (const word of own) described.set(word, (described.get(word) ?? 0) + 1);
  }
  return {
    senseOf: (word) => {
      const key = base(word);
      const plain = commonness(word) === 'plain';
      if (names.has(key)) return plain ? 'neutral' : 'field';
      if (described.has(key) || said.has(key)) return plain ? 'neutral' : 'field';
      return 'foreign';
    },
    isUbiquitous: (word) => (described.get(base(word)) ?? 0) >= UBIQUITOUS,
  };
}
