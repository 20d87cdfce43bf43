import type { BoardRow, Chart, MasteryArea, OptionCount, PodiumPlace, Step } from './chart.ts';
import { cutToFit } from './graphemes.ts';

/** Most lines of a chart: what can be read at a glance on a telephone. */
const ROWS = { podium: 10, board: 10, mastery: 12, counts: 10, steps: 12 } as const;
/** Most names told of a place that is shared; further ones are counted. */
const NAMES = 6;
/** Longest text, in UTF-16 units: of a title, an option's label, a name or note, a letter. */
const LENGTHS = { title: 120, label: 80, name: 48, letter: 2 } as const;
/** Larger than any score, smaller than what would burst a line. */
const MOST = 999_999_999;
/** Larger than any rank. */
const MOST_RANKS = 9_999;

/** Control characters and marks that turn the reading direction: in a name they only do harm. */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** What nobody would see. */
const UNSEEN = /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Words on one line, no longer than told; towers of accents are cut to a height that stays in its line. */
function tidyWords(words: string, most: number): string {
  const flat = words
    .slice(0, 4 * most)
    .toWellFormed()
    .replace(/\s/gu, ' ')
    .replace(HARMFUL, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/ +/gu, ' ')
    .trim();
  return cutToFit(flat, (text) => text.length <= most);
}

const tidyName = (name: string): string => {
  const tidied = tidyWords(name, LENGTHS.name);
  return tidied.replace(UNSEEN, '') === '' ? '(no name)' : tidied;
};

/** A number that can be drawn: finite, and of a size that fits a line. */
const tidyNumber = (value: number, least = -MOST): number =>
  Number.isFinite(value) ? Math.min(MOST, Math.max(least, value)) : Math.max(0, least);

const tidyCount = (value: number): number => Math.trunc(tidyNumber(value, 0));
const tidyRank = (rank: number): number => Math.min(MOST_RANKS, Math.trunc(tidyNumber(rank, 1)));
const tidyMove = (change: number): number =>
  Math.max(-MOST_RANKS, Math.min(MOST_RANKS, Math.trunc(tidyNumber(change))));

function tidyNote({ note }: { readonly note?: string }): { readonly note?: string } {
  const tidied = note === undefined ? '' : tidyWords(note, LENGTHS.name);
  return tidied === '' ? {} : { note: tidied };
}

/** The first of them, and how many that leaves out. */
function few<T>(all: readonly T[], most: number, more = 0): { readonly kept: readonly T[]; readonly more: number } {
  return { kept: all.slice(0, most), more: tidyCount(tidyCount(more) + Math.max(0, all.length - most)) };
}

function tidyPlace(place: PodiumPlace): PodiumPlace {
  const { kept, more } = few(place.names, NAMES, place.others);
  return {
    rank: tidyRank(place.rank),
    names: kept.map(tidyName),
    ...(more === 0 ? {} : { others: more }),
    points: tidyNumber(place.points),
    ...tidyNote(place),
  };
}

function tidyRow(row: BoardRow): BoardRow {
  const { rank, name, value, change = 0 } = row;
  const moved = change === 'new' ? change : tidyMove(change);
  const tidied = { rank: tidyRank(rank), name: tidyName(name), value: tidyNumber(value), ...tidyNote(row) };
  return moved === 0 ? tidied : { ...tidied, change: moved };
}

const tidyArea = ({ name, parts }: MasteryArea): MasteryArea => ({
  name: tidyName(name),
  parts: {
    new: tidyCount(parts.new),
    learning: tidyCount(parts.learning),
    familiar: tidyCount(parts.familiar),
    proficient: tidyCount(parts.proficient),
    solid: tidyCount(parts.solid),
  },
});

const tidyOption = ({ letter, label, count, right }: OptionCount): OptionCount => ({
  letter: tidyWords(letter, LENGTHS.letter),
  label: tidyWords(label, LENGTHS.label),
  count: tidyCount(count),
  right,
});

const tidyStep = ({ label, value }: Step): Step => ({
  label: tidyName(label),
  value: Math.min(100, tidyNumber(value, 0)),
});

/** A chart that can be shown: few lines, each text on one line and of a length that can be read, numbers in bounds. */
export function tidy(given: Chart): Chart {
  const title = tidyWords(given.title, LENGTHS.title);
  const most = ROWS[given.type];
  const counted = (more: number): { readonly more?: number } => (more === 0 ? {} : { more });
  switch (given.type) {
    case 'podium': {
      const { kept, more } = few(given.places, most, given.more);
      return { type: 'podium', title, places: kept.map(tidyPlace), ...counted(more) };
    }
    case 'board': {
      const { kept, more } = few(given.rows, most, given.more);
      return { type: 'board', title, unit: given.unit, rows: kept.map(tidyRow), ...counted(more) };
    }
    case 'mastery': {
      const { kept, more } = few(given.areas, most, given.more);
      return { type: 'mastery', title, areas: kept.map(tidyArea), ...counted(more) };
    }
    case 'counts': {
      const { kept, more } = few(given.options, most, given.more);
      return { type: 'counts', title, options: kept.map(tidyOption), ...counted(more) };
    }
    case 'steps': {
      // The latest say most.
      const { kept, more } = few(given.points.toReversed(), most, given.more);
      return { type: 'steps', title, points: kept.map(tidyStep).toReversed(), ...counted(more) };
    }
  }
}
