import type { Delivery, Inbox } from '../ports/inbox.ts';
import type { Database } from './database.ts';
import { textOf } from './row.ts';
import { sql } from './sql.ts';
import { MAX_TRIES } from './store.ts';

/** The inbox over a database. Each method is one statement, so that no other process can come between its parts. */
export function createInbox(database: Database): Inbox {
  return {
    take: async (delivery, now, leaseMs) => {
      const taken = await database.run(sql`
        INSERT INTO inbox (key, platform, delivery, taken_at, lease_until, tries)
        VALUES (${delivery.key}, ${delivery.request.place.platform}, ${JSON.stringify(delivery)}, ${now}, ${now + leaseMs}, 1)
        ON CONFLICT (key) DO UPDATE
        SET delivery = excluded.delivery, lease_until = excluded.lease_until, tries = inbox.tries + 1
        WHERE inbox.delivery IS NOT NULL AND inbox.lease_until <= ${now} AND inbox.tries < ${MAX_TRIES}`);
      return taken === 0 ? 'duplicate' : 'taken';
    },
    finish: async (key, now) => {
      await database.run(sql`
        INSERT INTO inbox (key, taken_at, lease_until, tries) VALUES (${key}, ${now}, ${now}, 0)
        ON CONFLICT (key) DO UPDATE SET platform = NULL, delivery = NULL, lease_until = excluded.lease_until`);
    },
    retake: async (platform, since, now, leaseMs) => {
      const rows = await database.all(sql`
        UPDATE inbox SET lease_until = ${now + leaseMs}, tries = tries + 1
        WHERE platform = ${platform} AND delivery IS NOT NULL
          AND taken_at >= ${since} AND lease_until <= ${now} AND tries < ${MAX_TRIES}
        RETURNING delivery`);
      // Written by `take` from a Delivery.
      return rows.map((row) => JSON.parse(textOf(row, 'delivery')) as Delivery);
    },
    prune: async (before) => {
      await database.run(sql`DELETE FROM inbox WHERE taken_at < ${before}`);
    },
  };
}
