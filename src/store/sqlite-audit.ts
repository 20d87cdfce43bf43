import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { OUTCOMES, type Audit, type AuditRecord } from '../ports/audit.ts';

/** The record of queries over SQLite. */
export function sqliteAudit(database: DatabaseSync): Audit {
  const add = database.prepare(`
    INSERT INTO audit (id, at, person, place, line, cluster, namespace, identity, outcome, reason, rows, bytes, ms)
    VALUES (:id, :at, :person, :place, :line, :cluster, :namespace, :identity, :outcome, :reason, :rows, :bytes, :ms)`);
  const find = database.prepare('SELECT * FROM audit WHERE id = ?');
  const all = database.prepare('SELECT * FROM audit ORDER BY at DESC, id DESC LIMIT ?');
  const mine = database.prepare('SELECT * FROM audit WHERE person = ? ORDER BY at DESC, id DESC LIMIT ?');
  const prune = database.prepare('DELETE FROM audit WHERE at < ?');

  return {
    add: async ({ namespace, as, reason, ...rest }) => {
      const row: Record<string, SQLInputValue> = {
        ...rest,
        namespace: namespace ?? null,
        identity: as ?? null,
        reason: reason ?? null,
      };
      add.run(row);
    },
    find: async (id) => {
      const row = find.get(id);
      return row === undefined ? undefined : toRecord(row);
    },
    list: async ({ person, limit }) => (person === undefined ? all.all(limit) : mine.all(person, limit)).map(toRecord),
    prune: async (before) => {
      prune.run(before);
    },
  };
}

function toRecord(row: Readonly<Record<string, SQLOutputValue>>): AuditRecord {
  const text = (name: string): string => String(row[name]);
  const { namespace, identity, reason } = row;
  return {
    id: text('id'),
    at: Number(row['at']),
    person: text('person'),
    place: text('place'),
    line: text('line'),
    cluster: text('cluster'),
    ...(typeof namespace === 'string' ? { namespace } : {}),
    ...(typeof identity === 'string' ? { as: identity } : {}),
    outcome: OUTCOMES.find((each) => each === row['outcome']) ?? 'failed',
    ...(typeof reason === 'string' ? { reason } : {}),
    rows: Number(row['rows']),
    bytes: Number(row['bytes']),
    ms: Number(row['ms']),
  };
}
