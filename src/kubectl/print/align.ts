import { widthOf } from './text-width.ts';

/** A column is at least this wide, and its widest cell is followed by this many spaces: cli-runtime `printers/tabwriter.go`. */
const MIN_WIDTH = 6;
const PADDING = 3;

/**
 * Sets lines of cells in columns, as kubectl's tab writer does. What was set stays as it is when wider cells follow; columns
 * never get narrower.
 */
export interface Aligner {
  /** One line. The last cell belongs to no column. `plain`: its cells are as wide as they are long. */
  readonly write: (cells: readonly string[], plain?: boolean) => void;
  /** Sets what was written so far. */
  readonly flush: () => void;
  /** All that was set. */
  readonly text: () => string;
}

/** An aligner with nothing written. */
export function createAligner(): Aligner {
  const parts: string[] = [];
  const remembered: number[] = [];
  let lines: (readonly string[])[] = [];
  let plain = true;
  return {
    write: (cells, isPlain = false) => {
      lines.push(cells);
      plain &&= isPlain;
    },
    flush: () => {
      const measure = plain ? lengthOf : widthOf;
      setBlock({ lines, widths: [], remembered, parts, measure }, 0, lines.length);
      [lines, plain] = [[], true];
    },
    text: () => parts.join(''),
  };
}

interface Page {
  readonly lines: readonly (readonly string[])[];
  /** Of the columns to the left. */
  readonly widths: number[];
  readonly remembered: number[];
  readonly parts: string[];
  readonly measure: (cell: string) => number;
}

/** Sets the lines of a block whose columns so far have a width: adjoining lines that have one more column share its width. */
function setBlock(page: Page, from: number, to: number): void {
  const { lines, widths, remembered, measure } = page;
  const column = widths.length;
  const hasColumn = (line: number): boolean => column < (lines[line]?.length ?? 0) - 1;
  let start = from;
  while (start < to) {
    let end = start;
    while (end < to && !hasColumn(end)) end++;
    writeLines(page, start, end);
    start = end;
    let width = MIN_WIDTH;
    for (; end < to && hasColumn(end); end++) {
      const cell = lines[end]?.[column] ?? '';
      if (cell.length + PADDING > width) width = Math.max(width, measure(cell) + PADDING);
    }
    if (start === end) continue;
    width = Math.max(width, remembered[column] ?? 0);
    remembered[column] = width;
    widths.push(width);
    setBlock(page, start, end);
    widths.pop();
    start = end;
  }
}

function writeLines({ lines, widths, parts, measure }: Page, from: number, to: number): void {
  let text = '';
  for (let index = from; index < to; index++) {
    const cells = lines[index] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? '';
      const width = widths[column];
      text += width === undefined ? cell : cell.padEnd(width + cell.length - measure(cell));
    }
    text += '\n';
  }
  parts.push(text);
}

function lengthOf(text: string): number {
  return text.length;
}
