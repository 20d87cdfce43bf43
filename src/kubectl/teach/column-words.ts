/** What a column means. */
export interface ColumnWord {
  readonly means: string;
  /** The id of the glossary entry to read on. */
  readonly term?: string;
}

/** Columns by name, of one kind of listing. */
export type ColumnWords = ReadonlyMap<string, ColumnWord>;

/** Reads a table of columns: listing, column, glossary id (or `-`), meaning, between bars; an empty listing is the one above. */
export function parseColumns(table: string): ReadonlyMap<string, ColumnWords> {
  const listings = new Map<string, Map<string, ColumnWord>>();
  let listing = '';
  for (const row of table.trim().split('\n')) {
    const [named = '', column = '', term = '-', means = ''] = row.split('|').map((cell) => cell.trim());
    if (named !== '') listing = named;
    const columns = listings.get(listing) ?? new Map<string, ColumnWord>();
    columns.set(column, term === '-' ? { means } : { means, term });
    listings.set(listing, columns);
  }
  return listings;
}
