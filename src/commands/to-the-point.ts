import { toPlain, type Text } from '../core/spans.ts';
import type { Knowledge } from '../glossary/knowledge.ts';
import { isContent, stem, tokenise } from '../glossary/search/tokens.ts';
import type { Term } from '../glossary/term.ts';

/** How much of a question's own words a sentence must share to be worth showing above the explanation. */
const LEAST = 0.6;
/** A sentence that shares a single word with the question may be about something else. */
const LEAST_WORDS = 2;

/** A sentence that may speak to a question, and the words it is found by. */
interface Candidate {
  readonly say: Text;
  readonly words: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> =>
  new Set(tokenise(text).flatMap(({ text: word }) => (isContent(word) ? [stem(word)] : [])));

/**
 * The sentences of an entry that speak to what a question asks besides the term: a misconception it repeats, a sign of
 * trouble it tells of. At most two; none for a bare "what is a pod".
 */
export function toThePoint(term: Term, question: string, knowledge: Knowledge): readonly Text[] {
  // Somebody who described the term instead of naming it asked for the term and nothing more.
  if (!knowledge.engine.spot(question).some(({ id }) => id === term.id)) return [];
  const own = words([term.name, ...term.aliases].join(' '));
  const asked = [...words(question)].filter((word) => !own.has(word));
  if (asked.length === 0) return [];
  const scored = candidates(term).map(({ say, words: has }) => ({
    say,
    shared: asked.filter((word) => has.has(word)).length,
  }));
  return scored
    .filter(({ shared }) => shared >= Math.min(LEAST_WORDS, asked.length) && shared / asked.length >= LEAST)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 2)
    .map(({ say }) => say);
}

function candidates({ misconceptions, failureSigns }: Term): readonly Candidate[] {
  return [
    ...misconceptions.map(({ claim, correction }) => ({
      say: correction,
      words: words(`${toPlain(claim)} ${toPlain(correction)}`),
    })),
    ...failureSigns.map(({ sign, means }) => ({
      say: [...sign, ': ', ...means],
      words: words(`${toPlain(sign)} ${toPlain(means)}`),
    })),
  ];
}
