/** What speaks for one reading of a line, as numbers of about the size of one. */
export type Features = Readonly<Record<string, number>>;

/** A yes or no as a feature. */
export function flag(condition: boolean): number {
  return condition ? 1 : 0;
}

/** A count as a feature: its share of a limit above which more says no more. */
export function most(value: number, limit: number): number {
  return Math.min(value, limit) / limit;
}
