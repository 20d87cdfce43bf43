import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Row, Statements } from '../database.ts';
import { renderSql, sql, toStorable, type Sql } from '../sql.ts';
import { isBusy, resultCode } from './codes.ts';
import { createTurns } from './turns.ts';

/** How long a statement waits for another process to let go, and in what steps: in between, others of this process go on. */
const BUSY_MS = 5_000;
const BUSY_STEP_MS = 10;

/** A row with the same primary key, or the same in a unique index. */
const UNIQUE = [1555, 2067];

/** A connection to SQLite as a database. One statement or transaction runs at a time, so that none comes between another's. */
export function sqliteDatabase(connection: DatabaseSync, clock: Clock): Database {
  const inTurn = createTurns();
  const prepare = createPrepare(connection);
  const statements: Statements = {
    // Our tables hold texts and numbers only.
    all: async (statement) => prepare(statement).all(...statement.values.map(toStorable)) as Row[],
    run: async (statement) => Number(prepare(statement).run(...statement.values.map(toStorable)).changes),
  };
  const begin = sql`BEGIN IMMEDIATE`;
  const commit = sql`COMMIT`;
  const rollback = sql`ROLLBACK`;

  return {
    all: (statement) => inTurn(() => whenFree(() => statements.all(statement))),
    run: (statement) => inTurn(() => whenFree(() => statements.run(statement))),
    transaction: (work) =>
      inTurn(async () => {
        // The write lock is taken at once: a plain BEGIN would take it at the first write and fail there, without
        // waiting, when another process wrote in between.
        await whenFree(() => statements.run(begin));
        try {
          let isUndone = false;
          const value = await work({
            ...statements,
            script: async (text) => connection.exec(text),
            undo: () => void (isUndone = true),
          });
          await statements.run(isUndone ? rollback : commit);
          return value;
        } catch (error) {
          // Some failures (a full disk) have rolled back already; rolling back again would hide them.
          if (connection.isTransaction) await statements.run(rollback);
          throw error;
        }
      }),
    // Only one process writes at a time.
    skipLocked: sql``,
    migrationLock: undefined,
    isDuplicate: (error) => UNIQUE.includes(resultCode(error)),
    now: () => Promise.resolve(clock()),
    close: () =>
      inTurn(async () => {
        if (!connection.isOpen) return;
        connection.exec('PRAGMA optimize');
        connection.close();
      }),
  };
}

/** Prepares each statement once. */
function createPrepare(connection: DatabaseSync): (statement: Sql) => StatementSync {
  const byPieces = new WeakMap<readonly string[], StatementSync>();
  const byText = new Map<string, StatementSync>();
  return (statement) => {
    const known = byPieces.get(statement.pieces);
    if (known !== undefined) return known;
    const text = renderSql(statement, () => '?');
    const prepared = byText.get(text) ?? connection.prepare(text);
    byPieces.set(statement.pieces, prepared);
    byText.set(text, prepared);
    return prepared;
  };
}

async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += BUSY_STEP_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_MS) throw error;
      await setTimeout(BUSY_STEP_MS);
    }
  }
}
