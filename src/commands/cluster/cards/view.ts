import type { Block, Button } from '../../../core/reply.ts';
import type { Platform } from '../../../core/request.ts';
import type { Description } from '../../../kubectl/describe/description.ts';
import { isWide } from '../../../kubectl/query.ts';
import type { Kept } from '../../../queries/kept.ts';
import { filterGrid, filterText } from '../filter.ts';
import { descriptionPages } from './description.ts';
import { listingBlocks, listingPage, numberRows, pageButtons, pageWords, pickBlock, rowWords } from './listing.ts';
import { pageOf, pagesOfText, ROOMS } from './room.ts';

/** Which part of a result is looked at. */
export interface Look {
  /** From 1. */
  readonly page: number;
  /** Words that rows or lines must hold; empty: all. */
  readonly filter: string;
}

/** The whole result from its start. */
export const FIRST_LOOK: Look = { page: 1, filter: '' };

/** A part of a result as blocks, and the buttons that lead to other parts. */
export interface View {
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}

/** Looks at a part of a result: rows where it is a listing, text where it is not. */
export function viewOf(result: Kept, look: Look, platform: Platform): View {
  const { grids, descriptions = [] } = result.output;
  if (grids.length > 0) return rowsView(result, look, platform);
  // Words are looked for in lines of text.
  return descriptions.length > 0 && look.filter === ''
    ? describedView(result, descriptions, look, platform)
    : textView(result, look, platform);
}

/** What the signs in a description mean: somebody may hear them read. */
const SIGNS = '“!” stands before what is wrong, “?” before what is unusual.';

function describedView(
  { id }: Kept,
  descriptions: readonly Description[],
  { page: wanted }: Look,
  platform: Platform,
): View {
  const page = pageOf(descriptionPages(descriptions, ROOMS[platform]), 1, wanted);
  const blocks = page.items.flat();
  const signed = blocks.some(hasSign);
  return {
    blocks: [...blocks, ...(signed ? [{ type: 'note', text: [SIGNS] } as const] : []), ...pageWords(page)],
    buttons: [...pageButtons(`page ${id}`, page), filterButton(id, 'Words that a line must have')],
  };
}

function hasSign(block: Block): boolean {
  if (block.type === 'code') return /^[!?] /mu.test(block.code);
  return block.type === 'listing' && block.rows.some(([first = '']) => /^[!?] /u.test(first));
}

function rowsView({ id, output, query }: Kept, { page: wanted, filter }: Look, platform: Platform): View {
  const all = numberRows(output.grids);
  const kept = new Set(output.grids.flatMap((grid) => filterGrid(grid, filter).rows));
  const rows = all.filter(({ row }) => kept.has(row));
  const page = listingPage(rows, platform, wanted);
  const found = filter === '' ? [] : filtered(rows.length, all.length, filter, 'rows');
  return {
    blocks: [...found, ...listingBlocks(page, isWide(query)), ...rowWords(page, rows.length), ...pickBlock(id, page)],
    buttons: [...turns(id, page, filter), ...(all.length > 5 ? [filterButton(id, 'Words that a row must have')] : [])],
  };
}

function textView({ id, output }: Kept, { page: wanted, filter }: Look, platform: Platform): View {
  const text = filter === '' ? output.text : filterText(output.text, filter);
  const pages = pagesOfText(text, ROOMS[platform]);
  const page = pageOf(pages, 1, wanted);
  const lines = output.text.split('\n').length;
  const found = filter === '' ? [] : filtered(text === '' ? 0 : text.split('\n').length, lines, filter, 'lines');
  const [shown = ''] = page.items;
  const code: readonly Block[] = shown === '' ? [] : [{ type: 'code', code: shown, language: output.language }];
  return {
    blocks: [...found, ...code, ...pageWords(page)],
    buttons: [...turns(id, page, filter), ...(lines > 10 ? [filterButton(id, 'Words that a line must have')] : [])],
  };
}

/** With a filter the number comes first, since the words end the line. */
function turns(id: string, page: Parameters<typeof pageButtons>[1], filter: string): readonly Button[] {
  return filter === '' ? pageButtons(`page ${id}`, page) : pageButtons(`filter ${id} page`, page, ` ${filter}`);
}

function filtered(found: number, all: number, filter: string, what: string): readonly Block[] {
  return [{ type: 'note', text: [`${String(found)} of ${String(all)} ${what} have “${filter}”`] }];
}

const filterButton = (id: string, asks: string): Button => ({ label: 'Filter', line: `filter ${id}`, asks });
