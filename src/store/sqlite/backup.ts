import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '../../core/failure.ts';
import { connect } from './connect.ts';
import { faultOf } from './explain.ts';
import { sqliteFile } from './file.ts';

/**
 * Writes everything that is kept in a directory into one new file, also while a tutor runs there. Gives and fails with words
 * for the operator.
 */
export function backupSqlite(directory: string, to: string): Result<string, string> {
  const source = sqliteFile(directory);
  const target = resolve(to);
  if (!existsSync(source))
    return fail(`There is nothing to back up: ${source} is not there. The directory is chosen by KUBE_TUTOR_DATA.`);
  if (existsSync(target)) return fail(`${target} is there already. Name a new file: a backup replaces nothing.`);
  if (!existsSync(dirname(target))) return fail(`${dirname(target)} is not there. Make that directory first.`);
  const partial = `${target}.partial`;
  try {
    // Made before SQLite does, for its owner only.
    closeSync(openSync(partial, 'w', 0o600));
    copy(source, partial);
    renameSync(partial, target);
  } catch (cause) {
    rmSync(partial, { force: true });
    return fail(`Cannot back up ${source} to ${target}: ${faultOf(cause)}.`);
  }
  return ok(`Backed up ${source} to ${target} (${String(Math.ceil(statSync(target).size / 1024))} KiB).`);
}

/** Copies a database as it is at one moment. */
function copy(source: string, target: string): void {
  const connection = connect(source);
  try {
    connection.prepare('VACUUM INTO ?').run(target);
  } finally {
    connection.close();
  }
  // SQLite leaves it to us that the copy is on the disk.
  const file = openSync(target, 'r+');
  fsyncSync(file);
  closeSync(file);
}
