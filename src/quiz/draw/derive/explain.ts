import type { Text } from '../../../core/spans.ts';
import type { Term } from '../../../glossary/term.ts';
import { countWords, sentencesOf } from '../words.ts';

const FEWEST = 15;
const MOST = 60;

/** `a Service`, `kubelet`: only objects are many. */
export function withArticle({ name, kind }: Pick<Term, 'name' | 'kind'>): string {
  if (kind !== 'object') return name;
  return `${/^[AEIOU]/u.test(name) ? 'an' : 'a'} ${name}`;
}

/** Why a wrong option is wrong: what it is. */
export function whatItIs(term: Term): Text {
  const called = term.kind === 'object' ? withArticle(term) : `what ${term.name} means`;
  return [`That is ${called}: `, ...term.oneLiner];
}

/** An opening with as many sentences of the entry behind it as make an explanation of 15 to 60 words. */
export function explain(term: Term, opening: Text = []): Text {
  const sentences = [...term.explanation, ...term.why].flatMap((passage) =>
    passage.type === 'paragraph' ? sentencesOf(passage.text) : passage.items,
  );
  let text = opening;
  for (const sentence of sentences) {
    if (countWords(text) >= FEWEST) break;
    if (countWords(text) + countWords(sentence) > MOST) continue;
    text = text.length === 0 ? sentence : [...text, ' ', ...sentence];
  }
  return text;
}
