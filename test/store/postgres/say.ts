import { Pool, types } from 'pg';

/** Runs one statement as an operator would, beside the store. */
export async function sayToPostgres(
  url: string,
  statement: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'test',
    max: 1,
    connectionTimeoutMillis: 10_000,
    keepAlive: false,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    types,
  });
  try {
    return (await pool.query(statement)).rows;
  } finally {
    await pool.end();
  }
}
