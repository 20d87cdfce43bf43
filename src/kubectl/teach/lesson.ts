/** What a column of a listing means, in newcomer words. */
export interface ColumnLesson {
  /** As printed. */
  readonly name: string;
  readonly means: string;
  /** The id of the glossary entry to read on. */
  readonly term?: string;
}

/** What a value seen in a listing means. */
export interface StatusLesson {
  readonly value: string;
  readonly means: string;
  readonly term?: string;
  /** Something is not as it should be. */
  readonly bad: boolean;
  /** Places of the rows it stands in. */
  readonly rows: readonly number[];
}

/** A read-only line worth saying next, and what it would show. */
export interface NextStep {
  readonly label: string;
  readonly line: string;
}
