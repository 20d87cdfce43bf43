/** A column is at least this wide, and its widest cell is followed by this many spaces: cli-runtime `printers/tabwriter.go`. */
const MIN_WIDTH = 6;
const PADDING = 3;

/**
 * Sets lines of cells in columns, as kubectl's tab writer does. What was set stays as it is when wider cells follow; columns
 * never get narrower until they are forgotten.
 */
export interface Aligner {
  /** One line. The last cell belongs to no column. */
  readonly write: (cells: readonly string[]) => void;
  /** Sets what was written so far. */
  readonly flush: () => void;
  /** Forgets how wide columns were. */
  readonly forget: () => void;
  /** All that was set. */
  readonly text: () => string;
}

/** An aligner with nothing written. */
export function createAligner(): Aligner {
  const parts: string[] = [];
  let lines: (readonly string[])[] = [];
  let remembered: number[] = [];
  return {
    write: (cells) => void lines.push(cells),
    flush: () => {
      const widths: number[] = [];
      const setFrom = (from: number, to: number): void => setBlock({ lines, widths, remembered, parts }, from, to);
      setFrom(0, lines.length);
      lines = [];
    },
    forget: () => {
      remembered = [];
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
}

/** Sets the lines of a block whose columns so far have a width: adjoining lines that have one more column share its width. */
function setBlock(page: Page, from: number, to: number): void {
  const { lines, widths, remembered } = page;
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
      // Most cells are narrower than the widest even in their longest encoding, and need not be counted.
      if (cell.length + PADDING > width) width = Math.max(width, widthOf(cell) + PADDING);
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

function writeLines({ lines, widths, parts }: Page, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const cells = lines[index] ?? [];
    let line = '';
    for (const [column, cell] of cells.entries()) {
      const width = widths[column];
      line += width === undefined ? cell : cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
    }
    parts.push(line, '\n');
  }
}

/** How many characters (code points) a text has. */
export function widthOf(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xdc00 && unit <= 0xdfff) width--;
  }
  return width;
}
