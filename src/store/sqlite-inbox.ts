import type { DatabaseSync } from 'node:sqlite';
import type { Delivery, Inbox } from '../ports/inbox.ts';
import { MAX_TRIES } from './store.ts';

/** The inbox over SQLite. Each method is one statement, so that no other process can come between its parts. */
export function sqliteInbox(database: DatabaseSync): Inbox {
  const take = database.prepare(`
    INSERT INTO inbox (key, platform, delivery, taken_at, lease_until, tries)
    VALUES (:key, :platform, :delivery, :now, :leaseUntil, 1)
    ON CONFLICT (key) DO UPDATE SET delivery = excluded.delivery, lease_until = excluded.lease_until, tries = tries + 1
    WHERE delivery IS NOT NULL AND lease_until <= :now AND tries < :maxTries`);
  const finish = database.prepare(`
    INSERT INTO inbox (key, taken_at, lease_until, tries) VALUES (:key, :now, :now, 0)
    ON CONFLICT (key) DO UPDATE SET platform = NULL, delivery = NULL, lease_until = :now`);
  const retake = database.prepare(`
    UPDATE inbox SET lease_until = :leaseUntil, tries = tries + 1
    WHERE platform = :platform AND delivery IS NOT NULL
      AND taken_at >= :since AND lease_until <= :now AND tries < :maxTries
    RETURNING delivery`);
  const prune = database.prepare('DELETE FROM inbox WHERE taken_at < ?');

  return {
    take: async (delivery, now, leaseMs) => {
      const { changes } = take.run({
        key: delivery.key,
        platform: delivery.request.place.platform,
        delivery: JSON.stringify(delivery),
        now,
        leaseUntil: now + leaseMs,
        maxTries: MAX_TRIES,
      });
      return changes === 0 ? 'duplicate' : 'taken';
    },
    finish: async (key, now) => {
      finish.run({ key, now });
    },
    retake: async (platform, since, now, leaseMs) =>
      retake
        .all({ platform, since, now, leaseUntil: now + leaseMs, maxTries: MAX_TRIES })
        // Written by `take` from a Delivery.
        .map((row) => JSON.parse(String(row['delivery'])) as Delivery),
    prune: async (before) => {
      prune.run(before);
    },
  };
}
