import type { Block, Reply } from '../../core/reply.ts';
import { displayWidth } from '../../core/table.ts';
import { visible } from '../visible.ts';
import { drawButtons, drawSelect, firstNumber } from './buttons.ts';
import { drawChart } from './chart.ts';
import { flow } from './flow.ts';
import { drawFields, drawTable } from './grid.ts';
import { drawListing } from './listing.ts';
import { hanging, type BlockOf, type Page } from './page.ts';
import { createPaint } from './paint.ts';

/** How wide the page is and whether it has colours. */
export interface Screen {
  readonly width: number;
  readonly colour: boolean;
}

/** On anything narrower nothing could be read, so it is drawn this wide and the terminal wraps it. */
const NARROWEST = 20;

function drawCode({ code }: BlockOf<'code'>, { paint }: Page): readonly string[] {
  // Code is never wrapped: a command broken in two cannot be copied.
  const lines = visible(code).replace(/\n$/u, '').split('\n');
  return lines.map((line) => `${paint.as('dim', '│')} ${paint.as('green', line)}`.trimEnd());
}

function drawProgress({ done, total, label }: BlockOf<'progress'>, { width, paint }: Page): readonly string[] {
  const room = Math.min(20, width);
  const full = total > 0 ? Math.min(room, Math.max(0, Math.round((done / total) * room))) : 0;
  const bar = paint.as('green', '█'.repeat(full)) + paint.as('dim', '░'.repeat(room - full));
  return [bar, ...flow([`${label}: ${String(done)} of ${String(total)}`], width, paint)];
}

function drawNote({ text, tone }: BlockOf<'note'>, page: Page): readonly string[] {
  if (tone === 'warning') return hanging('Warning: ', text, page, ['bold', 'yellow']);
  return flow(text, page.width, page.paint).map((line) => page.paint.as('dim', line));
}

const handlers = {
  text: ({ text }, page) => flow(text, page.width, page.paint),
  heading: ({ text }, page) => flow([{ type: 'strong', text }], page.width, page.paint),
  list: ({ items, ordered }, page) =>
    items.flatMap((item, at) => hanging(ordered === true ? `${String(at + 1)}. ` : '• ', item, page)),
  code: drawCode,
  table: drawTable,
  listing: drawListing,
  select: (block, page, first) => drawSelect(block, first, page),
  file: ({ alt }, page) => drawNote({ type: 'note', text: [alt] }, page),
  fields: drawFields,
  note: drawNote,
  image: ({ alt }, page) => flow([`Picture: ${alt}`], page.width, page.paint).map((line) => page.paint.as('dim', line)),
  chart: drawChart,
  buttons: (block, page, first) => drawButtons(block, first, page),
  progress: drawProgress,
} satisfies { [T in Block['type']]: (block: BlockOf<T>, page: Page, first: number) => readonly string[] };

function drawTitle(title: string, { width, paint }: Page): readonly string[] {
  const lines = flow([{ type: 'strong', text: title }], width, paint);
  const rule = Math.min(width, Math.max(displayWidth(visible(title)), 3));
  return [...lines, paint.as('dim', '─'.repeat(rule))];
}

/** A reply as a terminal shows it, without the last line break. */
export function renderTerminal(reply: Reply, screen: Screen): string {
  const page: Page = { width: Math.max(NARROWEST, screen.width), paint: createPaint(screen.colour) };
  const title = reply.title === undefined ? '' : drawTitle(reply.title, page).join('\n');
  return reply.blocks.reduce((above, block, index) => {
    // The record is closed over the union, so the handler found always fits the block.
    const draw = handlers[block.type] as (block: Block, page: Page, first: number) => readonly string[];
    const part = draw(block, page, firstNumber(reply, index)).join('\n');
    if (above === '' || part === '') return above + part;
    // A heading stands close to what it is the heading of.
    return above + (reply.blocks[index - 1]?.type === 'heading' ? '\n' : '\n\n') + part;
  }, title);
}
