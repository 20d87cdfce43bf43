import { isHarmless } from './harmless.ts';
import { createPass, filterInto, markInto, type Pass } from './pass.ts';
import { isSecretName, kindOfName } from './secret-names.ts';
import { IDENTIFIER, PROSE, type TextMode } from './text.ts';
import { isToldName } from './told-names.ts';
import { redactLabels, redactObject } from './walk.ts';

/** What the server prints: meta.k8s.io/v1 Table. */
export interface Table {
  readonly kind: 'Table';
  readonly columnDefinitions?: readonly ColumnDefinition[] | null;
  readonly rows?: readonly TableRow[] | null;
  readonly [field: string]: unknown;
}

interface ColumnDefinition {
  readonly name: string;
  readonly type: string;
  readonly format: string;
}

/** A printed line and, where asked for, the object it shows or its metadata. */
export interface TableRow {
  readonly cells: readonly unknown[];
  readonly object?: unknown;
  readonly [field: string]: unknown;
}

/** Whether an answer is a Table, which a server that knows none for a kind may refuse to give. */
export function isTable(body: unknown): body is Table {
  return typeof body === 'object' && body !== null && 'kind' in body && body.kind === 'Table';
}

/** Where a Table comes from. */
export interface TableOrigin {
  /** The kind of its objects, where that kind has rules of its own. */
  readonly kind?: string;
  /** A kind that somebody defined: its columns print any field at all. */
  readonly custom: boolean;
}

/**
 * A Table without secrets. Only what its cells hide is counted: the objects behind them are there for names and labels, and a
 * footer must not speak of values that nobody would have seen.
 */
export function redactTable(pass: Pass, table: Table, origin: TableOrigin): Table {
  const columns = (table.columnDefinitions ?? []).map((column) => columnOf(column, origin.custom));
  const uncounted = createPass(pass.policy);
  const rows = table.rows ?? [];
  let copy: TableRow[] | undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    const known = origin.custom && typeof row.object === 'object' && row.object !== null && !isHead(row.object);
    const hidden = known ? new Set<string>() : undefined;
    const objects = hidden === undefined ? uncounted : createPass(pass.policy, hidden);
    // First the object: what is secret in it is secret in the cells as well.
    const object = rowObject(objects, row.object, origin.kind);
    const cells = redactCells(pass, row.cells, columns, hidden === undefined ? undefined : { hidden, object });
    if (object === row.object && cells === row.cells) continue;
    copy ??= [...rows];
    copy[at] = object === undefined ? { ...row, cells } : { ...row, cells, object };
  }
  return copy === undefined ? table : { ...table, rows: copy };
}

function rowObject(pass: Pass, object: unknown, kind: string | undefined): unknown {
  if (object === undefined || object === null) return object;
  if (kind === 'Secret') return null;
  return isHead(object) ? redactHead(pass, object) : redactObject(pass, object, kind);
}

function isHead(object: unknown): object is Head {
  return typeof object === 'object' && object !== null && 'kind' in object && object.kind === 'PartialObjectMetadata';
}

interface Head {
  readonly kind?: unknown;
  readonly apiVersion?: unknown;
  readonly metadata?: null | {
    readonly labels?: unknown;
    readonly annotations?: unknown;
    readonly managedFields?: unknown;
  };
}

/** The metadata of a row is there for names and labels; what could hide something in it nobody prints. */
function redactHead(pass: Pass, head: Head): Head {
  const { kind, apiVersion } = head;
  if (typeof head.metadata !== 'object' || head.metadata === null) return { kind, apiVersion };
  const { annotations: _annotations, managedFields: _managedFields, ...metadata } = head.metadata;
  const labels = redactLabels(pass, metadata.labels);
  return { kind, apiVersion, metadata: labels === metadata.labels ? metadata : { ...metadata, labels } };
}

/** How the cells of a column are read, and the last one that had nothing to hide: neighbours often say the same. */
interface Column {
  readonly mode: TextMode | undefined;
  /** What the name of a custom column makes of its cells, unless the object tells that they are only names. */
  readonly secret: string | undefined;
  clean: unknown;
}

function columnOf({ name, type, format }: ColumnDefinition, custom: boolean): Column {
  const secret = custom && isSecretName(name) ? kindOfName(name) : undefined;
  return { mode: format === 'name' ? undefined : modeOf(name, type, custom), secret, clean: undefined };
}

function modeOf(name: string, type: string, custom: boolean): TextMode | undefined {
  if (custom) return PROSE;
  if (type !== 'string') return undefined;
  return /image|label|selector/iu.test(name) ? IDENTIFIER : PROSE;
}

/** The object behind a row of a custom kind, as it may be shown, and the values that were hidden in it. */
interface Known {
  readonly object: unknown;
  readonly hidden: ReadonlySet<string>;
}

const UNKNOWN: Column = { mode: PROSE, secret: undefined, clean: undefined };

function redactCells(
  pass: Pass,
  cells: readonly unknown[],
  columns: readonly Column[],
  known: Known | undefined,
): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    const column = columns[at] ?? UNKNOWN;
    if (cell === column.clean) continue;
    const shown = redactCell(pass, cell, column, known);
    if (shown === cell) {
      // What is secret in one object may stand in another by chance.
      if (known === undefined) column.clean = cell;
      continue;
    }
    copy ??= [...cells];
    copy[at] = shown;
  }
  return copy ?? cells;
}

function redactCell(pass: Pass, cell: unknown, { mode, secret }: Column, known: Known | undefined): unknown {
  if (mode === undefined || cell === null || typeof cell === 'boolean') return cell;
  if (typeof cell === 'number' && known === undefined && secret === undefined) return cell;
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
  const repeated = known !== undefined && repeats(text, known.hidden);
  const named = secret !== undefined && !isHarmless(text) && !(known !== undefined && isToldName(known.object, text));
  if (repeated || named) return markInto(pass, text, secret ?? 'value');
  const shown = filterInto(pass, text, mode);
  return shown === text ? cell : shown;
}

/** Columns print a value alone, or several of a list. */
function repeats(text: string, hidden: ReadonlySet<string>): boolean {
  if (hidden.has(text)) return true;
  for (const value of hidden) if (value.length >= 4 && text.includes(value)) return true;
  return false;
}
