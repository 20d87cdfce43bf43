/** What a value of a listing means. */
export interface Word {
  readonly means: string;
  /** The id of the glossary entry to read on. */
  readonly term: string;
  /** Something is not as it should be. */
  readonly bad: boolean;
}

/** Words by the value that they are about. */
export type Words = ReadonlyMap<string, Word>;

/** Reads a table of words: value, glossary id, meaning, between bars; `!` before a value that is not as it should be. */
export function parseWords(table: string): Words {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((row) => {
        const [marked = '', term = '', means = ''] = row.split('|').map((cell) => cell.trim());
        const bad = marked.startsWith('!');
        return [bad ? marked.slice(1).trim() : marked, { means, term, bad }] as const;
      }),
  );
}
