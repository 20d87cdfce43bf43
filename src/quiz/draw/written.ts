import type { Text } from '../../core/spans.ts';
import { parseInline } from '../../glossary/markdown.ts';
import type { Question } from '../../glossary/question.ts';
import type { Pack, PackQuestion } from './pack.ts';
import type { Body, Sketch } from './sketch.ts';
import { phrasesOf } from './words.ts';

/** What a question stands beside: its id, its level and what it is about. */
export type Place = Pick<Sketch, 'id' | 'level' | 'term' | 'pack' | 'docs' | 'exhibit'>;

/** The term that a word names, if any: asked about what people may type. */
export type TermNamed = (word: string) => string | undefined;

/** Words of a name by which a question says a term. */
const LONGEST_NAME = 4;

/** A written question as a sketch. Its strings are inline Markdown. */
export function toSketch(question: Question, place: Place, termNamed: TermNamed): Sketch {
  const ask = question.type === 'true-false' ? question.claim : question.ask;
  return {
    ...place,
    ask: question.type === 'true-false' ? toClaim(parseInline(ask)) : parseInline(ask),
    body: toBody(question, termNamed),
    because: parseInline(question.because),
  };
}

/** A claim as a question. */
export function toClaim(claim: Text): Text {
  return [...claim, ' True or false?'];
}

function toBody(question: Question, termNamed: TermNamed): Body {
  switch (question.type) {
    case 'choice':
      return { type: 'choice', right: parseInline(question.right), wrong: question.wrong.map(toLure) };
    case 'several':
      return { type: 'several', right: question.right.map(parseInline), wrong: question.wrong.map(toLure) };
    case 'true-false':
      return { type: 'true-false', truth: question.truth };
    case 'order':
      return { type: 'order', steps: question.steps.map(parseInline) };
    case 'typed': {
      // Asked for a file of Kustomize, "kustomize" is no answer: what the question names itself counts only as it is written.
      const said = new Set([...phrasesOf(parseInline(question.ask), LONGEST_NAME)].map(termNamed));
      const term = question.accept.map(termNamed).find((named) => named !== undefined && !said.has(named));
      return { type: 'typed', accept: question.accept, ...(term === undefined ? {} : { term }) };
    }
  }
}

const toLure = ({ text, because }: { readonly text: string; readonly because: string }) => ({
  text: parseInline(text),
  because: parseInline(because),
});

/** Where the n-th question of a pack stands, from 0. `docsOf` gives the first page of an entry. */
export function placeInPack(
  pack: Pack,
  question: PackQuestion,
  at: number,
  docsOf: (term: string) => string | undefined,
): Place {
  const { term } = question;
  const docs = question.docs ?? (term === undefined ? undefined : docsOf(term));
  const exhibit = exhibitOf(question);
  return {
    id: `${pack.id}#${String(at + 1)}`,
    pack: pack.id,
    level: question.level ?? pack.level ?? 1,
    ...(term === undefined ? {} : { term }),
    ...(docs === undefined ? {} : { docs }),
    ...(exhibit === undefined ? {} : { exhibit }),
  };
}

function exhibitOf({ manifest, output }: PackQuestion): Sketch['exhibit'] {
  if (manifest !== undefined) return { language: 'yaml', code: manifest.trimEnd() };
  return output === undefined ? undefined : { language: 'console', code: output.trimEnd() };
}
