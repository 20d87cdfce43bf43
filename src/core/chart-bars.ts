import { tidy } from './chart-tidy.ts';
import {
  BEST_FIRST,
  EMPTY,
  fullBar,
  isEmpty,
  letterOf,
  toAmount,
  toChange,
  toLeftOut,
  toNames,
  toNumber,
  toOrdinal,
  toValue,
  totalOf,
} from './chart-words.ts';
import { UNITS, type Chart, type MasteryArea } from './chart.ts';
import { displayWidth, wrap } from './table.ts';

/** What lines of text are drawn on: at most so many columns, with blocks for bars or with ASCII alone. */
export interface Screen {
  readonly width: number;
  readonly ascii: boolean;
}

/** One line before its columns are aligned. */
interface Line {
  /** Before the bar: a rank or a letter. */
  readonly lead: string;
  readonly bar: string;
  readonly value: string;
  /** Last, because nobody knows how wide a client draws the letters of a name: the bars stay aligned all the same. */
  readonly name: string;
  /** Said of it, in brackets. */
  readonly said: readonly string[];
}

const WIDEST_BAR = 20;
const NARROWEST_BAR = 4;
/** In fewer columns a name would fall apart. */
const LEAST_NAME = 14;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** What the letters stand for. */
const LEGEND = BEST_FIRST.map((part) => `${letterOf(part)} ${part}`).join(', ');

const cellsOf = ({ width }: Screen): number => Math.min(WIDEST_BAR, Math.max(NARROWEST_BAR, Math.floor(width / 4)));

/** A bar for a share from 0 to 1; anything above nothing shows. */
function toBar(share: number, screen: Screen): string {
  const length = Math.min(1, Math.max(0, share)) * cellsOf(screen);
  if (screen.ascii) return '#'.repeat(length > 0 ? Math.max(1, Math.round(length)) : 0);
  const eighths = length > 0 ? Math.max(1, Math.round(length * 8)) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** How many of `cells` each part gets: by its share, but none that is there gets nothing. */
function apportion(parts: readonly number[], cells: number): readonly number[] {
  const total = parts.reduce((sum, each) => sum + each, 0);
  if (total === 0) return parts.map(() => 0);
  const given = parts.map((each) => (each === 0 ? 0 : Math.max(1, Math.floor((each / total) * cells))));
  const missing = (at: number): number => ((parts[at] ?? 0) / total) * cells - (given[at] ?? 0);
  for (let left = cells - given.reduce((sum, each) => sum + each, 0); left !== 0; left += left > 0 ? -1 : 1) {
    const can = given.flatMap((each, at) => (left > 0 ? (each > 0 ? [at] : []) : each > 1 ? [at] : []));
    const at = can.toSorted((a, b) => (left > 0 ? missing(b) - missing(a) : missing(a) - missing(b)))[0];
    if (at === undefined) break;
    given[at] = (given[at] ?? 0) + (left > 0 ? 1 : -1);
  }
  return given;
}

const letters = (area: MasteryArea, screen: Screen): string =>
  apportion(
    BEST_FIRST.map((part) => area.parts[part]),
    cellsOf(screen),
  )
    .map((count, at) => letterOf(BEST_FIRST[at] ?? 'new').repeat(count))
    .join('');

function toLines(chart: Chart, screen: Screen): readonly Line[] {
  switch (chart.type) {
    case 'podium': {
      const most = Math.max(0, ...chart.places.map(({ points }) => points));
      return chart.places.map((place) => ({
        lead: toOrdinal(place.rank),
        bar: toBar(place.points / (most || 1), screen),
        value: toNumber(place.points),
        name: toNames(place),
        said: [place.note ?? ''],
      }));
    }
    case 'board': {
      const most = fullBar(
        chart.rows.map(({ value }) => value),
        chart.unit,
      );
      return chart.rows.map(({ rank, name, value, note = '', change }) => ({
        lead: `${toNumber(rank)}.`,
        bar: toBar(value / (most || 1), screen),
        value: toValue(value, chart.unit),
        name,
        said: [toChange(change), note],
      }));
    }
    case 'mastery':
      return chart.areas.map((area) => ({
        lead: '',
        bar: letters(area, screen),
        value: toNumber(totalOf(area)),
        name: area.name,
        said: [],
      }));
    case 'counts': {
      const total = chart.options.reduce((sum, { count }) => sum + count, 0);
      return chart.options.map(({ letter, label, count, right }) => ({
        lead: letter,
        bar: toBar(count / (total || 1), screen),
        value: toNumber(count),
        name: label,
        said: right ? [screen.ascii ? 'right' : '✓ right'] : [],
      }));
    }
    case 'steps':
      return chart.points.map(({ label, value }) => ({
        lead: '',
        bar: toBar(value / 100, screen),
        value: toAmount(value, 'percent'),
        name: label,
        said: [],
      }));
  }
}

/** Words behind what stands before them, in as many lines as they take. */
const hang = (before: string, words: string, width: number): readonly string[] =>
  wrap(words, width).map((line, at) => `${at === 0 ? before : ' '.repeat(displayWidth(before))}${line}`.trimEnd());

/** Sets the lines in columns; where a name has too little room, it stands on a line of its own. */
function align(lines: readonly Line[], screen: Screen): readonly string[] {
  const { width } = screen;
  const widest = (pick: (line: Line) => string): number =>
    Math.max(0, ...lines.map((line) => displayWidth(pick(line))));
  const [lead, value, bar] = [widest((line) => line.lead), widest((line) => line.value), cellsOf(screen)];
  const indent = lead === 0 ? 0 : lead + 1;
  const beside = width - indent - bar - 1 - value - 2;
  return lines.flatMap((line) => {
    const said = line.said.filter(Boolean).join('; ');
    const name = said === '' ? line.name : `${line.name} (${said})`;
    const head = lead === 0 ? '' : `${' '.repeat(lead - displayWidth(line.lead))}${line.lead} `;
    const drawn = `${line.bar.padEnd(bar)} ${line.value.padStart(value)}`;
    if (beside >= LEAST_NAME) return hang(`${head}${drawn}  `, name, beside);
    return [...hang(head, name, Math.max(LEAST_NAME, width - indent)), `${' '.repeat(indent)}${drawn}`.trimEnd()];
  });
}

/** A chart as lines of text for a fixed-width font, without its title: bars, values and names. */
export function toBars(given: Chart, screen: Screen): readonly string[] {
  const chart = tidy(given);
  const legend = chart.type === 'mastery' ? LEGEND : '';
  const lines = isEmpty(chart) ? [EMPTY[chart.type]] : [...align(toLines(chart, screen), screen), legend];
  const all = [...lines, toLeftOut(chart)];
  return all.filter(Boolean).flatMap((line) => (displayWidth(line) > screen.width ? wrap(line, screen.width) : [line]));
}

/** What stands above a chart: its title, and what its numbers count where the title does not say so. */
export function toCaption(given: Chart): string {
  const { title, ...chart } = tidy(given);
  const counted = chart.type === 'podium' ? 'points' : chart.type === 'board' ? UNITS[chart.unit].many : '';
  const said = counted === '' || counted === '%' || title.toLowerCase().includes(counted);
  return said ? title : [title, `(${counted})`].filter(Boolean).join(' ');
}
