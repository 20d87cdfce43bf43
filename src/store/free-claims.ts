import type { Database } from './database.ts';
import { sql } from './sql.ts';

/**
 * Ends every claim, for somebody who knows that whoever made them is dead. What was claimed can be claimed again at once, and what
 * those who died would still write is stale from then on.
 */
export async function freeClaims(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.run(sql`UPDATE inbox SET lease_until = 0 WHERE delivery IS NOT NULL`);
    await transaction.run(sql`UPDATE quizzes SET lease_until = 0 WHERE lease_until > 0`);
    await transaction.run(sql`UPDATE quiz_outbox SET lease_until = 0 WHERE lease_until > 0`);
    await transaction.run(sql`UPDATE firings SET lease_until = 0 WHERE done = 0`);
  });
}
