import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '../../core/failure.ts';
import { APPLIED, foreignStep } from '../migrate.ts';
import { renderSql } from '../sql.ts';
import type { Row } from '../database.ts';
import { faultOf } from './explain.ts';
import { SIDES, sqliteFile } from './file.ts';
import { takeLock } from './lock.ts';

/**
 * Puts a backup in the place of what is kept in a directory, which is kept beside. Only when it is whole and ours, and while no
 * tutor runs there. Gives and fails with words for the operator.
 */
export function restoreSqlite(directory: string, from: string, now: Date): Result<string, string> {
  const source = resolve(from);
  if (!existsSync(source)) return fail(`${source} is not there. Name the file of a backup.`);
  const lock = takeLock(directory);
  if (!lock.ok) return lock;
  try {
    return restore(sqliteFile(directory), source, now);
  } finally {
    lock.value();
  }
}

function restore(target: string, source: string, now: Date): Result<string, string> {
  const incoming = `${target}.restoring`;
  try {
    copyWhole(source, incoming);
    const problem = problemOf(incoming);
    if (problem !== undefined) return fail(`Cannot restore ${source}: ${problem}. Nothing was changed.`);
    const kept = existsSync(target) ? keepBeside(target, now) : undefined;
    renameSync(incoming, target);
    const beside = kept === undefined ? '' : ` What was there before is kept as ${kept}.`;
    return ok(`Restored ${source} to ${target}.${beside}`);
  } catch (cause) {
    return fail(`Cannot restore ${source} to ${target}: ${faultOf(cause)}.`);
  } finally {
    for (const end of ['', ...SIDES]) rmSync(`${incoming}${end}`, { force: true });
  }
}

/** Copies a database with what a process that died may have left beside it. */
function copyWhole(source: string, target: string): void {
  for (const end of ['', '-wal']) {
    rmSync(`${target}${end}`, { force: true });
    if (!existsSync(`${source}${end}`)) continue;
    copyFileSync(`${source}${end}`, `${target}${end}`);
    chmodSync(`${target}${end}`, 0o600);
  }
}

/** Why a copied database is not to be used; it is one whole file afterwards. */
function problemOf(file: string): string | undefined {
  const database = new DatabaseSync(file);
  try {
    const [check] = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {});
    if (check !== 'ok') return `it is damaged: ${String(check)}`;
    const ours = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migrations'").get();
    if (ours === undefined) return 'it is a database, but no backup of kube-tutor';
    // Whatever is at fault with a step: the columns of this table are always the same.
    const problem = foreignStep(database.prepare(renderSql(APPLIED, () => '?')).all() as Row[]);
    database.exec('PRAGMA journal_mode = DELETE');
    return problem;
  } finally {
    database.close();
  }
}

/** Moves a database out of the way, as one file where SQLite can still make it one. */
function keepBeside(target: string, now: Date): string {
  const kept = `${target}.before-${now.toISOString().replaceAll(/[:.]/gu, '-')}`;
  try {
    const old = new DatabaseSync(target);
    old.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    old.close();
  } catch {
    // Damaged: it is kept as it is, with what is beside it.
  }
  for (const end of [...SIDES, '']) if (existsSync(`${target}${end}`)) renameSync(`${target}${end}`, `${kept}${end}`);
  return kept;
}
