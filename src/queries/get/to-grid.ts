import { qualifiedName } from '../../kubectl/discovery.ts';
import type { ObjectRef } from '../../kubectl/object.ts';
import type { Grid } from '../../kubectl/output.ts';
import { decorate, type Decoration } from '../../kubectl/print/decorate.ts';
import { showCell } from '../../kubectl/print/print-table.ts';
import { cellText, createNameOf, namespaceOf, type Table, type TableRow } from '../../kubectl/print/table.ts';
import { isPlain } from '../../kubectl/print/text-width.ts';
import type { Lookup } from '../lookup.ts';

/** The pages of a listing as data, with the object that each row shows. */
export function toGrid(lookup: Lookup, tables: readonly Table[], decoration: Decoration): Grid {
  const columns = tables.find((table) => table.columns.length > 0)?.columns ?? [];
  const nameOf = createNameOf(columns);
  const originals = tables.flatMap(({ rows }) => rows);
  const shown = decorate({ columns, rows: originals }, decoration);
  return {
    resource: qualifiedName(lookup.resource),
    columns: shown.columns.map(({ name, description, priority }) => ({
      name: name.toUpperCase(),
      priority,
      ...(description === '' ? {} : { description }),
    })),
    rows: shown.rows.map((row, index) => {
      const cells = toTexts(row, shown.columns.length);
      const original = originals[index] ?? row;
      const ref = toRef(original, nameOf(original), lookup);
      return ref === undefined ? { cells } : { cells, ref };
    }),
  };
}

/** The cells as they are shown, one a column. Those that are shown as they came, as nearly all are, are not copied. */
function toTexts({ cells }: TableRow, columns: number): readonly string[] {
  if (cells.length === columns && isPlainTexts(cells)) return cells;
  return Array.from({ length: columns }, (_, column) => showCell(cellText(cells[column])));
}

function isPlainTexts(cells: readonly unknown[]): cells is readonly string[] {
  return cells.every((cell) => typeof cell === 'string' && isPlain(cell));
}

/** The object that a row shows, where both its name and its namespace are known. */
function toRef(row: TableRow, name: string, lookup: Lookup): ObjectRef | undefined {
  const { group, version, kind, namespaced, name: resource } = lookup.resource;
  if (name === '') return undefined;
  if (!namespaced) return { group, version, resource, kind, name };
  const namespace = namespaceOf(row) || lookup.namespace;
  return namespace === undefined ? undefined : { group, version, resource, kind, name, namespace };
}
