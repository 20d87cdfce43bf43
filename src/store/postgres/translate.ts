/** What SQLite says and PostgreSQL says otherwise. The rest of our tables is the same in both. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\) STRICT(?:, WITHOUT ROWID)?(?=;|$)/gu, ')'],
  [/\bINTEGER PRIMARY KEY AUTOINCREMENT\b/gu, 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY'],
  [/\bINTEGER\b/gu, 'BIGINT'],
  [/\bREAL\b/gu, 'DOUBLE PRECISION'],
  // By bytes, as SQLite compares texts: no language of a server changes an order.
  [/\bTEXT\b/gu, 'TEXT COLLATE "C"'],
  [/\(unixepoch\(\)\)/gu, '(extract(epoch FROM now())::bigint)'],
];

/** The statements of a migration in PostgreSQL's words. */
export function toPostgres(text: string): string {
  return WORDS.reduce((translated, [pattern, word]) => translated.replaceAll(pattern, word), text);
}
