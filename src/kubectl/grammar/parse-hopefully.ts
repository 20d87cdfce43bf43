import { isConcept, isSentenceWord } from './english.ts';
import { parseQuery } from './parse.ts';
import type { Parsed } from './refusal.ts';

/** A name of a kind: apimachinery `validation/validation.go`, IsDNS1035Label; one letter names none. */
const NAME = /^[a-z][-a-z\d]{0,61}[a-z\d]$/u;

/**
 * Whether a word may name a kind that somebody added to a cluster: its plural, as in "get widgets", or a word that is none of
 * ours. "get started" and "describe kubelet" are questions whatever a cluster has.
 */
function mayBeKind(word: string, isTerm: (word: string) => boolean): boolean {
  if (!NAME.test(word) || isSentenceWord(word)) return false;
  return word.endsWith('s') || (!isConcept(word) && !isTerm(word));
}

/**
 * What a line would be if a cluster had the kinds that it seems to name; `undefined` where that would make it no query either.
 * `isTerm` knows the words of the glossary.
 */
export function parseHopefully(
  line: string,
  isTerm: (word: string) => boolean,
): Extract<Parsed, { type: 'query' | 'refused' }> | undefined {
  const parsed = parseQuery(line, (word) => (mayBeKind(word, isTerm) ? 'any' : undefined));
  return parsed.type === 'query' || parsed.type === 'refused' ? parsed : undefined;
}
