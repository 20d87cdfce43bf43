const DAY_MS = 86_400_000;

/** A stretch of time a board is about. A season is a quarter of the year. */
export type Span = 'week' | 'month' | 'season' | 'all';

/** What each stretch is called, and when it began, seen from a moment; days are those of UTC. */
export const SPANS: Readonly<
  Record<Span, { readonly label: string; readonly button: string; readonly since: (now: number) => number }>
> = {
  week: { label: 'this week', button: 'This week', since: (now) => startOfWeek(new Date(now)) },
  month: {
    label: 'this month',
    button: 'This month',
    since: (now) => Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth()),
  },
  season: {
    label: 'this season',
    button: 'This season',
    since: (now) => Date.UTC(new Date(now).getUTCFullYear(), Math.floor(new Date(now).getUTCMonth() / 3) * 3),
  },
  all: { label: 'of all time', button: 'All time', since: () => 0 },
};

/** Monday, 0:00. */
function startOfWeek(date: Date): number {
  const day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return day - ((date.getUTCDay() + 6) % 7) * DAY_MS;
}

/** The stretch a word names. */
export function parseSpan(word: string): Span | undefined {
  if (word === 'weekly') return 'week';
  if (word === 'monthly') return 'month';
  if (word === 'quarter') return 'season';
  return (Object.keys(SPANS) as Span[]).find((span) => span === word);
}
