import type { Unread } from './imported.ts';

/** A row of a table with the line on which it starts. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Cuts a text into rows and cells. Cells may stand in double quotes, with quotes inside of them doubled, and then hold line
 * breaks (RFC 4180). Rows without any text are left out; a quote that nobody closes ends with the text, and is told.
 */
export function parseRows(text: string, separator: string): { rows: readonly Row[]; problems: readonly Unread[] } {
  const rows: Row[] = [];
  const problems: Unread[] = [];
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  let [line, start, at] = [1, 1, 0];
  let cells: string[] = [];
  const endRow = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  while (at < source.length) {
    const cell = readCell(source, at, separator);
    if (cell.open)
      problems.push({ line, message: 'this quote is never closed; close it, or double it inside of a cell' });
    cells.push(cell.text);
    line += cell.breaks;
    at = cell.end;
    if (source[at] !== separator) {
      line += 1;
      endRow();
    }
    at += 1;
  }
  endRow();
  return { rows, problems };
}

interface Cell {
  readonly text: string;
  /** The place behind it. */
  readonly end: number;
  readonly breaks: number;
  /** Whether its quote is never closed. */
  readonly open: boolean;
}

function readCell(source: string, from: number, separator: string): Cell {
  if (source[from] !== '"') return readBare(source, from, separator);
  let end = from + 1;
  while (end < source.length && (source[end] !== '"' || source[end + 1] === '"')) end += source[end] === '"' ? 2 : 1;
  const inside = source.slice(from + 1, end);
  // What stands behind a closing quote belongs to the cell, as most programs read it.
  const rest = readBare(source, Math.min(end + 1, source.length), separator);
  return {
    text: `${inside.replaceAll('""', '"')}${rest.text}`,
    end: rest.end,
    breaks: inside.split('\n').length - 1,
    open: end >= source.length,
  };
}

function readBare(source: string, from: number, separator: string): Cell {
  let end = from;
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end += 1;
  return { text: source.slice(from, end), end, breaks: 0, open: false };
}

/** The sign that parts the cells of a text: the one its headings have most of, or its first line. */
export function separatorOf(text: string): string {
  const line = /^.*\bquestion\b.*$/imu.exec(text)?.[0] ?? text.split('\n')[0] ?? '';
  const counted = ['\t', ';', ','].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}
