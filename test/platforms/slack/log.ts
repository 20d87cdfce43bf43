import { inspect } from 'node:util';
import type { Facts, Log } from '../../../src/ports/log.ts';

/** A log that remembers, for tests that read it. */
export interface TestLog {
  readonly log: Log;
  /** Level and message of every line. */
  readonly lines: () => readonly string[];
  /** Everything that was said, with all facts and causes. */
  readonly everything: () => string;
}

/** Builds a log that remembers. */
export function createTestLog(): TestLog {
  const said: { readonly line: string; readonly facts: Facts | undefined }[] = [];
  const at = (level: string) => (message: string, facts?: Facts) => {
    said.push({ line: `${level} ${message}`, facts });
  };
  return {
    log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
    lines: () => said.map(({ line }) => line),
    everything: () => inspect(said, { depth: null, maxStringLength: null }),
  };
}
