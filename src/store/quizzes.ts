import type { QuizChange, Quizzes } from '../ports/quizzes.ts';
import type { QuizEvent } from '../quiz/event.ts';
import type { Database, Transaction } from './database.ts';
import { createOutbox, owe, settle } from './outbox.ts';
import { placeKey } from './place-key.ts';
import { numberOf, textOf } from './row.ts';
import { rowsOf, sql } from './sql.ts';

/** Quizzes over a database. */
export function createQuizzes(database: Database): Quizzes {
  return {
    ...createOutbox(database),
    load: async (quiz, after) => {
      const rows = await database.all(sql`
        SELECT event FROM quiz_events WHERE quiz = ${quiz} AND number > ${after} ORDER BY number`);
      // Written by `append` from events.
      return rows.map((row) => JSON.parse(textOf(row, 'event')) as QuizEvent);
    },
    append: async (change) => {
      try {
        return await database.transaction((transaction) => append(transaction, change));
      } catch (error) {
        // Of all that is written, only the place of an active quiz can be taken already.
        if (database.isDuplicate(error)) return 'busy';
        throw error;
      }
    },
    activeIn: async (place) => {
      const [row] = await database.all(sql`SELECT id FROM quizzes WHERE place = ${placeKey(place)} AND active = 1`);
      return row === undefined ? undefined : textOf(row, 'id');
    },
    ended: async ({ platform, team, since }) => {
      const rows = await database.all(sql`
        SELECT id FROM quizzes WHERE platform = ${platform} AND team = ${team} AND ended_at >= ${since}
        ORDER BY ended_at DESC, id DESC`);
      return rows.map((row) => textOf(row, 'id'));
    },
    claimDue: async (now, leaseMs, limit) => {
      const rows = await database.all(sql`
        WITH free AS MATERIALIZED (
          SELECT id FROM quizzes WHERE due_at <= ${now} AND lease_until <= ${now}
          ORDER BY due_at, id LIMIT ${limit} ${database.skipLocked})
        UPDATE quizzes SET lease_until = ${now + leaseMs}, fence = fence + 1
        WHERE id IN (SELECT id FROM free)
        RETURNING id, fence, due_at`);
      return rows
        .map((row) => ({ quiz: textOf(row, 'id'), fence: numberOf(row, 'fence'), dueAt: numberOf(row, 'due_at') }))
        .sort((a, b) => a.dueAt - b.dueAt || (a.quiz < b.quiz ? -1 : 1))
        .map(({ quiz, fence }) => ({ quiz, fence }));
    },
    release: async ({ quiz, fence }) => {
      await database.run(sql`UPDATE quizzes SET lease_until = 0 WHERE id = ${quiz} AND fence = ${fence}`);
    },
    prune: async (before) => {
      // What belongs to them goes with them.
      await database.run(sql`DELETE FROM quizzes WHERE ended_at < ${before}`);
    },
  };
}

async function append(transaction: Transaction, change: QuizChange): Promise<'appended' | 'conflict' | 'stale'> {
  const { quiz, version, events, drafts, sent } = change;
  const isCurrent = (await move(transaction, change)) || (version === 0 && (await create(transaction, change)));
  if (sent !== undefined && !(await settle(transaction, sent.claim, sent.posted))) {
    transaction.undo();
    return 'stale';
  }
  if (!isCurrent) {
    transaction.undo();
    return 'conflict';
  }
  if (events.length > 0) {
    const rows = events.map((event, at) => [quiz, version + at + 1, JSON.stringify(event)]);
    await transaction.run(sql`INSERT INTO quiz_events (quiz, number, event) VALUES ${rowsOf(rows)}`);
  }
  if (drafts.length > 0) {
    const { place } = change;
    await owe(transaction, { quiz, platform: place.platform, place: placeKey(place) }, drafts);
  }
  return 'appended';
}

const endOf = (events: readonly QuizEvent[]): number | null =>
  events.findLast(({ type }) => type === 'ended')?.at ?? null;

/** Moves a quiz on from the version that was decided on, and keeps others from doing so until the transaction ends. */
async function move(transaction: Transaction, change: QuizChange): Promise<boolean> {
  const { quiz, version, events, place, active, dueAt } = change;
  const moved = await transaction.run(sql`
    UPDATE quizzes
    SET version = ${version + events.length}, platform = ${place.platform}, team = ${place.team}, place = ${placeKey(place)},
      active = ${Number(active)}, due_at = ${dueAt ?? null}, ended_at = coalesce(${endOf(events)}, ended_at)
    WHERE id = ${quiz} AND version = ${version}`);
  return moved > 0;
}

async function create(transaction: Transaction, change: QuizChange): Promise<boolean> {
  const { quiz, events, place, active, dueAt } = change;
  const created = await transaction.run(sql`
    INSERT INTO quizzes (id, version, platform, team, place, active, due_at, ended_at, lease_until, fence)
    VALUES (${quiz}, ${events.length}, ${place.platform}, ${place.team}, ${placeKey(place)}, ${Number(active)},
      ${dueAt ?? null}, ${endOf(events)}, 0, 0)
    ON CONFLICT (id) DO NOTHING`);
  return created > 0;
}
