import type { ListingColumn } from './reply.ts';
import { displayWidth } from './table.ts';

/** Blanks between columns, as kubectl sets them (k8s.io/cli-runtime, printers/tabwriter.go). */
const GAP = 3;
/** A listing with fewer columns than this says too little: labels say more. */
const LEAST_COLUMNS = 2;
/** A last column that is cut shorter than this says too little, too. */
const LEAST_CELL = 12;

/**
 * A message in the last column (its priority is below 0) is cut rather than left out, while this much of it can be shown; and
 * rather than that other columns are left out, while so much of it can be.
 */
const LEAST_CUT = 20;
const GOOD_CUT = 36;

type Rows = readonly (readonly string[])[];

/** A listing that fits a width. */
export interface FittedListing {
  readonly text: string;
  /** Names of the columns left out. */
  readonly dropped: readonly string[];
}

const widthsOf = (columns: readonly ListingColumn[], rows: Rows): readonly number[] =>
  columns.map(({ name }, at) => Math.max(displayWidth(name), ...rows.map((row) => displayWidth(row[at] ?? ''))));

function align(columns: readonly ListingColumn[], rows: Rows): string {
  const widths = widthsOf(columns, rows);
  return [columns.map(({ name }) => name), ...rows]
    .map((row) =>
      columns
        .map((_, at) => {
          const cell = row[at] ?? '';
          return at === columns.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - displayWidth(cell) + GAP);
        })
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

/** Rows in columns, as kubectl prints them, however wide. */
export function listingText(columns: readonly ListingColumn[], rows: Rows): string {
  return align(columns, rows);
}

/**
 * Rows in at most `width` columns of a screen: the least important columns are left out, and the last of two, or a message, is cut;
 * where that leaves too little, each row becomes a block of labelled lines.
 */
export function fitListing(columns: readonly ListingColumn[], rows: Rows, width: number): FittedListing {
  const widths = widthsOf(columns, rows);
  const kept = columns.map((_, at) => at);
  const total = (): number => kept.reduce((sum, at) => sum + (widths[at] ?? 0), 0) + GAP * (kept.length - 1);
  const priorityOf = (at: number): number => columns[at]?.priority ?? 0;
  while (total() > width && kept.length > LEAST_COLUMNS) {
    // The first column names the row: it always stays.
    const least = kept.slice(1).reduce((worst, at) => (priorityOf(at) >= priorityOf(worst) ? at : worst), kept[1] ?? 0);
    const last = kept.at(-1) ?? 0;
    const rest = (widths[last] ?? 0) - (total() - width);
    if (priorityOf(last) < 0 && rest >= (priorityOf(least) < 0 ? LEAST_CUT : GOOD_CUT)) break;
    kept.splice(kept.indexOf(least), 1);
  }
  const last = kept.at(-1) ?? 0;
  // What is left for the last column where all of them do not fit.
  const room = (widths[last] ?? 0) - Math.max(0, total() - width);
  if (columns.length > 1 && room < Math.min(widths[last] ?? 0, LEAST_CELL)) {
    return { text: labelled(columns, rows), dropped: [] };
  }
  const shownAt = (cell: string, at: number): string => (at === last ? shorten(cell, room) : cell);
  const dropped = columns.filter((_, at) => !kept.includes(at)).map(({ name }) => name);
  return {
    text: align(
      kept.map((at) => ({ priority: 0, name: shownAt(columns[at]?.name ?? '', at) })),
      rows.map((row) => kept.map((at) => shownAt(row[at] ?? '', at))),
    ),
    dropped,
  };
}

/** As much of a cell as fits, with a sign that there is more. */
function shorten(cell: string, width: number): string {
  if (displayWidth(cell) <= width) return cell;
  let kept = '';
  for (const character of cell) {
    if (displayWidth(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Each row as its name and a labelled line a value: what can be read on a phone. */
function labelled(columns: readonly ListingColumn[], rows: Rows): string {
  return rows
    .map((row) =>
      [
        row[0] ?? '',
        ...columns.slice(1).map(({ name }, at) => `  ${name.toLowerCase()}: ${row[at + 1] ?? ''}`.trimEnd()),
      ].join('\n'),
    )
    .join('\n');
}
