import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../ports/clock.ts';
import { migrate } from './migrate.ts';
import { createSqlStore } from './sql-store.ts';
import { sqliteDatabase } from './sqlite/database.ts';
import { explain, RESTORE } from './sqlite/explain.ts';
import type { Store } from './store.ts';

/**
 * Opens the store in `directory`, made on demand and readable by its owner only. Rejects with an error whose message is
 * meant for the operator.
 */
export async function openSqliteStore(directory: string, clock: Clock = Date.now): Promise<Store> {
  const file = join(resolve(directory), 'tutor.sqlite');
  try {
    mkdirSync(resolve(directory), { recursive: true, mode: 0o700 });
    // SQLite gives its side files the mode of the main one, so making this one first is enough.
    closeSync(openSync(file, 'a', 0o600));
    const connection = connect(file);
    const database = sqliteDatabase(connection, clock);
    try {
      await migrate(database);
    } catch (error) {
      connection.close();
      throw error;
    }
    return createSqlStore(database);
  } catch (cause) {
    throw new Error(explain(file, cause), { cause });
  }
}

/** How long the first look at the file waits for another process to let go; nothing else runs meanwhile. */
const OPENING_MS = 2_000;
/** How long a statement does: the rest of the wait leaves the event loop free, see `sqliteDatabase`. */
const STATEMENT_MS = 20;

function connect(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: OPENING_MS });
  try {
    // secure_delete overwrites what is deleted: questions and answer addresses must not linger in free pages.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    const [check] = Object.values(connection.prepare('PRAGMA quick_check(1)').get() ?? {});
    if (check !== 'ok') throw new Error(`it is damaged: ${String(check)}. ${RESTORE}`);
    connection.exec(`PRAGMA busy_timeout = ${String(STATEMENT_MS)}`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
