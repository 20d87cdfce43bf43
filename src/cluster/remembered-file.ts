import { readFile } from 'node:fs/promises';
import type { Clock } from '../ports/clock.ts';

/** The text of a file that somebody else renews, `undefined` while it was never readable; `fresh` reads it at once. */
export type RememberedFile = (fresh?: boolean) => Promise<string | undefined>;

/** As often as `client-go/transport/token_source.go` does. */
const KEEP_MS = 60_000;

/** Remembers a file for a minute; where it cannot be read any more, what it said last. */
export function rememberFile(path: string, clock: Clock): RememberedFile {
  let kept: { readonly text: string; readonly at: number } | undefined;
  return async (fresh = false) => {
    if (kept !== undefined && !fresh && clock() - kept.at < KEEP_MS) return kept.text;
    try {
      kept = { text: (await readFile(path, 'utf8')).trim(), at: clock() };
    } catch {
      // Being replaced just now, or gone.
    }
    return kept?.text;
  };
}
