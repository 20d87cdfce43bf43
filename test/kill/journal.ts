import { existsSync, readFileSync } from 'node:fs';

/** What workers write down, each entry before what it tells of. */
export type Entry =
  | { readonly type: 'died'; readonly life: string; readonly point: string; readonly at: number }
  /** A schedule that was due at `at` is moved on at `now`, unless somebody tells so again later. */
  | {
      readonly type: 'moved';
      readonly life: string;
      readonly schedule: string;
      readonly at: number;
      readonly now: number;
    }
  /** What is to be posted under a key was claimed at `now`. */
  | { readonly type: 'claimed'; readonly life: string; readonly key: string; readonly now: number }
  | { readonly type: 'said'; readonly life: string; readonly line: string };

/** All that was written down so far. */
export function readJournal(file: string): readonly Entry[] {
  if (!existsSync(file)) return [];
  // Written by workers.
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);
}
