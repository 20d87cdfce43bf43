import type { Value } from './description.ts';
import type { Line } from './line.ts';
import { oneLine } from './text.ts';

const GAP = 2;

/** A table as lines: headings, a rule below them, then rows; a row is marked as its most striking cell is. */
export function renderTable(columns: readonly string[], rows: readonly (readonly Value[])[]): readonly Line[] {
  const texts = rows.map((row) => columns.map((_, column) => oneLine(row[column]?.text ?? '')));
  const widths = columns.map((name, column) =>
    Math.max(name.length, ...texts.map((cells) => widthOf(cells[column] ?? ''))),
  );
  const rule = columns.map((name) => '-'.repeat(name.length));
  return [
    { text: padded(columns, widths) },
    { text: padded(rule, widths) },
    ...texts.map((cells, position) => ({ text: padded(cells, widths), mark: markOf(rows[position] ?? []) })),
  ];
}

function markOf(row: readonly Value[]): Value['mark'] {
  const marks = row.map(({ mark }) => mark);
  return marks.find((mark) => mark === 'wrong') ?? marks.find((mark) => mark !== undefined);
}

function padded(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)) + GAP))
    .join('')
    .trimEnd();
}

function widthOf(cell: string): number {
  return [...cell].length;
}
