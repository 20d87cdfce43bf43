import type { Block, Button, ListingColumn, Option } from '../../../core/reply.ts';
import type { Platform } from '../../../core/request.ts';
import type { Grid, Row } from '../../../kubectl/output.ts';
import { ROOMS, pageOf, type PageOf } from './room.ts';

/** Rows of every listing of a result in one order, so that one number names a row. */
export interface NumberedRow {
  readonly row: Row;
  readonly grid: Grid;
  /** From 1, over the whole result: filters and pages do not change it. */
  readonly number: number;
}

/** Numbers the rows of a result, listing after listing. */
export function numberRows(grids: readonly Grid[]): readonly NumberedRow[] {
  let number = 0;
  return grids.flatMap((grid) =>
    grid.rows.map((row) => {
      number += 1;
      return { row, grid, number };
    }),
  );
}

/** One page of the rows of a result, its listings kept apart. */
export function listingPage(rows: readonly NumberedRow[], platform: Platform, wanted: number): PageOf<NumberedRow> {
  return pageOf(rows, ROOMS[platform].rows, wanted);
}

/** Columns that say how something is: the last to go where room is short. */
const TELLING: Readonly<Record<string, number>> = { STATUS: -2, PHASE: -2, REASON: -2, MESSAGE: -2, READY: -1 };

/** A column by its name in capitals; `priority` holds unless it is one of those that go last. */
export function listingColumn(name: string, priority: number): ListingColumn {
  return { name, priority: TELLING[name] ?? priority };
}

/** The listings of a page as blocks: columns of low priority only where they were asked for. */
export function listingBlocks({ items }: PageOf<NumberedRow>, wide: boolean): readonly Block[] {
  const grids = new Map<Grid, (readonly string[])[]>();
  for (const { grid, row } of items) grids.set(grid, [...(grids.get(grid) ?? []), row.cells]);
  return [...grids].flatMap(([{ columns, resource }, rows]): readonly Block[] => {
    const shown = columns.flatMap(({ priority }, at) => (wide || priority === 0 ? [at] : []));
    const listing: Block = {
      type: 'listing',
      caption: resource,
      columns: shown.flatMap((at) => {
        const column = columns[at];
        return column === undefined ? [] : [listingColumn(column.name, column.priority)];
      }),
      rows: rows.map((cells) => shown.map((at) => cells[at] ?? '')),
    };
    return grids.size > 1 ? [{ type: 'heading', text: resource }, listing] : [listing];
  });
}

/** The rows of a page to choose one from, where they show objects. */
export function pickBlock(id: string, { items }: PageOf<NumberedRow>): readonly Block[] {
  const one = new Set(items.map(({ row }) => row.ref?.namespace)).size === 1;
  const options = items.flatMap(({ row, grid, number }): readonly Option[] => {
    if (row.ref === undefined) return [];
    const { name, namespace } = row.ref;
    const label = one || namespace === undefined ? name : `${namespace}/${name}`;
    const hint = statusOf(grid, row);
    return [{ label, line: `pick ${id} ${String(number)}`, ...(hint === '' ? {} : { hint }) }];
  });
  return options.length === 0 ? [] : [{ type: 'select', label: 'Look closer at', options }];
}

/** The columns that tell two rows apart at a glance, best first. */
const TOLD_BY = ['STATUS', 'PHASE', 'REASON', 'READY'] as const;

function statusOf({ columns }: Grid, { cells }: Row): string {
  const cellOf = (name: string): string => cells[columns.findIndex((column) => column.name === name)] ?? '';
  const told = TOLD_BY.find((name) => cellOf(name) !== '');
  return told === undefined ? '' : cellOf(told);
}

/** Buttons to turn pages, and where one is. `line` is what a page's number is said behind. */
export function pageButtons(
  line: string,
  { page, pages }: Omit<PageOf<unknown>, 'items'>,
  tail = '',
): readonly Button[] {
  const to = (number: number): string => `${line} ${String(number)}${tail}`;
  return [
    ...(page > 1 ? [{ label: 'Previous page', line: to(page - 1) }] : []),
    ...(page < pages ? [{ label: 'Next page', line: to(page + 1) }] : []),
  ];
}

/** "Rows 16 to 30 of 42 · page 2 of 3", where there is more than one page. */
export function rowWords({ items, page, pages, before }: PageOf<unknown>, total: number): readonly Block[] {
  if (pages === 1) return [];
  const range = `${String(before + 1)} to ${String(before + items.length)} of ${String(total)}`;
  return [{ type: 'note', text: [`Rows ${range} · page ${String(page)} of ${String(pages)}`] }];
}

/** "Page 2 of 3", where there is more than one. */
export function pageWords({ page, pages }: Pick<PageOf<unknown>, 'page' | 'pages'>): readonly Block[] {
  return pages === 1 ? [] : [{ type: 'note', text: [`Page ${String(page)} of ${String(pages)}`] }];
}
