import type { Row } from './database.ts';

/** The text in a column. */
export const textOf = (row: Row, column: string): string => String(row[column]);

/** The number in a column. */
export const numberOf = (row: Row, column: string): number => Number(row[column]);

/** The truth value in a column. */
export const flagOf = (row: Row, column: string): boolean => row[column] === 1;

/** The fields that are not NULL, for what may be absent. */
export function given<T extends Readonly<Record<string, unknown>>>(
  fields: T,
): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  // What is left has the values of T without the absent ones.
  return Object.fromEntries(entries) as { readonly [K in keyof T]?: NonNullable<T[K]> };
}

/** A text column that may be NULL. */
export const maybeText = (row: Row, column: string): string | undefined => {
  const value = row[column];
  return value === null || value === undefined ? undefined : String(value);
};

/** A number column that may be NULL. */
export const maybeNumber = (row: Row, column: string): number | undefined => {
  const value = row[column];
  return value === null || value === undefined ? undefined : Number(value);
};
