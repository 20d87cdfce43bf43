import { DatabaseSync } from 'node:sqlite';
import { damaged } from './explain.ts';

/** How long the first look at the file waits for another process to let go; nothing else runs meanwhile. */
const OPENING_MS = 2_000;
/** How long a statement does: the rest of the wait leaves the event loop free, see `sqliteDatabase`. */
const STATEMENT_MS = 20;

/** Opens a file as we use it. Throws when it is damaged. */
export function connect(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: OPENING_MS });
  try {
    // secure_delete overwrites what is deleted: questions and answer addresses must not linger in free pages.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    const [check] = Object.values(connection.prepare('PRAGMA quick_check(1)').get() ?? {});
    if (check !== 'ok') throw new Error(damaged(check));
    connection.exec(`PRAGMA busy_timeout = ${String(STATEMENT_MS)}`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
