import {
  MASTERY,
  UNITS,
  type BoardRow,
  type Chart,
  type ChartType,
  type Mastery,
  type MasteryArea,
  type PodiumPlace,
  type Unit,
} from './chart.ts';
import { lazy } from './lazy.ts';

const numbers = lazy(() => new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }));
const ordinals = lazy(() => new Intl.PluralRules('en-US', { type: 'ordinal' }));
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** A number for people: thousands apart, at most one digit behind the point. */
export const toNumber = (value: number): string => numbers().format(value).replace(/^-0$/u, '0');

/** `1st`, `22nd`. */
export const toOrdinal = (rank: number): string => `${toNumber(rank)}${ENDINGS[ordinals().select(rank)] ?? 'th'}`;

/** How much of what: `1 point`, `1,240 points`, `85%`, `+12%`. */
export function toAmount(value: number, unit: Unit): string {
  const said = toNumber(value);
  if (unit === 'percent') return `${said}%`;
  if (unit === 'gain') return `${value > 0 && said !== '0' ? '+' : ''}${said}%`;
  return `${said} ${said === '1' ? UNITS[unit].one : UNITS[unit].many}`;
}

/** The same where the unit is known from what stands around it: `1,240`, `85%`. */
export const toValue = (value: number, unit: Unit): string =>
  UNITS[unit].many === '%' ? toAmount(value, unit) : toNumber(value);

/** What a full bar stands for: everything there is, or the most that somebody has. */
export const fullBar = (values: readonly number[], unit: Unit): number =>
  unit === 'percent' ? 100 : Math.max(0, ...values);

/** Several in a row: `a`, `a and b`, `a, b and c`. */
export function toEnumeration(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** Everybody on a place. */
export function toNames({ names, others = 0 }: PodiumPlace): string {
  const all = others === 0 ? names : [...names, `${toNumber(others)} more`];
  return all.length === 0 ? 'nobody' : toEnumeration(all);
}

/** How a rank changed, in words: `up 2`. */
export function toChange(change: BoardRow['change'] = 0): string {
  if (change === 'new') return 'new';
  if (change === 0) return '';
  return `${change > 0 ? 'up' : 'down'} ${toNumber(Math.abs(change))}`;
}

/** How many terms an area has. */
export const totalOf = ({ parts }: MasteryArea): number => MASTERY.reduce((sum, each) => sum + parts[each], 0);

/** How well terms are known, the best known first: as bars are filled. */
export const BEST_FIRST: readonly Mastery[] = MASTERY.toReversed();

/** The letter under which a part of a bar goes. */
export const letterOf = (part: Mastery): string => part.slice(0, 1).toUpperCase();

/** How many there are besides: `and 3 more`. */
export const toMore = (more = 0): string => (more === 0 ? '' : `and ${toNumber(more)} more`);

/** What a chart leaves out, or nothing where it holds everything. */
export function toLeftOut({ type, more = 0 }: Pick<Chart, 'more' | 'type'>): string {
  if (type !== 'steps') return toMore(more);
  return more === 0 ? '' : `${toNumber(more)} earlier left out`;
}

/** What is said of a chart with nothing on it. */
export const EMPTY: Readonly<Record<ChartType, string>> = {
  podium: 'Nobody is on it yet.',
  board: 'Nobody is on it yet.',
  mastery: 'There is no area yet.',
  counts: 'There are no options.',
  steps: 'There are no values yet.',
};

/** Whether a chart has nothing on it. */
export function isEmpty(chart: Chart): boolean {
  switch (chart.type) {
    case 'podium':
      return chart.places.length === 0;
    case 'board':
      return chart.rows.length === 0;
    case 'mastery':
      return chart.areas.length === 0;
    case 'counts':
      return chart.options.length === 0;
    case 'steps':
      return chart.points.length === 0;
  }
}
