import type { Notes } from '../ports/notes.ts';
import type { Database } from './database.ts';
import { textOf } from './row.ts';
import { sql } from './sql.ts';

/** The notes over a database. */
export function createNotes(database: Database): Notes {
  return {
    read: async (owner, name) => {
      const [row] = await database.all(sql`SELECT value FROM notes WHERE owner = ${owner} AND name = ${name}`);
      return row === undefined ? undefined : (JSON.parse(textOf(row, 'value')) as unknown);
    },
    all: async (owner) => {
      const rows = await database.all(sql`SELECT name, value FROM notes WHERE owner = ${owner} ORDER BY name`);
      return Object.fromEntries(rows.map((row) => [textOf(row, 'name'), JSON.parse(textOf(row, 'value')) as unknown]));
    },
    write: async (owner, name, value, now) => {
      await database.run(
        value === undefined
          ? sql`DELETE FROM notes WHERE owner = ${owner} AND name = ${name}`
          : sql`
            INSERT INTO notes (owner, name, value, written_at)
            VALUES (${owner}, ${name}, ${JSON.stringify(value)}, ${now})
            ON CONFLICT (owner, name) DO UPDATE SET value = excluded.value, written_at = excluded.written_at`,
      );
    },
    replace: async (owner, name, before, value, now) => {
      const replaced = await database.run(sql`
        UPDATE notes SET value = ${JSON.stringify(value)}, written_at = ${now}
        WHERE owner = ${owner} AND name = ${name} AND value = ${JSON.stringify(before)}`);
      return replaced > 0;
    },
    forget: async (owner) => {
      await database.run(sql`DELETE FROM notes WHERE owner = ${owner}`);
    },
  };
}
