import { qualifiedName } from '../../kubectl/discovery.ts';
import type { Grid, Row } from '../../kubectl/output.ts';
import { decorate, type Decoration } from '../../kubectl/print/decorate.ts';
import { showCell } from '../../kubectl/print/print-table.ts';
import {
  cellText,
  nameOf,
  namespaceOf,
  type Table,
  type TableColumn,
  type TableRow,
} from '../../kubectl/print/table.ts';
import type { Lookup } from '../lookup.ts';

/** The pages of a listing as data, with the object that each row shows. */
export function toGrid(lookup: Lookup, tables: readonly Table[], decoration: Decoration): Grid {
  const columns = tables.find((table) => table.columns.length > 0)?.columns ?? [];
  const shown = decorate({ columns, rows: tables.flatMap(({ rows }) => rows) }, decoration);
  const originals = tables.flatMap(({ rows }) => rows);
  return {
    resource: qualifiedName(lookup.resource),
    columns: shown.columns.map(({ name, description, priority }) => ({
      name: name.toUpperCase(),
      priority,
      ...(description === '' ? {} : { description }),
    })),
    rows: shown.rows.map(({ cells }, index) => {
      const texts = shown.columns.map((_, column) => showCell(cellText(cells[column])));
      const original = originals[index];
      return original === undefined ? { cells: texts } : withRef({ cells: texts }, original, lookup, columns);
    }),
  };
}

/** A row that says which object it shows, where both its name and its namespace are known. */
function withRef(row: Row, original: TableRow, { resource, namespace }: Lookup, columns: readonly TableColumn[]): Row {
  const name = nameOf(original, columns);
  const place = namespaceOf(original) || namespace;
  if (name === '' || (resource.namespaced && place === undefined)) return row;
  const { group, version, kind } = resource;
  return {
    ...row,
    ref: {
      group,
      version,
      resource: resource.name,
      kind,
      name,
      ...(resource.namespaced && place !== undefined ? { namespace: place } : {}),
    },
  };
}
