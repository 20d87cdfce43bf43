import type { Block, ListingColumn } from '../../../core/reply.ts';
import type {
  BlockName,
  Description,
  DescriptionBlock,
  Entry,
  Mark,
  Value,
} from '../../../kubectl/describe/description.ts';
import { headingOf, renderEntries } from '../../../kubectl/describe/render.ts';
import { listingColumn } from './listing.ts';
import type { Part } from './parts.ts';

/** How things are before how they should be, and who it is at last, since the title says so. */
const NEWS_FIRST: readonly BlockName[] = ['observed', 'conditions', 'events', 'related', 'desired', 'identity'];

/** The parts of a description: text where labels stand before values, a listing where it is a table. */
export function sectionParts({ blocks }: Description, order: 'as told' | 'news first'): readonly Part[] {
  const sorted =
    order === 'as told' ? blocks : NEWS_FIRST.flatMap((name) => blocks.filter((block) => block.name === name));
  return sorted.flatMap(toParts);
}

function toParts(block: DescriptionBlock): readonly Part[] {
  const heading = headingOf(block);
  return runsOf(block.entries).map((run, at): Part => {
    const named = run.type === 'table' && run.label !== '' ? [run.label] : [];
    // Each table stands below its own name, the first of a block below the block's as well.
    const above = at === 0 ? [heading, ...named] : named.map((label) => `${heading.split(':', 1)[0] ?? ''}: ${label}`);
    const blocks = run.type === 'table' ? [toListing(run, heading)] : textBlocks(run.entries);
    return above.length === 0 ? { blocks } : { heading: above.join(' · '), blocks };
  });
}

/** A table, or entries between tables. */
type Run = Extract<Entry, { type: 'table' }> | { readonly type: 'text'; readonly entries: readonly Entry[] };

function runsOf(entries: readonly Entry[]): readonly Run[] {
  const runs: Run[] = [];
  let text: Entry[] = [];
  const end = (): void => {
    if (text.length > 0) runs.push({ type: 'text', entries: text });
    text = [];
  };
  for (const entry of entries) {
    if (entry.type === 'table') {
      end();
      runs.push(entry);
    } else text.push(entry);
  }
  end();
  return runs;
}

function textBlocks(entries: readonly Entry[]): readonly Block[] {
  if (entries.every(({ type }) => type === 'note')) {
    return entries.flatMap((entry): readonly Block[] =>
      entry.type === 'note' ? [{ type: 'text', text: [entry.value.text] }] : [],
    );
  }
  return [{ type: 'code', code: renderEntries(entries).replace(/\n$/u, '') }];
}

/** Stands before the name of a row that deserves a look, as in the text. */
const SIGNS: Readonly<Record<Mark, string>> = { wrong: '! ', notice: '? ' };

function toListing({ label, columns, rows }: Extract<Entry, { type: 'table' }>, heading: string): Block {
  return {
    type: 'listing',
    caption: label === '' ? heading : label,
    columns: columns.map(toColumn),
    rows: rows.map((cells) => cells.map(({ text }, at) => (at === 0 ? signOf(cells) + text : text))),
  };
}

function signOf(cells: readonly Value[]): string {
  const mark = cells.some((cell) => cell.mark === 'wrong') ? 'wrong' : cells.find((cell) => cell.mark)?.mark;
  return mark === undefined ? '' : SIGNS[mark];
}

/** Columns that say where something comes from go first where room is short, then those that say since when. */
const PRIORITIES: Readonly<Record<string, number>> = { From: 2, Node: 2, Since: 1, Age: 1 };

const toColumn = (name: string): ListingColumn => listingColumn(name.toUpperCase(), PRIORITIES[name] ?? 0);
