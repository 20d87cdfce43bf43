/** What the values of a board are: how one and how many of them are called. */
export const UNITS = {
  points: { one: 'point', many: 'points' },
  answers: { one: 'answer', many: 'answers' },
  terms: { one: 'term', many: 'terms' },
  days: { one: 'day', many: 'days' },
  /** Written with the sign, 0 to 100. */
  percent: { one: '%', many: '%' },
  /** Percent more or less than before, written with both signs. */
  gain: { one: '%', many: '%' },
} as const satisfies Readonly<Record<string, { readonly one: string; readonly many: string }>>;
export type Unit = keyof typeof UNITS;

/** How well something is known, from not met yet to known for long; each goes by its first letter in a chart. */
export const MASTERY = ['new', 'learning', 'familiar', 'proficient', 'solid'] as const;
export type Mastery = (typeof MASTERY)[number];

/** Whoever shares a rank. */
export interface PodiumPlace {
  readonly rank: number;
  /** One, or all who share the rank. */
  readonly names: readonly string[];
  /** How many share it besides. */
  readonly others?: number;
  readonly points: number;
  /** What else is to be said: what broke a tie, for example. */
  readonly note?: string;
}

/** One line of a ranked board. */
export interface BoardRow {
  readonly rank: number;
  readonly name: string;
  readonly value: number;
  readonly note?: string;
  /** Ranks gained since last time, negative for lost ones; `new` for who was not there. */
  readonly change?: number | 'new';
}

/** How many terms of an area are known how well. */
export interface MasteryArea {
  readonly name: string;
  readonly parts: Readonly<Record<Mastery, number>>;
}

/** How many chose one option of a question. */
export interface OptionCount {
  readonly letter: string;
  readonly label: string;
  readonly count: number;
  readonly right: boolean;
}

/** One value in the course of time. */
export interface Step {
  readonly label: string;
  /** Percent, 0 to 100. */
  readonly value: number;
}

/**
 * Numbers as a picture, told as data: every door draws it in its own way, and none needs colours to be understood. In the
 * order in which it is to be shown; texts may be what people typed, of any length. `more`: how many are left out.
 */
export type Chart = { readonly title: string; readonly more?: number } & (
  | { readonly type: 'podium'; readonly places: readonly PodiumPlace[] }
  | { readonly type: 'board'; readonly unit: Unit; readonly rows: readonly BoardRow[] }
  | { readonly type: 'mastery'; readonly areas: readonly MasteryArea[] }
  | { readonly type: 'counts'; readonly options: readonly OptionCount[] }
  /** The oldest first. */
  | { readonly type: 'steps'; readonly points: readonly Step[] }
);
export type ChartType = Chart['type'];

/** A chart of one type. */
export type ChartOf<T extends ChartType> = Extract<Chart, { type: T }>;

/** A chart with each of its texts changed, for doors that clean what they print. */
export function mapWords(chart: Chart, change: (words: string) => string): Chart {
  const noted = <T extends { readonly note?: string }>(each: T): T =>
    each.note === undefined ? each : { ...each, note: change(each.note) };
  const title = change(chart.title);
  switch (chart.type) {
    case 'podium':
      return {
        ...chart,
        title,
        places: chart.places.map((place) => ({ ...noted(place), names: place.names.map(change) })),
      };
    case 'board':
      return { ...chart, title, rows: chart.rows.map((row) => ({ ...noted(row), name: change(row.name) })) };
    case 'mastery':
      return { ...chart, title, areas: chart.areas.map((area) => ({ ...area, name: change(area.name) })) };
    case 'counts':
      return {
        ...chart,
        title,
        options: chart.options.map((option) => ({
          ...option,
          letter: change(option.letter),
          label: change(option.label),
        })),
      };
    case 'steps':
      return { ...chart, title, points: chart.points.map((point) => ({ ...point, label: change(point.label) })) };
  }
}
