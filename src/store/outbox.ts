import type { Posted } from '../ports/poster.ts';
import type { MessageClaim, Quizzes } from '../ports/quizzes.ts';
import type { Draft } from '../quiz/announce.ts';
import type { Database, Row, Statements, Transaction } from './database.ts';
import { claimOf, fenceOf } from './fence.ts';
import { placeOf } from './place-key.ts';
import { given, maybeText, numberOf, textOf } from './row.ts';
import { listOf, sql } from './sql.ts';

/** What a draft belongs to. */
export interface Owner {
  readonly quiz: string;
  readonly platform: string;
  /** As `placeKey` tells it. */
  readonly place: string;
}

/** Adds what a quiz owes. Whoever calls holds the row of the quiz, so that nobody else adds to it at the same time. */
export async function owe(statements: Statements, owner: Owner, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) if (await isNew(statements, owner.quiz, draft)) await insert(statements, owner, draft);
}

async function isNew(statements: Statements, quiz: string, { name, op, notBefore = 0 }: Draft): Promise<boolean> {
  if (op.type === 'post') {
    // A name is posted once: platforms are told by it that a second try is the same message.
    const added = await statements.run(sql`
      INSERT INTO quiz_posts (quiz, name) VALUES (${quiz}, ${name}) ON CONFLICT (quiz, name) DO NOTHING`);
    return added > 0;
  }
  // Whoever holds one may have drawn it already.
  const merged = await statements.run(sql`
    UPDATE quiz_outbox SET not_before = CASE WHEN not_before < ${notBefore} THEN not_before ELSE ${notBefore} END
    WHERE quiz = ${quiz} AND name = ${name} AND edit_of = ${op.of} AND lease_until = 0`);
  return merged === 0;
}

async function insert(statements: Statements, { quiz, platform, place }: Owner, draft: Draft): Promise<void> {
  const { name, op, notBefore = 0 } = draft;
  await statements.run(sql`
    INSERT INTO quiz_outbox (quiz, platform, place, name, edit_of, not_before, lease_until, tries)
    VALUES (${quiz}, ${platform}, ${place}, ${name}, ${op.type === 'edit' ? op.of : null}, ${notBefore}, 0, 0)`);
}

/** Strikes out a message that was sent, and keeps what stands there. Tells whether the claim still held. */
export async function settle(
  transaction: Transaction,
  { quiz, name, op, fence }: MessageClaim,
  posted: Posted | undefined,
): Promise<boolean> {
  const { id, tries } = claimOf(fence);
  const held = await transaction.run(sql`
    DELETE FROM quiz_outbox WHERE id = ${id} AND tries = ${tries} AND lease_until > 0`);
  if (held === 0) return false;
  if (posted === undefined) return true;
  await transaction.run(sql`
    INSERT INTO quiz_posts (quiz, name, message, at, link)
    VALUES (${quiz}, ${op.type === 'post' ? name : op.of}, ${posted.message}, ${posted.at}, ${posted.link ?? null})
    ON CONFLICT (quiz, name) DO UPDATE SET message = excluded.message, at = excluded.at, link = excluded.link`);
  return true;
}

/** The part of `Quizzes` that is about messages, over a database. */
export function createOutbox(database: Database): Pick<Quizzes, 'claimMessages' | 'markSent' | 'putBack' | 'posted'> {
  return {
    claimMessages: async (platforms, now, leaseMs, limit) => {
      if (platforms.length === 0) return [];
      const rows = await database.all(sql`
        WITH free AS MATERIALIZED (
          SELECT id FROM quiz_outbox AS mine
          WHERE platform IN ${listOf(platforms)} AND not_before <= ${now} AND lease_until <= ${now}
            AND NOT EXISTS (SELECT 1 FROM quiz_outbox AS earlier WHERE earlier.quiz = mine.quiz AND earlier.id < mine.id)
          ORDER BY id LIMIT ${limit} ${database.skipLocked})
        UPDATE quiz_outbox SET lease_until = ${now + leaseMs}, tries = tries + 1
        WHERE id IN (SELECT id FROM free)
        RETURNING id, tries, failures, quiz, place, name, edit_of, (
          SELECT message FROM quiz_posts WHERE quiz_posts.quiz = quiz_outbox.quiz AND quiz_posts.name = edit_of) AS message`);
      return rows.map(toClaim).sort((a, b) => a.fence - b.fence);
    },
    markSent: async (claim, posted) =>
      database.transaction(async (transaction) => ((await settle(transaction, claim, posted)) ? 'marked' : 'stale')),
    putBack: async ({ fence }, at) => {
      const { id, tries } = claimOf(fence);
      await database.run(
        at === undefined
          ? sql`DELETE FROM quiz_outbox WHERE id = ${id} AND tries = ${tries} AND lease_until > 0`
          : sql`
            UPDATE quiz_outbox SET lease_until = 0, not_before = ${at}, failures = failures + 1
            WHERE id = ${id} AND tries = ${tries} AND lease_until > 0`,
      );
    },
    posted: async (quiz, name) => {
      const [row] = await database.all(sql`
        SELECT message, at, link FROM quiz_posts WHERE quiz = ${quiz} AND name = ${name} AND message IS NOT NULL`);
      if (row === undefined) return undefined;
      return { message: textOf(row, 'message'), at: numberOf(row, 'at'), ...given({ link: maybeText(row, 'link') }) };
    },
  };
}

function toClaim(row: Row): MessageClaim {
  const of = maybeText(row, 'edit_of');
  return {
    quiz: textOf(row, 'quiz'),
    place: placeOf(textOf(row, 'place')),
    name: textOf(row, 'name'),
    op: of === undefined ? { type: 'post' } : { type: 'edit', of },
    fence: fenceOf(numberOf(row, 'id'), numberOf(row, 'tries')),
    failures: numberOf(row, 'failures'),
    ...given({ message: maybeText(row, 'message') }),
  };
}
