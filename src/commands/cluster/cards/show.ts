import { reply, type Block, type Reply } from '../../../core/reply.ts';
import type { Request } from '../../../core/request.ts';
import type { Knowledge } from '../../../glossary/knowledge.ts';
import { explainLine } from '../../../kubectl/grammar/explain-line.ts';
import { columnLessons } from '../../../kubectl/teach/columns.ts';
import type { Kept } from '../../../queries/kept.ts';
import { buttonRow, termButton } from '../../cards/buttons.ts';
import { code } from '../../cards/passages.ts';
import { footer } from './footer.ts';
import { columnBlocks } from './lessons.ts';
import { resultCard } from './result.ts';
import type { Look } from './view.ts';

export { pickCard as picked } from './pick.ts';

/** Another part of a result, in place of the card whose button was pressed. */
export function looked(pressed: {
  readonly result: Kept;
  readonly given: Look;
  readonly request: Request;
  readonly knowledge: Knowledge;
}): Reply {
  const { result, given: look, request, knowledge } = pressed;
  return resultCard(result, { knowledge, request, look, replaces: request.via === 'press' });
}

/** A result for everybody who may see it. */
export function shared(result: Kept, request: Request, knowledge: Knowledge): Reply {
  return resultCard(result, { knowledge, request });
}

/** What each column of a listing means. */
export function columns(result: Kept, knowledge: Knowledge): Reply {
  const lessons = result.output.grids.flatMap((grid) => columnLessons(grid));
  const ids = [...new Set(lessons.flatMap(({ term }) => term ?? []))];
  return reply('query', 'What the columns mean', [
    ...columnBlocks(lessons),
    footer(result),
    ...buttonRow(ids.slice(0, 5).map((id) => termButton(knowledge, id))),
  ]);
}

/** The kubectl line of a result, word by word. */
export function line({ line: said }: Kept): Reply {
  const blocks: Block[] = [
    { type: 'text', text: ['This is what answered you. In your own terminal it gives the same:'] },
    { type: 'code', code: said, language: 'sh' },
    { type: 'list', items: explainLine(said).map(({ part, meaning }) => [code(part), `: ${meaning}`]) },
    ...buttonRow([{ label: 'kubectl', line: 'explain kubectl' }]),
  ];
  return reply('query', 'The command, word by word', blocks);
}

const ENDING = { text: 'txt', yaml: 'yaml', json: 'json' } as const;

/** A whole result as a file. */
export function whole(result: Kept): Reply {
  const { id, output } = result;
  const lines = output.text.split('\n').length - 1;
  const alt = `The whole answer has ${String(lines)} lines. A file cannot be shown here; its pages can: page ${id} 1`;
  return reply('query', 'The whole answer', [
    { type: 'file', name: `answer-${id}.${ENDING[output.language]}`, text: output.text, alt },
    footer(result),
  ]);
}
