import type { types } from '@slack/bolt';
import type { Block } from '../../core/reply.ts';
import { fitListing } from '../../core/listing.ts';
import { toPlain } from '../../core/spans.ts';
import { renderTable } from '../../core/table.ts';
import { chartName } from '../../core/pictured.ts';
import { buttonRows } from './buttons.ts';
import { chartInText } from './chart.ts';
import { LIMITS } from './limits.ts';
import { quietLine, quietText } from './quiet.ts';
import { preformatted, richText, richTextBlock, section } from './rich-text.ts';
import { selectMenu } from './select.ts';
import { clean, cutLines, cutText } from './text.ts';

/** What a piece of a reply became, and whether something of it is missing. */
export interface Drawn {
  readonly blocks: types.KnownBlock[];
  readonly cut: boolean;
}

/** What drawing a block needs to know beside the block. */
export interface DrawContext {
  /** The block's place in the reply. */
  readonly at: number;
  /** Slack's ids of uploaded pictures by their names. */
  readonly files: ReadonlyMap<string, string>;
}

const NOTHING: Drawn = { blocks: [], cut: false };

type Handlers = { [T in Block['type']]: (block: Extract<Block, { type: T }>, context: DrawContext) => Drawn };

const handlers = {
  text: ({ text }) => running(richText(text, LIMITS.text)),
  heading: ({ text }) => running(richText([{ type: 'strong', text }], LIMITS.text)),
  list: ({ items, ordered }) => {
    // Items share the room evenly only when they must.
    const room = Math.max(2, Math.floor(LIMITS.text / Math.max(1, items.length)));
    const long = items.reduce((sum, item) => sum + toPlain(item).length, 0);
    const drawn = items.map((item) => richText(item, long > LIMITS.text ? room : LIMITS.text));
    const elements = drawn.map((item) =>
      section(item.elements.length > 0 ? item.elements : [{ type: 'text', text: ' ' }]),
    );
    const list = { type: 'rich_text_list', style: ordered === true ? 'ordered' : 'bullet', elements } as const;
    return elements.length === 0 ? NOTHING : { blocks: [richTextBlock(list)], cut: drawn.some(({ cut }) => cut) };
  },
  code: ({ code }) => fixedWidth(code),
  table: ({ caption, columns, rows }) => {
    if (columns.length === 0) return NOTHING;
    const { blocks, cut } = fixedWidth(
      renderTable(
        columns.map(clean),
        rows.map((row) => row.map(clean)),
        LIMITS.tableWidth,
      ),
    );
    const heading = running(richText([{ type: 'strong', text: caption }], LIMITS.header));
    return { blocks: [...heading.blocks, ...blocks], cut: heading.cut || cut };
  },
  listing: ({ columns, rows }) => {
    const names = columns.map(({ name, priority }) => ({ name: clean(name), priority }));
    const cells = rows.map((row) => row.map((cell) => clean(cell).replace(/\s+/gu, ' ')));
    const { text, dropped } = fitListing(names, cells, LIMITS.tableWidth);
    const { blocks, cut } = fixedWidth(text);
    if (dropped.length === 0) return { blocks, cut };
    return {
      blocks: [...blocks, quietText(cutText(`Left out for width: ${dropped.join(', ')}`, LIMITS.contextText).text)],
      cut,
    };
  },
  select: ({ label, options }, { at }) => selectMenu(label, options, at),
  file: ({ alt }) => ({
    blocks: [quietText(cutText(clean(alt).trim() || 'A file', LIMITS.contextText).text)],
    cut: false,
  }),
  fields: ({ fields }) =>
    running(
      richText(
        fields.flatMap(({ name, value }, at) => [at === 0 ? '' : '\n', { type: 'strong', text: name }, ': ', ...value]),
        LIMITS.text,
      ),
    ),
  note: ({ text, tone }) => {
    if (tone === 'warning') return running(richText([{ type: 'strong', text: 'Warning: ' }, ...text], LIMITS.text));
    const { block, cut } = quietLine(text);
    return { blocks: block === undefined ? [] : [block], cut };
  },
  image: ({ picture, alt }, { files }) => {
    const id = files.get(picture);
    if (id !== undefined) return uploaded(id, alt);
    const { text, cut } = cutText(clean(alt), LIMITS.altText - 'Picture: '.length);
    return { blocks: [quietText(`Picture: ${text}`)], cut };
  },
  chart: ({ chart, alt }, { files }) => {
    const id = files.get(chartName(chart));
    if (id !== undefined) return uploaded(id, alt);
    const { caption, bars } = chartInText(chart);
    const [heading, body] = [running(richText(caption, LIMITS.text)), fixedWidth(bars)];
    return { blocks: [...heading.blocks, ...body.blocks], cut: heading.cut || body.cut };
  },
  buttons: ({ buttons }, { at }) => buttonRows(buttons, at),
  progress: ({ done, total, label }) =>
    running(
      richText(
        [
          { type: 'strong', text: label },
          ' ',
          { type: 'code', text: bar(done, total) },
          ` ${String(done)} of ${String(total)}`,
        ],
        LIMITS.text,
      ),
    ),
} satisfies Handlers;

/** One piece of a reply as Block Kit. */
export function drawBlock(block: Block, context: DrawContext): Drawn {
  // The record is closed over the union, so the handler found always fits the block.
  return (handlers[block.type] as (block: Block, context: DrawContext) => Drawn)(block, context);
}

/** The line a card starts with. */
export function drawTitle(title: string): Drawn {
  const { text, cut } = cutText(clean(title).replace(/\s+/gu, ' ').trim(), LIMITS.header);
  if (text === '') return NOTHING;
  return { blocks: [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }], cut };
}

function uploaded(id: string, alt: string): Drawn {
  const { text, cut } = cutText(clean(alt), LIMITS.altText);
  return { blocks: [{ type: 'image', slack_file: { id }, alt_text: text.trim() === '' ? 'Picture' : text }], cut };
}

function running({ elements, cut }: ReturnType<typeof richText>): Drawn {
  return { blocks: elements.length === 0 ? [] : [richTextBlock(section(elements))], cut };
}

function fixedWidth(code: string): Drawn {
  const { text, cut } = cutLines(clean(code), LIMITS.text);
  return text.trim() === '' ? { blocks: [], cut } : { blocks: [richTextBlock(preformatted(text))], cut };
}

function bar(done: number, total: number): string {
  const filled = total > 0 ? Math.round((Math.min(Math.max(done, 0), total) / total) * 10) : 0;
  return '█'.repeat(filled) + '░'.repeat(10 - filled);
}
