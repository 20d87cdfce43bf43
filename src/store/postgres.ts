import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { postgresDatabase } from './postgres/database.ts';
import { explain } from './postgres/explain.ts';
import { createSqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

/** How many statements of this process run at once; a server has 100 connections for everybody unless told otherwise. */
const CONNECTIONS = 10;
/** How long a statement waits for a connection, and how long it may run. */
const WAIT_MS = 30_000;
/** A process that stops in the middle of a transaction must not hold its rows for ever. */
const STALLED_MS = 15_000;

/** Opens the store in the database at `url`. Rejects with an error whose message is meant for the operator. */
export async function openPostgresStore(url: string): Promise<Store> {
  return createSqlStore(await openPostgresDatabase(url));
}

/** The database at `url` in its newest form; rejects like `openPostgresStore`. */
export async function openPostgresDatabase(url: string): Promise<Database> {
  const { Pool, types } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    application_name: 'kube-tutor',
    max: CONNECTIONS,
    connectionTimeoutMillis: WAIT_MS,
    keepAlive: true,
    statement_timeout: WAIT_MS,
    idle_in_transaction_session_timeout: STALLED_MS,
    types: {
      // Texts otherwise: they could be beyond what a number holds exactly. Ours never are.
      getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
    },
  });
  // An idle connection that broke is replaced when one is needed; without a listener it would end the process.
  pool.on('error', () => undefined);
  const database = postgresDatabase(pool);
  try {
    await migrate(database);
  } catch (cause) {
    await database.close();
    throw new Error(explain(url, cause), { cause });
  }
  return database;
}
