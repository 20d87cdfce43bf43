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
  /** The words of the claim that a misconception makes: where even a word of the whole field counts. */
  readonly claim: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> =>
  new Set(tokenise(text).flatMap(({ text: word }) => (isContent(word) ? [stem(word)] : [])));

/** Words that nearly every entry holds: sharing one tells little. */
const EVERYWHERE = words('container kubernetes k8s cluster app service node need use');
/** Words that tell nothing of what a question is about. */
const NOTHING = words('pod two three');
/** Who asks for the purpose is not helped by a sign of trouble. */
const PURPOSE = /^\W*(?:why (?:do|would|should) (?:i|we|you|people|anyone)|what(?:'s| is| are)|whats)\b/iu;

/** What is looked up in an entry for every question about it. */
interface Prepared {
  /** The words of its names. */
  readonly own: ReadonlySet<string>;
  readonly misconceptions: readonly Candidate[];
  readonly signs: readonly Candidate[];
}

/** Prepared when an entry is first asked about. */
const prepared = new WeakMap<Term, Prepared>();

/**
 * The sentences of an entry that speak to what a question asks besides the term: a misconception it repeats, a sign of
 * trouble it tells of. At most two; none for a bare "what is a pod".
 */
export function toThePoint(term: Term, question: string, knowledge: Knowledge): readonly Text[] {
  // Somebody who described the term instead of naming it asked for the term and nothing more.
  if (!knowledge.engine.spot(question).some(({ id }) => id === term.id)) return [];
  const { own, misconceptions, signs } = prepare(term);
  const asked = [...words(question)].filter((word) => !own.has(word) && !NOTHING.has(word));
  if (asked.length === 0) return [];
  const telling = asked.filter((word) => !EVERYWHERE.has(word));
  const candidates = PURPOSE.test(question) ? misconceptions : [...misconceptions, ...signs];
  const scored = candidates.map(({ say, words: has, claim }) => {
    const shared = asked.filter((word) => (EVERYWHERE.has(word) ? claim : has).has(word));
    const tells = telling.length === 0 || shared.some((word) => !EVERYWHERE.has(word));
    return { say, shared: tells ? shared.length : 0 };
  });
  return scored
    .filter(({ shared }) => shared >= Math.min(LEAST_WORDS, asked.length) && shared / asked.length >= LEAST)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, telling.length === 0 ? 1 : 2)
    .map(({ say }) => say);
}

function prepare(term: Term): Prepared {
  const known = prepared.get(term);
  if (known !== undefined) return known;
  const made: Prepared = {
    own: words([term.name, ...term.aliases].join(' ')),
    misconceptions: term.misconceptions.map(({ claim, correction }) => ({
      // The correction alone may read as the opposite: "It does." answers the claim, not the question.
      say: ['Often said, not so: ', { type: 'emphasis', text: `"${toPlain(claim)}"` } as const, ' ', ...correction],
      words: words(`${toPlain(claim)} ${toPlain(correction)}`),
      claim: words(toPlain(claim)),
    })),
    signs: term.failureSigns.map(({ sign, means }) => ({
      say: [...sign, ': ', ...means],
      words: words(`${toPlain(sign)} ${toPlain(means)}`),
      claim: new Set<string>(),
    })),
  };
  prepared.set(term, made);
  return made;
}
