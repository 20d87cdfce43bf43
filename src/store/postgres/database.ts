import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { Database, Row, Statements } from '../database.ts';
import { numberOf } from '../row.ts';
import { renderSql, sql, toStorable, type Sql } from '../sql.ts';
import { toPostgres } from './translate.ts';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNIQUE_VIOLATION = '23505';

/** Any number will do as long as every kube-tutor takes the same one. */
const MIGRATION_LOCK = 7_310_579_204;

/** A pool of connections to PostgreSQL as a database. */
export function postgresDatabase(pool: Pool): Database {
  const toQuery = createToQuery();
  const over = (connection: Pick<PoolClient, 'query'>): Statements => ({
    all: async (statement) => (await connection.query<Row>(toQuery(statement))).rows,
    run: async (statement) => (await connection.query(toQuery(statement))).rowCount ?? 0,
  });
  const statements = over(pool);

  return {
    ...statements,
    transaction: async (work) => {
      const client = await pool.connect();
      let isBroken = false;
      try {
        // Whatever a server has set as its default: each statement has to see what others wrote before it.
        await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
        let isUndone = false;
        const value = await work({
          ...over(client),
          script: async (text) => void (await client.query(toPostgres(text))),
          undo: () => void (isUndone = true),
        });
        await client.query(isUndone ? 'ROLLBACK' : 'COMMIT');
        return value;
      } catch (error) {
        // A connection that cannot even roll back must not be handed to anybody else.
        await client.query('ROLLBACK').catch(() => (isBroken = true));
        throw error;
      } finally {
        client.release(isBroken);
      }
    },
    skipLocked: sql`FOR UPDATE SKIP LOCKED`,
    migrationLock: sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`,
    isDuplicate: (error) => (error as { readonly code?: unknown }).code === UNIQUE_VIOLATION,
    now: async () => {
      const [row = {}] = await statements.all(
        sql`SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now`,
      );
      return numberOf(row, 'now');
    },
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}

/** Names each statement, so that a connection prepares it once. */
function createToQuery(): (statement: Sql) => QueryConfig {
  const byPieces = new WeakMap<readonly string[], Pick<QueryConfig, 'name' | 'text'>>();
  const names = new Map<string, string>();
  return (statement) => {
    const values = statement.values.map(toStorable);
    const known = byPieces.get(statement.pieces);
    if (known !== undefined) return { ...known, values };
    const text = renderSql(statement, (number) => `$${String(number)}`);
    const name = names.get(text) ?? `tutor_${String(names.size + 1)}`;
    names.set(text, name);
    byPieces.set(statement.pieces, { name, text });
    return { name, text, values };
  };
}
