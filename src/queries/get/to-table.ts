import { formatAge } from '../../kubectl/age.ts';
import { textAt } from '../../kubectl/object.ts';
import { toObjects } from '../../kubectl/print/objects.ts';
import { parseTable, type Table, type TableColumn } from '../../kubectl/print/table.ts';

/**
 * The table that a server sent, or one of names and ages where it sent objects: some extensions of the API know no tables.
 * cli-runtime `printers/tableprinter.go`, printObjectMeta.
 */
export function toTable(body: unknown, now: number): Table {
  return parseTable(body) ?? { columns: PLAIN_COLUMNS, rows: toObjects(body).map((object) => toRow(object, now)) };
}

const PLAIN_COLUMNS: readonly TableColumn[] = [
  { name: 'Name', description: 'The name of the object.', priority: 0, isName: true },
  { name: 'Age', description: 'How long ago the object was created.', priority: 0, isName: false },
];

function toRow(object: ReturnType<typeof toObjects>[number], now: number): Table['rows'][number] {
  const created = textAt(object, 'metadata', 'creationTimestamp');
  return { cells: [textAt(object, 'metadata', 'name'), formatAge(created === '' ? null : created, now)], object };
}
