import type { DatabaseSync } from 'node:sqlite';
import type { Notes } from '../ports/notes.ts';

/** The notes over SQLite. */
export function sqliteNotes(database: DatabaseSync): Notes {
  const read = database.prepare('SELECT value FROM notes WHERE owner = ? AND name = ?');
  const write = database.prepare(`
    INSERT INTO notes (owner, name, value, written_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (owner, name) DO UPDATE SET value = excluded.value, written_at = excluded.written_at`);
  const erase = database.prepare('DELETE FROM notes WHERE owner = ? AND name = ?');
  const forget = database.prepare('DELETE FROM notes WHERE owner = ?');

  return {
    read: async (owner, name) => {
      const row = read.get(owner, name);
      return row === undefined ? undefined : (JSON.parse(String(row['value'])) as unknown);
    },
    write: async (owner, name, value, now) => {
      if (value === undefined) erase.run(owner, name);
      else write.run(owner, name, JSON.stringify(value), now);
    },
    forget: async (owner) => {
      forget.run(owner);
    },
  };
}
