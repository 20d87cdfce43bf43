import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../object.ts';
import { toGoText } from './go-value.ts';

/** A column as the server defines it. */
export interface TableColumn {
  readonly name: string;
  readonly description: string;
  /** 0: always shown. */
  readonly priority: number;
  /** The one that holds the names of objects. */
  readonly isName: boolean;
}

/** A line of a table. */
export interface TableRow {
  /** As the server sent them: texts, numbers, `null`. */
  readonly cells: readonly unknown[];
  /** What was sent of the object along with it, if anything. */
  readonly object?: KubeObject | null;
}

/** A listing that the server has already set in columns (meta.k8s.io Table). */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** Reads a table; `undefined` where the body is something else: not every server makes tables. */
export function parseTable(body: unknown): Table | undefined {
  if (textAt(body, 'kind') !== 'Table') return undefined;
  return {
    columns: listAt(body, 'columnDefinitions').map((column) => ({
      name: textAt(column, 'name'),
      description: textAt(column, 'description'),
      priority: numberAt(column, 'priority') ?? 0,
      isName: textAt(column, 'format') === 'name' && textAt(column, 'type') === 'string',
    })),
    rows: listAt(body, 'rows').map((row) => (isRow(row) ? row : { cells: [] })),
  };
}

// Rows are taken as they are: of fifty thousand no copy is made.
function isRow(row: object): row is TableRow {
  const object = valueAt(row, 'object') ?? null;
  return Array.isArray(valueAt(row, 'cells')) && typeof object === 'object' && !Array.isArray(object);
}

/** The namespace of a row's object. */
export function namespaceOf(row: TableRow): string {
  return textAt(row.object, 'metadata', 'namespace');
}

/** The labels of a row's object. */
export function labelsOf(row: TableRow): Readonly<Record<string, string>> {
  return mapAt(row.object, 'metadata', 'labels');
}

/** Finds the name of what a row shows: from its object, else from the column of names. */
export function createNameOf(columns: readonly TableColumn[]): (row: TableRow) => string {
  const nameColumn = columns.findIndex(({ isName }) => isName);
  return ({ cells, object }) => {
    const own = textAt(object, 'metadata', 'name');
    const cell = cells[nameColumn];
    if (own !== '' || typeof cell !== 'string') return own;
    return cell.endsWith(DEFAULT_MARK) ? cell.slice(0, -DEFAULT_MARK.length) : cell;
  };
}

/** What the server puts behind the name of the default storage or ingress class: kubernetes `printers/internalversion`. */
const DEFAULT_MARK = ' (default)';

/** A cell as text: empty where there is none. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return cell === null || cell === undefined ? '' : toGoText(cell);
}
