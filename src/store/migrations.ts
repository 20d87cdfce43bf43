import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { immediately } from './transaction.ts';

/** One step from an older form of the database to a newer one. A step that was released is never edited: add the next one. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The steps in order; the number of a step is its place in this list, from 1. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'inbox, notes and gaps',
    sql: `
      -- platform and delivery are NULL once answered: only the key stays, against redelivery.
      CREATE TABLE inbox (
        key TEXT PRIMARY KEY, platform TEXT, delivery TEXT,
        taken_at INTEGER NOT NULL, lease_until INTEGER NOT NULL, tries INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX inbox_open ON inbox (platform, lease_until) WHERE delivery IS NOT NULL;
      CREATE INDEX inbox_taken_at ON inbox (taken_at);

      CREATE TABLE notes (
        owner TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, written_at INTEGER NOT NULL,
        PRIMARY KEY (owner, name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE gaps (
        kind TEXT NOT NULL, text TEXT NOT NULL, count INTEGER NOT NULL, terms TEXT NOT NULL, place TEXT,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (kind, text)
      ) STRICT, WITHOUT ROWID;`,
  },
  {
    name: 'the record of queries',
    sql: `
      CREATE TABLE audit (
        id TEXT PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, place TEXT NOT NULL, line TEXT NOT NULL,
        cluster TEXT NOT NULL, namespace TEXT, identity TEXT, outcome TEXT NOT NULL, reason TEXT,
        rows INTEGER NOT NULL, bytes INTEGER NOT NULL, ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX audit_at ON audit (at);
      CREATE INDEX audit_person ON audit (person, at);`,
  },
];

const checksumOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');

/** Brings a database to the newest form. Throws, changing nothing, when it was made by a newer or a different program. */
export function migrate(database: DatabaseSync, steps: readonly Migration[] = MIGRATIONS): void {
  immediately(database, () => {
    database.exec(
      'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL DEFAULT (unixepoch())) STRICT',
    );
    const applied = database.prepare('SELECT version, checksum FROM migrations ORDER BY version').all();
    const newest = Number(applied.at(-1)?.['version'] ?? 0);
    if (newest > steps.length) {
      throw new Error(
        `it was made by a newer kube-tutor (form ${String(newest)}; this one knows forms up to ${String(steps.length)}). Start the newer kube-tutor`,
      );
    }
    for (const [at, step] of steps.entries()) {
      const version = at + 1;
      const checksum = checksumOf(step);
      const known = applied.find((row) => row['version'] === version);
      if (known !== undefined && known['checksum'] !== checksum) {
        throw new Error(
          `its step ${String(version)} is not the one this kube-tutor knows. Start the kube-tutor that made it`,
        );
      }
      if (known !== undefined) continue;
      database.exec(step.sql);
      database
        .prepare('INSERT INTO migrations (version, name, checksum) VALUES (?, ?, ?)')
        .run(version, step.name, checksum);
    }
  });
}
