import type { Block, Button } from '../../../core/reply.ts';
import type { Platform } from '../../../core/request.ts';
import { isWide } from '../../../kubectl/query.ts';
import type { Kept } from '../../../queries/kept.ts';
import { filterGrid, filterText } from '../filter.ts';
import { listingBlocks, listingPage, numberRows, pageButtons, pageWords, pickBlock } from './listing.ts';
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
  return result.output.grids.length > 0 ? rowsView(result, look, platform) : textView(result, look, platform);
}

function rowsView({ id, output, query }: Kept, { page: wanted, filter }: Look, platform: Platform): View {
  const all = numberRows(output.grids);
  const kept = new Set(output.grids.flatMap((grid) => filterGrid(grid, filter).rows));
  const rows = all.filter(({ row }) => kept.has(row));
  const page = listingPage(rows, platform, wanted);
  const found = filter === '' ? [] : filtered(rows.length, all.length, filter, 'rows');
  return {
    blocks: [
      ...found,
      ...listingBlocks(page, isWide(query)),
      ...pageWords(page, rows.length, 'Rows'),
      ...pickBlock(id, page),
    ],
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
    blocks: [...found, ...code, ...pageWords(page, pages.length, 'Pages')],
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
