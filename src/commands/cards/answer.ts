import type { Block, Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Text } from '../../core/spans.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Scored } from '../../glossary/search/finding.ts';
import type { Term } from '../../glossary/term.ts';
import { resourceOfTerm } from '../../kubectl/teach/kinds.ts';
import { buttonRow, shareButtons, termButton } from './buttons.ts';
import { joinText, passageBlocks, readOn, strong } from './passages.ts';

/** The alternative texts of the pictures, by name. */
export type Alts = ReadonlyMap<string, string>;

/** What an answer needs to know besides the term. */
export interface AnswerContext {
  readonly knowledge: Knowledge;
  readonly alts: Alts;
  readonly request: Request;
  /** Best first; the rest are other meanings of the same word. */
  readonly scored: readonly Scored[];
  /** Sentences of the entry that speak to the question itself. */
  readonly toThePoint?: readonly Text[];
  /** Said above the answer: which earlier term it was taken to mean. */
  readonly taken?: string;
}

/** The card that answers "what is …": one-liner, explanation, analogy, example, what to know first, where to read on. */
export function answerCard(term: Term, context: AnswerContext): Reply {
  const { knowledge, alts, request, scored, toThePoint = [], taken } = context;
  const alt = term.picture === undefined ? undefined : alts.get(term.picture);
  const others = scored.slice(1).filter(({ score }) => score > 0.8);
  const blocks: Block[] = [
    ...(taken === undefined ? [] : [note([taken])]),
    { type: 'text', text: [...term.oneLiner] },
    ...(toThePoint.length === 0
      ? []
      : [{ type: 'heading', text: 'To your question' } as const, { type: 'list', items: toThePoint } as const]),
    ...(term.picture !== undefined && alt !== undefined
      ? [{ type: 'image', picture: term.picture, alt } as const]
      : []),
    ...passageBlocks(term.explanation),
    ...passageBlocks(term.analogy, 'Think of it like this.'),
    ...passageBlocks(term.breaks, 'Where that breaks:'),
    { type: 'code', code: term.example.code, language: term.example.language },
    ...passageBlocks(term.example.lookAt),
    ...requiresNote(term, knowledge),
    sourceNote(term),
    ...(others.length === 0 ? [] : [note(['The same word also means something else: see the last button.'])]),
    ...buttonRow([
      { label: 'More', line: `more ${term.id}` },
      ...relatedIds(term, knowledge, others.length > 0 ? 1 : 2).map((id) => termButton(knowledge, id)),
      ...shareButtons(`explain ${term.id}`, request),
      { label: 'Not what I meant', line: `vote down ${term.id}` },
      ...others.slice(0, 1).map(({ id }) => termButton(knowledge, id)),
    ]),
    ...clusterRow(term),
  ];
  return { title: term.name, blocks, about: { kind: 'answer', terms: knowledge.about(scored) } };
}

/** From the word to the things themselves, where the API has such things. */
function clusterRow({ id }: Term): readonly Block[] {
  const resource = resourceOfTerm(id);
  if (resource === undefined) return [];
  return buttonRow([
    { label: 'Show ours', line: `ours ${id}` },
    { label: 'Its fields', line: `kubectl explain ${resource}` },
  ]);
}

function note(text: Text): Block {
  return { type: 'note', text };
}

function requiresNote({ requires }: Term, knowledge: Knowledge): readonly Block[] {
  if (requires.length === 0) return [];
  const names = requires.map((id): Text => [strong(knowledge.nameOf(id))]);
  return [note(['Know first: ', ...joinText(names, ', ')])];
}

function sourceNote({ docs, checked, version }: Term): Block {
  return note([...readOn(docs), ` - checked for Kubernetes ${version} on ${checked}`]);
}

/** The terms worth offering next: what people confuse it with first, then its neighbours, written entries only. */
export function relatedIds(term: Term, knowledge: Knowledge, most: number): readonly string[] {
  const relations = knowledge.relations(term.id);
  const ids = new Set<string>();
  for (const confused of [true, false]) {
    for (const { type, to } of relations) {
      if (ids.size === most) return [...ids];
      if ((type === 'confused-with') === confused && knowledge.term(to) !== undefined) ids.add(to);
    }
  }
  return [...ids];
}
