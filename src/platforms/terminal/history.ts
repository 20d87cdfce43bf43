import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How many lines are kept for the arrow keys. */
const KEPT = 500;

/** The lines somebody typed, kept in a file from one session to the next. */
export interface History {
  /** The last lines, oldest first; none where there is no readable file. */
  readonly load: () => Promise<readonly string[]>;
  /** Keeps a line. A history that cannot be written is not worth losing a conversation over: this never rejects. */
  readonly add: (line: string) => Promise<void>;
}

/** A history in a file that only its owner can read. */
export function createHistory(file: string): History {
  return {
    load: async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      const lines = text.split('\n').filter((line) => line !== '');
      const kept = lines.slice(-KEPT);
      if (lines.length > 2 * KEPT)
        await writeFile(file, `${kept.join('\n')}\n`, { mode: 0o600 }).catch(() => undefined);
      return kept;
    },
    add: async (line) => {
      try {
        await mkdir(dirname(file), { recursive: true });
        await appendFile(file, `${line}\n`, { mode: 0o600 });
      } catch {
        // The arrow keys still know the line until the session ends.
      }
    },
  };
}
