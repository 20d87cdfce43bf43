import type { Block, Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Text } from '../../core/spans.ts';
import type { ErrorCard, HowTo } from '../../glossary/cards.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';
import { buttonRow, shareButtons, termButton } from './buttons.ts';
import { code, readOn, strong } from './passages.ts';

const link = (docs: readonly string[]): Block => ({ type: 'note', text: readOn(docs) });

const about = (knowledge: Knowledge, id: string, score: number): Reply['about'] => ({
  kind: 'answer',
  terms: knowledge.about([{ id, score }]),
});

/** What a pasted message means, what usually causes it, where to look, how to mend it. */
export function errorCard(card: ErrorCard, knowledge: Knowledge, request: Request): Reply {
  const blocks: Block[] = [
    { type: 'text', text: [card.means] },
    { type: 'heading', text: 'Usual causes, most frequent first' },
    { type: 'list', ordered: true, items: card.causes.map((cause): Text => [cause]) },
    { type: 'heading', text: 'Look first' },
    { type: 'list', items: card.look.map(({ run, shows }): Text => [code(run), ' - ', shows]) },
    { type: 'text', text: [strong('Then: '), card.fix] },
    link(card.docs),
    ...buttonRow([
      termButton(knowledge, card.term),
      ...shareButtons(`error ${card.id}`, request),
      { label: 'Not what I meant', line: `vote down ${card.term}` },
    ]),
  ];
  return { title: card.title, blocks, about: about(knowledge, card.term, 0.95) };
}

/** The command that does a task, each part of it explained, with a warning where it changes something. */
export function howToCard(card: HowTo, knowledge: Knowledge, request: Request, score = 0.9): Reply {
  const blocks: Block[] = [
    { type: 'code', code: card.run, language: 'console' },
    { type: 'list', items: card.parts.map(({ part, does }): Text => [code(part), ' - ', does]) },
    ...(card.changes && card.warning !== undefined
      ? [{ type: 'note', tone: 'warning', text: [card.warning] } as const]
      : []),
    ...(card.variants.length === 0
      ? []
      : ([
          { type: 'heading', text: 'Also useful' },
          { type: 'list', items: card.variants.map(({ run, does }): Text => [code(run), ' - ', does]) },
        ] as const)),
    link(card.docs),
    ...buttonRow([
      termButton(knowledge, card.term),
      ...shareButtons(`how-to ${card.id}`, request),
      { label: 'Not what I meant', line: `vote down ${card.term}` },
    ]),
  ];
  return { title: card.task, blocks, about: about(knowledge, card.term, score) };
}
