/** Rows that go into one statement: few enough for every engine's limit of values, and few forms of a statement to prepare. */
const ROWS = 50;

/** Cuts rows into batches for one statement each. */
export function batchesOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) => rows.slice(at * ROWS, (at + 1) * ROWS));
}
