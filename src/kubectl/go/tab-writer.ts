/** How columns are set out: the least width of a cell, and the spaces that follow the widest. */
export interface Tabs {
  readonly minWidth: number;
  readonly padding: number;
  /** Keep the widths of columns for what comes after a line without tabs. */
  readonly remember: boolean;
}

/** What kubectl's tables are set with: cli-runtime `printers/tabwriter.go`. */
export const TABLE_TABS: Tabs = { minWidth: 6, padding: 3, remember: true };

/** What kubectl's descriptions are set with: kubectl `describe/describe.go`. */
export const DESCRIBE_TABS: Tabs = { minWidth: 0, padding: 2, remember: false };

/** A cell: its text and how many characters wide it is. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/**
 * Sets tab-separated text in columns of spaces, as Go's `text/tabwriter` does: a tab ends a cell, text after the last tab
 * belongs to no column, and a column is as wide as its widest cell among the adjoining lines that have it.
 */
export function alignTabs(text: string, tabs: Tabs): string {
  const remembered: number[] = [];
  let out = '';
  let block: Cell[][] = [];
  const lines = text.split(/[\n\f]/u);
  const breaks = text.match(/[\n\f]/gu) ?? [];
  for (const [index, line] of lines.entries()) {
    const cells = line.split(/[\t\v]/u).map((cell) => ({ text: cell, width: [...cell].length }));
    // Nothing after the very last tab is no cell, so that the one before it belongs to no column.
    if (index === breaks.length && cells.at(-1)?.text === '') cells.pop();
    block.push(cells);
    // A line without tabs ends the block: no column runs through it.
    if (index < breaks.length && (cells.length === 1 || breaks[index] === '\f')) {
      out += `${setBlock(block, tabs, remembered)}\n`;
      block = [];
    }
  }
  return out + setBlock(block, tabs, remembered);
}

/** The lines of one block, joined by newlines. `remembered` is read and widened when the style says so. */
function setBlock(block: readonly (readonly Cell[])[], tabs: Tabs, remembered: number[]): string {
  const widths = block.map((): number[] => []);
  const setColumn = (from: number, to: number, column: number): void => {
    for (let start = from; start < to; start++) {
      if (!hasColumn(block[start], column)) continue;
      let end = start;
      let width = tabs.minWidth;
      for (; end < to && hasColumn(block[end], column); end++) {
        width = Math.max(width, (block[end]?.[column]?.width ?? 0) + tabs.padding);
      }
      if (tabs.remember) {
        width = Math.max(width, remembered[column] ?? 0);
        remembered[column] = width;
      }
      for (let line = start; line < end; line++) widths[line]?.push(width);
      setColumn(start, end, column + 1);
      start = end - 1;
    }
  };
  setColumn(0, block.length, 0);
  return block.map((cells, line) => setLine(cells, widths[line] ?? [])).join('\n');
}

/** Whether a line has a column: its last cell is in none. */
function hasColumn(line: readonly Cell[] | undefined, column: number): boolean {
  return line !== undefined && column < line.length - 1;
}

function setLine(cells: readonly Cell[], widths: readonly number[]): string {
  return cells
    .map(({ text, width }, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? width) - width)))
    .join('');
}
