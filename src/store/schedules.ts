import type { Firing, Schedule, Schedules } from '../ports/schedules.ts';
import type { Database, Row, Transaction } from './database.ts';
import { nextAfter } from './next-after.ts';
import { placeKey, placeOf, platformKey } from './place-key.ts';
import { flagOf, given, maybeNumber, numberOf, textOf } from './row.ts';
import { listOf, sql, type Sql } from './sql.ts';

/** Schedules over a database. */
export function createSchedules(database: Database): Schedules {
  return {
    put: (schedule) => database.transaction((transaction) => put(transaction, schedule)),
    remove: async (id) => {
      // Its firings go with it.
      await database.run(sql`DELETE FROM schedules WHERE id = ${id}`);
    },
    find: async (id) => {
      const [row] = await database.all(sql`SELECT * FROM schedules WHERE id = ${id}`);
      return row === undefined ? undefined : toSchedule(row);
    },
    in: async (place) => {
      const rows = await database.all(sql`SELECT * FROM schedules WHERE place = ${placeKey(place)} ORDER BY id`);
      return rows.map(toSchedule);
    },
    claimDue: async (platforms, now, leaseMs, next) => {
      if (platforms.length === 0) return [];
      const isMine = isOn(platforms);
      return database.transaction(async (transaction) => {
        const due = await transaction.all(sql`
          SELECT * FROM schedules WHERE paused = 0 AND next_at <= ${now} AND ${isMine}
          ORDER BY next_at, id ${database.skipLocked}`);
        for (const schedule of due.map(toSchedule)) {
          const at = schedule.nextAt ?? now;
          await fire(transaction, schedule.id, at, nextAfter(schedule, at, now, next));
        }
        const claimed = await transaction.all(sql`
          WITH free AS MATERIALIZED (
            SELECT schedule, at FROM firings
            WHERE done = 0 AND lease_until <= ${now} AND schedule IN (SELECT id FROM schedules WHERE ${isMine})
            ORDER BY at ${database.skipLocked})
          UPDATE firings SET lease_until = ${now + leaseMs}, fence = fence + 1
          WHERE (schedule, at) IN (SELECT schedule, at FROM free)
          RETURNING schedule, at, fence`);
        return toFirings(transaction, claimed);
      });
    },
    done: async ({ schedule, at, fence }) => {
      const marked = await database.run(sql`
        UPDATE firings SET done = 1 WHERE schedule = ${schedule.id} AND at = ${at} AND fence = ${fence} AND done = 0`);
      return marked === 0 ? 'stale' : 'marked';
    },
  };
}

/** Whether a schedule belongs to one of the platforms, of which there is one at least. */
function isOn(platforms: readonly string[]): Sql {
  const each = platforms.map(platformKey).map((key) => sql`substr(place, 1, ${key.length}) = ${key}`);
  return sql`(${each.reduce((some, one) => sql`${some} OR ${one}`)})`;
}

async function put(transaction: Transaction, schedule: Schedule): Promise<void> {
  const { id, place, line, cron, zone, createdBy, paused, nextAt } = schedule;
  await transaction.run(sql`
    INSERT INTO schedules (id, place, line, cron, zone, created_by, paused, next_at)
    VALUES (${id}, ${placeKey(place)}, ${line}, ${cron}, ${zone}, ${JSON.stringify(createdBy)}, ${Number(paused)},
      ${nextAt ?? null})
    ON CONFLICT (id) DO UPDATE SET place = excluded.place, line = excluded.line, cron = excluded.cron,
      zone = excluded.zone, created_by = excluded.created_by, paused = excluded.paused, next_at = excluded.next_at`);
  if (paused) await transaction.run(sql`DELETE FROM firings WHERE schedule = ${id} AND done = 0`);
}

async function fire(transaction: Transaction, id: string, at: number, next: number | undefined): Promise<void> {
  await transaction.run(sql`UPDATE schedules SET next_at = ${next ?? null} WHERE id = ${id}`);
  const fired = await transaction.run(sql`
    INSERT INTO firings (schedule, at, lease_until, fence, done) VALUES (${id}, ${at}, 0, 0, 0)
    ON CONFLICT (schedule, at) DO NOTHING`);
  // The latest one stays, so that a moment put again does not fire again.
  if (fired > 0) await transaction.run(sql`DELETE FROM firings WHERE schedule = ${id} AND done = 1 AND at < ${at}`);
}

async function toFirings(transaction: Transaction, claimed: readonly Row[]): Promise<readonly Firing[]> {
  if (claimed.length === 0) return [];
  const ids = new Set(claimed.map((row) => textOf(row, 'schedule')));
  const rows = await transaction.all(sql`SELECT * FROM schedules WHERE id IN ${listOf([...ids])}`);
  const schedules = new Map(rows.map(toSchedule).map((schedule) => [schedule.id, schedule]));
  return claimed
    .flatMap((row): readonly Firing[] => {
      const schedule = schedules.get(textOf(row, 'schedule'));
      return schedule === undefined ? [] : [{ schedule, at: numberOf(row, 'at'), fence: numberOf(row, 'fence') }];
    })
    .sort((a, b) => a.at - b.at || (a.schedule.id < b.schedule.id ? -1 : 1));
}

function toSchedule(row: Row): Schedule {
  return {
    id: textOf(row, 'id'),
    place: placeOf(textOf(row, 'place')),
    line: textOf(row, 'line'),
    cron: textOf(row, 'cron'),
    zone: textOf(row, 'zone'),
    // Written by `put` from a schedule.
    createdBy: JSON.parse(textOf(row, 'created_by')) as Schedule['createdBy'],
    paused: flagOf(row, 'paused'),
    ...given({ nextAt: maybeNumber(row, 'next_at') }),
  };
}
