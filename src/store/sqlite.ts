import { closeSync, mkdirSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import type { Database } from './database.ts';
import { freeClaims } from './free-claims.ts';
import { migrate } from './migrate.ts';
import { createSqlStore } from './sql-store.ts';
import { connect } from './sqlite/connect.ts';
import { sqliteDatabase } from './sqlite/database.ts';
import { explain } from './sqlite/explain.ts';
import { sqliteFile } from './sqlite/file.ts';
import { takeLock } from './sqlite/lock.ts';
import type { Store } from './store.ts';

/** `alone`: no other process may be running on the directory, and none may start while this one is. */
export interface SqliteOptions {
  readonly clock?: Clock;
  readonly alone?: boolean;
}

/**
 * Opens the store in `directory`, made on demand and readable by its owner only. Rejects with an error whose message is
 * meant for the operator.
 */
export async function openSqliteStore(directory: string, options: SqliteOptions = {}): Promise<Store> {
  const { clock = Date.now, alone = false } = options;
  return createSqlStore(await (alone ? openSqliteDatabaseAlone : openSqliteDatabase)(directory, clock));
}

/** The database in `directory`, kept to this process. What one before it had claimed is free at once: that one is dead. */
export async function openSqliteDatabaseAlone(directory: string, clock: Clock): Promise<Database> {
  const lock = takeLock(directory);
  if (!lock.ok) throw new Error(lock.failure);
  try {
    const database = await openSqliteDatabase(directory, clock);
    await freeClaims(database);
    return { ...database, close: () => database.close().finally(lock.value) };
  } catch (error) {
    lock.value();
    throw error;
  }
}

/** The database in `directory` in its newest form, whoever else has it open; rejects like `openSqliteStore`. */
export async function openSqliteDatabase(directory: string, clock: Clock): Promise<Database> {
  const file = sqliteFile(directory);
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
    return database;
  } catch (cause) {
    throw new Error(explain(file, cause), { cause });
  }
}
