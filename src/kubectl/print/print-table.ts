import type { Aligner } from './align.ts';
import { decorate, type Decoration } from './decorate.ts';
import { cellText, type Table, type TableColumn, type TableRow } from './table.ts';
import { byteLength, isPlain } from './text-width.ts';

/** How tables are printed. */
export interface TableStyle {
  readonly decoration: Decoration;
  /** Also columns of low priority. */
  readonly wide: boolean;
  readonly headers: boolean;
}

/** Prints the tables of one type, one after the other: pages of a listing, or objects asked for by name. */
export type TablePrinter = (table: Table) => void;

/** kubectl sets a long table in pieces of this many rows, so that only the first piece sees the header. */
const ROWS_A_PIECE = 100;

/**
 * A printer that writes to an aligner, with one header above all tables of the same columns. cli-runtime
 * `printers/tableprinter.go`, HumanReadablePrinter.
 */
export function createTablePrinter(aligner: Aligner, style: TableStyle): TablePrinter {
  let last: readonly TableColumn[] = [];
  let printed = false;
  return ({ columns, rows }) => {
    const isSame = columns.length === 0 || JSON.stringify(columns) === JSON.stringify(last);
    const headers = style.headers && !(printed && isSame);
    if (!isSame) [last, printed] = [columns, false];
    if (rows.length > 0) printed = true;
    writeTable(aligner, decorate({ columns: last, rows }, style.decoration), { ...style, headers });
  };
}

/** A cell as it is shown: up to its first line's end, with the character that starts terminal commands made visible. */
export function showCell(text: string): string {
  let end = 0;
  let escapes = false;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x0a || unit === 0x0c || unit === 0x0d) break;
    if (unit === 0x1b) escapes = true;
  }
  const shown = end === text.length ? text : `${text.slice(0, end)}...`;
  return escapes ? shown.replaceAll('\u001b', '^[') : shown;
}

function writeTable(aligner: Aligner, { columns, rows }: Table, { wide, headers }: TableStyle): void {
  if (rows.length === 0) return;
  const shown = columns.flatMap(({ priority }, index) => (wide || priority === 0 ? [index] : []));
  const { widest, plain } = measure(rows, shown);
  // Widths grow while pieces are set and never later, so that the first line is made as wide as the widest will be.
  const padded = (line: readonly string[]): readonly string[] =>
    line.map((text, place) => padCell(text, place < shown.length - 1 ? (widest[place] ?? 0) : 0));

  if (headers) aligner.write(padded(shown.map((column) => (columns[column]?.name ?? '').toUpperCase())));
  for (const [index, row] of rows.entries()) {
    const line = textsOf(row, shown);
    if (index === 0 && !headers) aligner.write(splitTabs(padded(line)));
    else if (plain) aligner.write(line, true);
    else aligner.write(splitTabs(line.map(showCell)));
    if ((index + 1) % ROWS_A_PIECE === 0) aligner.flush();
  }
}

function textsOf({ cells }: TableRow, shown: readonly number[]): readonly string[] {
  const texts: string[] = [];
  for (const column of shown) if (column < cells.length) texts.push(cellText(cells[column]));
  return texts;
}

/** The widest text of each column in bytes, before it is cut at a line's end, and whether all of them are plain. */
function measure(
  rows: readonly TableRow[],
  shown: readonly number[],
): { readonly widest: readonly number[]; readonly plain: boolean } {
  const widest = Array<number>(shown.length).fill(0);
  let plain = true;
  for (const { cells } of rows) {
    for (let place = 0; place < shown.length; place++) {
      const text = cellText(cells[shown[place] ?? 0]);
      const isAscii = isPlain(text);
      plain &&= isAscii;
      const width = isAscii ? text.length : byteLength(text);
      if (width > (widest[place] ?? 0)) widest[place] = width;
    }
  }
  return { widest, plain };
}

function padCell(text: string, width: number): string {
  return showCell(text) + ' '.repeat(Math.max(0, width - byteLength(text)));
}

/** A tab within a text ends a cell like any other. */
function splitTabs(cells: readonly string[]): readonly string[] {
  const hasTab = cells.some((cell) => cell.includes('\t') || cell.includes('\v'));
  return hasTab ? cells.join('\t').split(/[\t\v]/u) : cells;
}
