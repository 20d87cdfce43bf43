import { tidy } from './chart-tidy.ts';
import {
  BEST_FIRST,
  EMPTY,
  toAmount,
  toChange,
  toEnumeration,
  toLeftOut,
  toNames,
  toNumber,
  toOrdinal,
} from './chart-words.ts';
import type { BoardRow, Chart, MasteryArea, OptionCount, PodiumPlace, Unit } from './chart.ts';

// Wherever a number follows what somebody typed, a Latin word stands between them: beside Hebrew or Arabic letters alone the
// number would move to their other side.

const clauses = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

function tellPlace(place: PodiumPlace): string {
  const shared = place.names.length + (place.others ?? 0) > 1;
  const who = `${toOrdinal(place.rank)} place${shared ? ', shared' : ''}: ${toNames(place)}`;
  return clauses(`${who} with ${toAmount(place.points, 'points')}${shared ? ' each' : ''}`, place.note);
}

const tellRow = ({ rank, name, value, note, change }: BoardRow, unit: Unit): string =>
  clauses(`${toOrdinal(rank)}: ${name} with ${toAmount(value, unit)}`, toChange(change), note);

function tellArea(area: MasteryArea): string {
  const parts = BEST_FIRST.filter((part) => area.parts[part] > 0).map(
    (part) => `${toNumber(area.parts[part])} ${part}`,
  );
  return `${area.name} has ${parts.length === 0 ? 'no terms' : toEnumeration(parts)}`;
}

function tellOption({ letter, label, count, right }: OptionCount): string {
  const chosen = count === 0 ? 'not chosen' : count === 1 ? 'chosen once' : `chosen ${toNumber(count)} times`;
  // A tick or a cross says no more than the words behind it, and is read aloud as what it looks like.
  const named = /\p{L}/u.test(letter) ? letter : undefined;
  return clauses(named, label, right ? 'the right answer' : undefined, chosen);
}

function tell(chart: Chart): readonly string[] {
  switch (chart.type) {
    case 'podium':
      return chart.places.map(tellPlace);
    case 'board':
      return chart.rows.map((row) => tellRow(row, chart.unit));
    case 'mastery':
      return chart.areas.map(tellArea);
    case 'counts':
      return chart.options.map(tellOption);
    case 'steps':
      return chart.points.map(({ label, value }) => `${toAmount(value, 'percent')} for ${label}`);
  }
}

/** Everything that a chart shows, in words and in its order: for who cannot see it, and for places that cannot show it. */
export function toAlt(chart: Chart): string {
  const tidied = tidy(chart);
  const told = tell(tidied);
  const parts = told.length === 0 ? [EMPTY[tidied.type]] : tidied.type === 'steps' ? [told.join('; ')] : told;
  return [tidied.title, ...parts, toLeftOut(tidied)]
    .filter((sentence) => sentence !== '')
    .map((sentence) => sentence.replace(/^[a-z]/u, (letter) => letter.toUpperCase()))
    .map((sentence) => (/[.!?…:]$/u.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}
