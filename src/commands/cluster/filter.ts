import type { Grid, Row } from '../../kubectl/output.ts';

/**
 * Rows that hold every word of a filter: in any cell, or in the named column (`status=Running`, `restarts!=0`). Case does
 * not matter.
 */
export function filterGrid(grid: Grid, words: string): Grid {
  const tests = words
    .trim()
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => testOf(word, grid));
  return { ...grid, rows: grid.rows.filter((row) => tests.every((test) => test(row))) };
}

/** Lines of text that hold every word of a filter. */
export function filterText(text: string, words: string): string {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return text
    .split('\n')
    .filter((line) => wanted.every((word) => line.toLowerCase().includes(word)))
    .join('\n');
}

function testOf(word: string, { columns }: Grid): (row: Row) => boolean {
  const named = /^(?<column>[\w%-]+)(?<sign>!?=)(?<value>.*)$/u.exec(word)?.groups;
  const column = columns.findIndex(({ name }) => named?.['column']?.toLowerCase() === name.toLowerCase());
  const cellHas = (cell: string | undefined, part: string): boolean => cell?.toLowerCase().includes(part) === true;
  if (named === undefined || column < 0) return ({ cells }) => cells.some((cell) => cellHas(cell, word.toLowerCase()));
  const value = named['value']?.toLowerCase() ?? '';
  // A number is meant whole: restarts=1 is not 10.
  const same = ({ cells }: Row): boolean =>
    /^\d+$/u.test(value) ? /^\d+/u.exec(cells[column] ?? '')?.[0] === value : cellHas(cells[column], value);
  return named['sign'] === '=' ? same : (row) => !same(row);
}
