/** What a column can hold. Moments and truth values are numbers, everything with a shape is JSON. */
export type SqlValue = string | number | null;

/** A statement or a part of one: a value stands between each two pieces, so that no value is ever read as SQL. */
export interface Sql {
  readonly pieces: readonly string[];
  readonly values: readonly SqlValue[];
}

/** Writes a statement: `sql`SELECT * FROM notes WHERE owner = ${owner} ${order}`` with values and other parts in it. */
export function sql(pieces: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  const values = parts.filter((part) => typeof part !== 'object' || part === null);
  // The same array at each call from the same place, by which engines know a statement again.
  if (values.length === parts.length) return { pieces, values };
  return parts.reduce<Sql>((whole, part, at) => append(whole, toSql(part), pieces[at + 1] ?? ''), {
    pieces: pieces.slice(0, 1),
    values: [],
  });
}

const toSql = (part: SqlValue | Sql): Sql =>
  typeof part === 'object' && part !== null ? part : { pieces: ['', ''], values: [part] };

function append(whole: Sql, part: Sql, end: string): Sql {
  const [first = '', ...more] = part.pieces;
  const pieces = [...whole.pieces.slice(0, -1), `${whole.pieces.at(-1) ?? ''}${first}`, ...more];
  pieces[pieces.length - 1] += end;
  return { pieces, values: [...whole.values, ...part.values] };
}

/** `(…, …)` of values, of which there is one at least. */
export function listOf(values: readonly SqlValue[]): Sql {
  return { pieces: ['(', ...values.slice(1).map(() => ', '), ')'], values };
}

/** `(…, …), (…, …)`: the rows of an INSERT, of which there is one at least. */
export function rowsOf(rows: readonly (readonly SqlValue[])[]): Sql {
  return rows.map(listOf).reduce((whole, row) => append(append(whole, { pieces: [', '], values: [] }, ''), row, ''));
}

/** The text of a statement, with the engine's own sign in the place of each value. */
export function renderSql({ pieces }: Sql, signOf: (number: number) => string): string {
  return pieces.reduce((text, piece, at) => `${text}${signOf(at)}${piece}`);
}

/** A value as every engine reads it back: PostgreSQL refuses the character NUL in texts. */
export function toStorable(value: SqlValue): SqlValue {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
}
