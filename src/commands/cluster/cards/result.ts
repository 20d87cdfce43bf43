import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Request } from '../../../core/request.ts';
import type { Knowledge } from '../../../glossary/knowledge.ts';
import { kindOf } from '../../../kubectl/grammar/kinds.ts';
import type { Query } from '../../../kubectl/query.ts';
import { termOfKind } from '../../../kubectl/teach/kinds.ts';
import { nextSteps } from '../../../kubectl/teach/next-steps.ts';
import { statusLessons } from '../../../kubectl/teach/statuses.ts';
import { PRACTICE } from '../../../ports/cluster.ts';
import type { Kept } from '../../../queries/kept.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { describedLessons } from './description.ts';
import { footer } from './footer.ts';
import { statusBlocks, statusButtons } from './lessons.ts';
import { FIRST_LOOK, viewOf, type Look } from './view.ts';

/** What a result card is drawn from. */
export interface ResultContext {
  readonly knowledge: Knowledge;
  readonly request: Request;
  readonly look?: Look;
  /** True when the card takes the place of the one whose button was pressed. */
  readonly replaces?: boolean;
  /** May be shown to everybody in the place, though this card is not. */
  readonly shareable?: boolean;
}

/** The answer of a cluster: what it said, what that means, what to ask next, and where it comes from. */
export function resultCard(result: Kept, context: ResultContext): Reply {
  const { knowledge, request, look = FIRST_LOOK, replaces = false, shareable = false } = context;
  const { id, output, query } = result;
  const { blocks, buttons } = viewOf(result, look, request.place.platform);
  const lessons = output.grids.flatMap((grid) => statusLessons(grid));
  const met = [...lessons, ...describedLessons(output.descriptions ?? [])];
  const terms = [...new Set(met.flatMap(({ term }) => term ?? []))].map((term) => ({ id: term, score: 1 }));
  const listing = output.grids.length > 0;
  return {
    title: titleOf(result),
    blocks: [
      ...output.notes.map((text): Block => ({ type: 'note', text: [text] })),
      ...blocks,
      ...statusBlocks(lessons),
      footer(result),
      ...buttonRow([
        ...nextSteps(query, output),
        ...statusButtons(met, knowledge.nameOf),
        ...explained(query, knowledge),
      ]),
      ...buttonRow([
        ...buttons,
        ...(listing ? [{ label: 'What do the columns mean?', line: `columns ${id}` }] : []),
        { label: 'Explain the command', line: `line ${id}` },
        ...(shareable ? [{ label: 'Share here', line: `share-result ${id}` }] : []),
        ...(isLong(result) ? [{ label: 'As a file', line: `whole ${id}` }] : []),
      ]),
    ],
    ...(replaces ? { replaces: true } : {}),
    about: { kind: 'query', terms: knowledge.about(terms) },
  };
}

/** The line without its program and what only says where: a heading that can be read at a glance. */
function titleOf({ line, source, output }: Kept): string {
  const words = line.replace(/^kubectl /u, '');
  return source.cluster === PRACTICE && output.offline !== true ? `${words} (practice cluster)` : words;
}

/** What the glossary says of a kind whose fields were explained. */
function explained(query: Query, knowledge: Knowledge): readonly Button[] {
  if (query.verb !== 'explain') return [];
  const id = termOfKind(kindOf(query.type)?.singular ?? '');
  return id === undefined ? [] : [{ label: `What is a ${knowledge.nameOf(id)}?`, line: `explain ${id}` }];
}

const isLong = ({ output }: Kept): boolean => output.text.length > 4_000 || output.text.split('\n').length > 40;
