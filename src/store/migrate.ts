import { createHash } from 'node:crypto';
import type { Database, Row } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { numberOf, textOf } from './row.ts';
import { sql } from './sql.ts';

const checksumOf = ({ sql: text }: Migration): string => createHash('sha256').update(text).digest('hex');

const TABLE =
  'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL DEFAULT (unixepoch())) STRICT';

/** Why steps that a database went through are not ours, in words for the operator; absent when they are. */
export function foreignStep(applied: readonly Row[], steps: readonly Migration[] = MIGRATIONS): string | undefined {
  const newest = Math.max(0, ...applied.map((row) => numberOf(row, 'version')));
  if (newest > steps.length)
    return `it was made by a newer kube-tutor (form ${String(newest)}; this one knows forms up to ${String(steps.length)}). Start the newer kube-tutor`;
  const other = applied.find((row) => {
    const step = steps[numberOf(row, 'version') - 1];
    return step === undefined || checksumOf(step) !== textOf(row, 'checksum');
  });
  return other === undefined
    ? undefined
    : `its step ${String(numberOf(other, 'version'))} is not the one this kube-tutor knows. Start the kube-tutor that made it`;
}

/** The steps a database went through. */
export const APPLIED = sql`SELECT version, checksum FROM migrations ORDER BY version`;

/** Brings a database to the newest form. Rejects, changing nothing, when it was made by a newer or a different program. */
export function migrate(database: Database, steps: readonly Migration[] = MIGRATIONS): Promise<void> {
  return database.transaction(async (transaction) => {
    // Another process that starts at the same time waits here, and then finds everything done.
    if (database.migrationLock !== undefined) await transaction.all(database.migrationLock);
    await transaction.script(TABLE);
    const applied = await transaction.all(APPLIED);
    const problem = foreignStep(applied, steps);
    if (problem !== undefined) throw new Error(problem);
    const done = new Set(applied.map((row) => numberOf(row, 'version')));
    for (const [at, step] of steps.entries()) {
      if (done.has(at + 1)) continue;
      await transaction.script(step.sql);
      await transaction.run(
        sql`INSERT INTO migrations (version, name, checksum) VALUES (${at + 1}, ${step.name}, ${checksumOf(step)})`,
      );
    }
  });
}
