import type { Block } from '../../../core/reply.ts';
import { plainText } from '../../../core/plain.ts';
import { pagesOfText, type Room } from './room.ts';

/** A piece of an answer that is shown as one: blocks that belong together, below a heading where one starts here. */
export interface Part {
  readonly heading?: string;
  readonly blocks: readonly Block[];
}

/** How much of a page something takes. */
type Size = Pick<Room, 'lines' | 'characters'>;

/** The widest that a listing is drawn in chat, in characters. */
const LISTING_WIDTH = 60;

/** How much running text stands in a line of chat, in characters, on a screen of usual width. */
const TEXT_WIDTH = 90;

/** Pages of parts, each inside both limits; a part longer than a page is continued on the next. */
export function pagesOfParts(parts: readonly Part[], room: Size): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  let left: Size = room;
  for (const part of parts.flatMap((each) => split(each, room))) {
    const size = sizeOf(part);
    if (page.length > 0 && (size.lines > left.lines || size.characters > left.characters)) {
      pages.push(page);
      page = [];
      left = room;
    }
    page.push(...blocksOf(part));
    left = { lines: left.lines - size.lines, characters: left.characters - size.characters };
  }
  return [...pages, page];
}

function blocksOf({ heading, blocks }: Part): readonly Block[] {
  return heading === undefined ? blocks : [{ type: 'heading', text: heading }, ...blocks];
}

/** A part that is too long for a page as several that are not. */
function split(part: Part, room: Size): readonly Part[] {
  const size = sizeOf(part);
  if (size.lines <= room.lines && size.characters <= room.characters) return [part];
  const pieces = part.blocks.flatMap((block) => splitBlock(block, room));
  return pieces.map((block, at) => ({
    ...(part.heading === undefined ? {} : { heading: at === 0 ? part.heading : `${part.heading} (continued)` }),
    blocks: [block],
  }));
}

/** Lines and characters that a heading may take. */
const HEADING: Size = { lines: 2, characters: 100 };

function splitBlock(block: Block, room: Size): readonly Block[] {
  const lines = Math.max(1, room.lines - HEADING.lines);
  if (block.type === 'code') {
    const texts = pagesOfText(block.code, { lines, characters: Math.max(1, room.characters - HEADING.characters) });
    return texts.map((code) => ({ ...block, code }));
  }
  if (block.type !== 'listing') return [block];
  const most = Math.min(lines - 1, Math.floor((room.characters - HEADING.characters) / LISTING_WIDTH) - 1);
  const rows = Math.max(1, most);
  return Array.from({ length: Math.ceil(block.rows.length / rows) }, (_, at) => ({
    ...block,
    rows: block.rows.slice(at * rows, (at + 1) * rows),
  }));
}

function sizeOf(part: Part): Size {
  const sizes = blocksOf(part).map(sizeOfBlock);
  return {
    lines: sizes.reduce((sum, { lines }) => sum + lines, 0),
    characters: sizes.reduce((sum, { characters }) => sum + characters, 0),
  };
}

function sizeOfBlock(block: Block): Size {
  switch (block.type) {
    case 'code':
      return { lines: block.code.split('\n').length, characters: block.code.length };
    case 'listing': {
      const lines = block.rows.length + 1;
      const widest = Math.max(0, ...block.rows.map((cells) => cells.join('   ').length));
      return { lines, characters: lines * Math.min(widest, LISTING_WIDTH) };
    }
    case 'list': {
      const texts = block.items.map(plainText);
      const lines = texts.reduce((sum, text) => sum + Math.ceil(text.length / TEXT_WIDTH), 0);
      return { lines, characters: texts.join('\n').length };
    }
    case 'heading':
      return { lines: 1, characters: block.text.length };
    default:
      return { lines: 1, characters: 80 };
  }
}
