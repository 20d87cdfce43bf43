import type { Block, Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Term } from '../../glossary/term.ts';
import { buttonRow, shareButtons, termButton } from './buttons.ts';
import { passageBlocks } from './passages.ts';

/** How many words to know first are offered. */
const FIRST = 3;

/** The term again for whom the answer was too much: a picture from everyday life, what it is for, what to know first. */
export function simplerCard(term: Term, knowledge: Knowledge, request: Request): Reply {
  const first = term.requires.slice(0, FIRST);
  const blocks: Block[] = [
    ...passageBlocks(term.analogy, 'Think of it like this.'),
    { type: 'text', text: ['In one sentence: ', ...term.oneLiner] },
    ...passageBlocks(term.why, 'What it is for.'),
    ...(first.length === 0
      ? []
      : [{ type: 'note', text: ['It is easier once you know the words below. Start with the first one.'] } as const]),
    ...buttonRow([
      ...first.map((id) => termButton(knowledge, id)),
      { label: 'Example', line: `example ${term.id}` },
      ...shareButtons(`explain ${term.id}`, request),
    ]),
  ];
  const about = { kind: 'answer', terms: knowledge.about([{ id: term.id, score: 1 }]) } as const;
  return { title: `Simply put: ${term.name}`, blocks, about };
}
