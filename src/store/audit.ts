import { OUTCOMES, type Audit, type AuditRecord } from '../ports/audit.ts';
import type { Database, Row } from './database.ts';
import { given, maybeText, numberOf, textOf } from './row.ts';
import { sql } from './sql.ts';

/** The record of queries over a database. */
export function createAudit(database: Database): Audit {
  return {
    add: async ({ id, at, person, place, line, cluster, namespace, as, outcome, reason, rows, bytes, ms }) => {
      await database.run(sql`
        INSERT INTO audit (id, at, person, place, line, cluster, namespace, identity, outcome, reason, rows, bytes, ms)
        VALUES (${id}, ${at}, ${person}, ${place}, ${line}, ${cluster}, ${namespace ?? null}, ${as ?? null}, ${outcome},
          ${reason ?? null}, ${rows}, ${bytes}, ${ms})`);
    },
    find: async (id) => {
      const [row] = await database.all(sql`SELECT * FROM audit WHERE id = ${id}`);
      return row === undefined ? undefined : toRecord(row);
    },
    list: async ({ person, limit }) => {
      const mine = person === undefined ? sql`` : sql`WHERE person = ${person}`;
      const rows = await database.all(sql`SELECT * FROM audit ${mine} ORDER BY at DESC, id DESC LIMIT ${limit}`);
      return rows.map(toRecord);
    },
    prune: async (before) => {
      await database.run(sql`DELETE FROM audit WHERE at < ${before}`);
    },
  };
}

function toRecord(row: Row): AuditRecord {
  return {
    id: textOf(row, 'id'),
    at: numberOf(row, 'at'),
    person: textOf(row, 'person'),
    place: textOf(row, 'place'),
    line: textOf(row, 'line'),
    cluster: textOf(row, 'cluster'),
    ...given({
      namespace: maybeText(row, 'namespace'),
      as: maybeText(row, 'identity'),
      reason: maybeText(row, 'reason'),
    }),
    outcome: OUTCOMES.find((each) => each === row['outcome']) ?? 'failed',
    rows: numberOf(row, 'rows'),
    bytes: numberOf(row, 'bytes'),
    ms: numberOf(row, 'ms'),
  };
}
