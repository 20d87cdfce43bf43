import type { Sql, SqlValue } from './sql.ts';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, SqlValue>>;

/** Runs statements, one after the other. */
export interface Statements {
  /** The rows that a statement gives. */
  readonly all: (statement: Sql) => Promise<readonly Row[]>;
  /** How many rows a statement changed. */
  readonly run: (statement: Sql) => Promise<number>;
}

/** Statements that take effect together or not at all. */
export interface Transaction extends Statements {
  /** Several statements in SQLite's words, without values. */
  readonly script: (text: string) => Promise<void>;
  /** Ends the transaction without any effect once its work is done. */
  readonly undo: () => void;
}

/** A database: what the engines have in common, as little as the queries need. */
export interface Database extends Statements {
  /**
   * Runs `work` in a transaction that sees what others wrote before each statement, and whose first write keeps others from
   * writing the same rows. Rejects, without any effect, when the work does.
   */
  readonly transaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** What a claim adds to its SELECT so that it leaves alone what another process is claiming at this moment. */
  readonly skipLocked: Sql;
  /** Taken first by a migration, where a transaction alone does not keep two from running at the same time. */
  readonly migrationLock: Sql | undefined;
  /** Whether an error means that a row with the same unique key is there. */
  readonly isDuplicate: (error: unknown) => boolean;
  /** The time in milliseconds since 1970. */
  readonly now: () => Promise<number>;
  readonly close: () => Promise<void>;
}
