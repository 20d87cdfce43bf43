import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '../../core/failure.ts';
import { isBusy } from './codes.ts';
import { explain } from './explain.ts';

/** Kept here so that nothing collects them: a connection that is collected closes, and lets the lock go. */
const held = new Set<DatabaseSync>();

/**
 * Keeps a directory to this process until it lets go or ends, however it ends: the operating system frees the locks of a
 * process that died. Gives what lets go, or fails with words for the operator.
 */
export function takeLock(directory: string): Result<() => void, string> {
  const place = resolve(directory);
  const file = join(place, 'tutor.lock');
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    lock = new DatabaseSync(file);
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    return fail(isBusy(error) ? taken(place) : explain(file, error));
  }
  const mine = lock;
  held.add(mine);
  return ok(() => {
    if (held.delete(mine)) mine.close();
  });
}

const taken = (place: string): string =>
  `Another kube-tutor is running on the directory ${place}. Stop it, or give this one a directory of its own with KUBE_TUTOR_DATA. To run several on what all of them remember, keep it in PostgreSQL: name it in DATABASE_URL.`;
