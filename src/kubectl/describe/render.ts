import type { Description, DescriptionBlock, Entry, Mark, Value } from './description.ts';
import type { Line } from './line.ts';
import { renderTable } from './render-table.ts';
import { NONE } from './text.ts';

/** Stands before a line that deserves a look; other lines have spaces there. */
const FLAGS: Readonly<Record<Mark, string>> = { wrong: '! ', notice: '? ' };
const MARGIN = '  ';

/** A description as text, aligned like that of `kubectl describe`. `!` stands before what is wrong, `?` before the unusual. */
export function renderDescription({ blocks }: Description): string {
  return blocks.map((block) => `${headingOf(block)}\n${renderEntries(block.entries)}`).join('\n');
}

/** The heading of a block: `Observed: what the cluster made of it`. */
export function headingOf({ name, about }: Pick<DescriptionBlock, 'name' | 'about'>): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${about}`;
}

/** Entries of a description as text, aligned, with the signs of their marks in the margin. */
export function renderEntries(entries: readonly Entry[]): string {
  return linesOf(entries)
    .map(({ text, mark }) => `${mark === undefined ? MARGIN : FLAGS[mark]}${text}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

/** Labels of neighbours are padded to the same width; what is in groups has a width of its own. */
function linesOf(entries: readonly Entry[]): readonly Line[] {
  const width = Math.max(0, ...entries.map((entry) => (isLabelled(entry) ? entry.label.length : 0)));
  return entries.flatMap((entry) => entryLines(entry, width));
}

function isLabelled(entry: Entry): entry is Extract<Entry, { type: 'field' | 'list' }> {
  return entry.type === 'field' || entry.type === 'list';
}

function entryLines(entry: Entry, width: number): readonly Line[] {
  switch (entry.type) {
    case 'field':
      return labelled(entry.label, [entry.value], width);
    case 'list':
      return labelled(entry.label, entry.values.length === 0 ? [{ text: NONE }] : entry.values, width);
    case 'group':
      return [{ text: `${entry.label}:` }, ...linesOf(entry.entries).map(deeper)];
    case 'table': {
      const lines = renderTable(entry.columns, entry.rows);
      return entry.label === '' ? lines : [{ text: `${entry.label}:` }, ...lines.map(deeper)];
    }
    case 'note':
      return valueLines(entry.value);
  }
}

function labelled(label: string, values: readonly Value[], width: number): readonly Line[] {
  const head = `${label}:`.padEnd(width + 3);
  return values
    .flatMap(valueLines)
    .map(({ text, mark }, position) => ({ text: (position === 0 ? head : ' '.repeat(head.length)) + text, mark }));
}

/** A value of several lines is marked on its first. */
function valueLines({ text, mark }: Value): readonly Line[] {
  return text.split('\n').map((line, position) => ({ text: line, mark: position === 0 ? mark : undefined }));
}

function deeper({ text, mark }: Line): Line {
  return { text: `  ${text}`, mark };
}
