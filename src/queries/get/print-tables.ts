import { ok, type Result } from '../../core/failure.ts';
import type { Grid } from '../../kubectl/output.ts';
import { createAligner } from '../../kubectl/print/align.ts';
import type { Decoration } from '../../kubectl/print/decorate.ts';
import { kindName } from '../../kubectl/print/objects.ts';
import { createTablePrinter } from '../../kubectl/print/print-table.ts';
import { sortBy } from '../../kubectl/print/sort.ts';
import type { Table } from '../../kubectl/print/table.ts';
import type { GetQuery } from '../../kubectl/query.ts';
import type { Lookup } from '../lookup.ts';
import type { Fetched } from './fetch.ts';
import { toGrid } from './to-grid.ts';
import { toTable } from './to-table.ts';

/** A listing printed and as data. */
export interface Printed {
  readonly text: string;
  readonly grids: readonly Grid[];
}

/** Tables of one type that follow each other: they share a header and its widths. */
interface Block {
  readonly lookup: Lookup;
  readonly tables: Table[];
}

/**
 * Prints listings as `kubectl get` does (kubectl `cmd/get/get.go`): a block a type, a blank line between blocks that have
 * headers, kinds before names as soon as there are two types.
 */
export function printTables(query: GetQuery, fetched: readonly Fetched[], now: number): Result<Printed> {
  const blocks: Block[] = [];
  for (const { lookup, bodies } of fetched) {
    const tables: Table[] = [];
    for (const body of bodies) {
      const table = sorted(toTable(body, now), query);
      if (!table.ok) return table;
      tables.push(table.value);
    }
    const last = blocks.at(-1);
    if (last?.lookup.resource === lookup.resource) last.tables.push(...tables);
    else blocks.push({ lookup, tables });
  }
  const kinds = new Set(blocks.map(({ lookup }) => lookup.resource));
  // Once a type had a column of namespaces, kubectl gives one to all that follow, empty where a type has none.
  const firstNamespaced = blocks.findIndex(({ lookup }) => lookup.resource.namespaced);
  const texts = blocks.map((block, index) => {
    const namespaces = query.where.allNamespaces && firstNamespaced >= 0 && index >= firstNamespaced;
    return printBlock(query, block, { ...toDecoration(query, block.lookup, kinds.size > 1), namespaces });
  });
  return ok({
    text: texts.filter((text) => text !== '').join(query.headers ? '\n' : ''),
    grids: blocks.map(({ lookup, tables }) => toGrid(lookup, tables, toDecoration(query, lookup, false))),
  });
}

function printBlock(query: GetQuery, { tables }: Block, decoration: Decoration): string {
  const aligner = createAligner();
  const wide = query.format.type === 'table' && query.format.wide;
  const print = createTablePrinter(aligner, { decoration, wide, headers: query.headers });
  for (const table of tables) print(table);
  aligner.flush();
  return aligner.text();
}

function toDecoration(query: GetQuery, { resource }: Lookup, severalKinds: boolean): Decoration {
  return {
    namespaces: query.where.allNamespaces && resource.namespaced,
    ...(query.showKind || severalKinds ? { kind: kindName(resource.kind, resource.group) } : {}),
    labelColumns: query.labelColumns,
    labels: query.showLabels,
  };
}

/** Several types are sorted each on its own, where kubectl, which looks for the field in the tables themselves, gives up. */
function sorted(table: Table, { sortBy: field }: GetQuery): Result<Table> {
  if (field === undefined || table.rows.length < 2) return ok(table);
  const rows = sortBy(table.rows, field, ({ object }) => object);
  return rows.ok ? ok({ ...table, rows: rows.value }) : rows;
}
