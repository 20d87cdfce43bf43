import type { BlockName, DescriptionBlock, Entry, Mark, Value } from './description.ts';
import { cut, NONE, oneLine } from './text.ts';

/** All marks, the worst first. */
export const MARKS: readonly Mark[] = ['wrong', 'notice'];

/** A message longer than this is read where it stands. */
const LONGEST = 160;

/** A marked value with its label, below the headings that stand above it. */
export interface Said {
  readonly mark: Mark;
  readonly path: readonly string[];
  readonly label: string;
  readonly text: string;
  readonly values: readonly string[];
  /** Its words come from a row of a table. */
  readonly isRow: boolean;
}

/** Whatever is marked in a part of a description, in its order: single values, then rows of tables. */
export function markedIn(block: DescriptionBlock): readonly Said[] {
  return [...marked(block.entries, []), ...rows(block, block.entries)];
}

function marked(entries: readonly Entry[], path: readonly string[]): readonly Said[] {
  const said = (label: string, { mark, text }: Value): readonly Said[] =>
    mark === undefined ? [] : [{ mark, path, label, text: short(text), values: [text], isRow: false }];
  return entries.flatMap((entry): readonly Said[] => {
    switch (entry.type) {
      case 'field':
        return said(entry.label, entry.value);
      case 'list':
        return entry.values.flatMap((value) => said(entry.label, value));
      case 'group':
        return marked(entry.entries, [...path, entry.label]);
      case 'note':
        return said('', entry.value);
      case 'table':
        return [];
    }
  });
}

/** What rows of tables are called before their name, where the table itself has no name. */
const ROWS: Readonly<Partial<Record<BlockName, string>>> = { conditions: 'Condition', events: 'Event' };

function rows(block: DescriptionBlock, entries: readonly Entry[], path: readonly string[] = []): readonly Said[] {
  return entries.flatMap((entry): readonly Said[] => {
    if (entry.type === 'group') return rows(block, entry.entries, [...path, entry.label]);
    if (entry.type !== 'table') return [];
    const named = entry.label === '' ? (ROWS[block.name] ?? '') : [...path, entry.label].join(' › ');
    return entry.rows.flatMap((cells) => {
      const mark = MARKS.find((each) => cells.some((cell) => cell.mark === each));
      return mark === undefined ? [] : [toSaid(mark, cells, entry.columns, named)];
    });
  });
}

/** Columns whose values tell by themselves what they are. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['Status', 'Type']);

/** A row by its name, with the cells that are marked and the reason and message beside them. */
function toSaid(mark: Mark, cells: readonly Value[], columns: readonly string[], named: string): Said {
  const name = Math.max(
    0,
    cells.findIndex((cell) => cell.mark === undefined),
  );
  const told = cells.flatMap(({ text, mark: own }, at) => {
    const column = columns[at] ?? '';
    if (own === undefined || at === name || text === '') return [];
    return [SELF_EVIDENT.has(column) ? text : `${column} ${text}`];
  });
  const why = ['Reason', 'Message'].flatMap((column) => {
    const at = columns.indexOf(column);
    const text = at === name ? '' : (cells[at]?.text ?? '');
    return text === '' || cells[at]?.mark !== undefined ? [] : [text];
  });
  const label = oneLine(cells[name]?.text ?? '');
  const values = [label, ...why.slice(0, 1), ...cells.flatMap((cell) => (cell.mark === undefined ? [] : [cell.text]))];
  return {
    mark,
    path: [named],
    label: label === NONE ? '' : label,
    text: short([...told, ...(why.length === 0 ? [] : [why.join(': ')])].join(', ')),
    values,
    isRow: true,
  };
}

const short = (text: string): string => cut(oneLine(text), LONGEST);
