import { toPlain, type Text } from '../core/spans.ts';
import type { Glossary } from './glossary.ts';
import type { Searchable } from './search/names.ts';
import type { Passage, Term } from './term.ts';

const passageText = (passages: readonly Passage[]): string =>
  passages
    .flatMap((each) => (each.type === 'paragraph' ? [each.text] : each.items))
    .map(toPlain)
    .join(' ');

const plain = (texts: readonly Text[]): string => texts.map(toPlain).join(' ');

/** A glossary as the engine sees it. What error and how-to cards say of a term counts as its description too. */
export function toSearchable({ terms, owed, errors, howTos, descriptions }: Glossary): readonly Searchable[] {
  const extra = new Map<string, string[]>();
  const add = (id: string, text: string): void => void extra.set(id, [...(extra.get(id) ?? []), text]);
  for (const { term, title, means } of errors) add(term, `${title}. ${means}`);
  for (const { term, task } of howTos) add(term, task);
  const phrases = (id: string): readonly string[] => extra.get(id) ?? [];
  const lay = new Map(Object.entries(descriptions));
  const described = (id: string): readonly string[] => lay.get(id) ?? [];
  return [
    ...terms.map((term) => ofTerm(term, phrases(term.id), described(term.id))),
    ...owed.map(({ id, name, aliases, area }) => ({
      id,
      name,
      aliases,
      area,
      level: 3,
      written: false,
      phrasings: [...described(id), ...phrases(id)],
      oneLiner: '',
      text: '',
    })),
  ];
}

function ofTerm(term: Term, cards: readonly string[], descriptions: readonly string[]): Searchable {
  const {
    id,
    name,
    aliases,
    area,
    level,
    doesWhat,
    oneLiner,
    explanation,
    why,
    misconceptions,
    failureSigns,
    questions,
  } = term;
  return {
    id,
    name,
    aliases,
    area,
    level,
    written: true,
    phrasings: [...doesWhat, ...descriptions, ...(area === 'status-errors' ? cards : [])],
    oneLiner: toPlain(oneLiner),
    text: [
      passageText(explanation),
      passageText(why),
      plain(misconceptions.map(({ correction }) => correction)),
      plain(failureSigns.flatMap(({ sign, means }) => [sign, means])),
      questions
        .map((question) => ('claim' in question ? question.because : `${question.ask} ${question.because}`))
        .join(' '),
      ...cards,
    ].join(' '),
  };
}
