import type { QuizChange, Quizzes } from '../ports/quizzes.ts';
import type { QuizEvent } from '../quiz/event.ts';
import type { Database, Transaction } from './database.ts';
import { createOutbox, owe, settle } from './outbox.ts';
import { placeKey } from './place-key.ts';
import { replaceResults } from './results.ts';
import { replaceReviews } from './reviews.ts';
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
        // Of all that is written here, only the place of a quiz that becomes active can be taken already.
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

type Outcome = Awaited<ReturnType<Quizzes['append']>>;

async function append(transaction: Transaction, change: QuizChange): Promise<Outcome> {
  const { quiz, version, events, drafts, sent } = change;
  if (sent !== undefined && !(await settle(transaction, sent.claim, sent.posted))) return 'stale';
  const outcome = await claimVersion(transaction, change);
  if (outcome !== 'appended') {
    transaction.undo();
    return outcome;
  }
  if (events.length > 0) {
    const rows = events.map((event, at) => [quiz, version + at + 1, JSON.stringify(event)]);
    await transaction.run(sql`INSERT INTO quiz_events (quiz, number, event) VALUES ${rowsOf(rows)}`);
  }
  if (drafts.length > 0) {
    const { place } = change;
    await owe(transaction, { quiz, platform: place.platform, place: placeKey(place) }, drafts);
  }
  const { results, reviews = [], unlearn = [] } = change;
  if (results !== undefined) await replaceResults(transaction, quiz, results);
  if (reviews.length + unlearn.length > 0) await replaceReviews(transaction, reviews, unlearn);
  return 'appended';
}

const endOf = (events: readonly QuizEvent[]): number | null =>
  events.findLast(({ type }) => type === 'ended')?.at ?? null;

/** Makes the change to the quiz itself when nobody wrote since, and keeps others from doing so until the transaction ends. */
async function claimVersion(transaction: Transaction, change: QuizChange): Promise<Outcome> {
  if ((await move(transaction, change)) > 0) return 'appended';
  if (change.version > 0) return 'conflict';
  if ((await create(transaction, change)) > 0) return 'appended';
  const [other] = await transaction.all(sql`SELECT id FROM quizzes WHERE id = ${change.quiz}`);
  return other === undefined ? 'busy' : 'conflict';
}

function move(transaction: Transaction, change: QuizChange): Promise<number> {
  const { quiz, version, events, place, active, dueAt } = change;
  return transaction.run(sql`
    UPDATE quizzes
    SET version = ${version + events.length}, platform = ${place.platform}, team = ${place.team}, place = ${placeKey(place)},
      active = ${Number(active)}, due_at = ${dueAt ?? null}, ended_at = coalesce(${endOf(events)}, ended_at)
    WHERE id = ${quiz} AND version = ${version}`);
}

/** Adds a quiz, unless there is one with its id or another one active in its place. */
function create(transaction: Transaction, change: QuizChange): Promise<number> {
  const { quiz, events, place, active, dueAt } = change;
  return transaction.run(sql`
    INSERT INTO quizzes (id, version, platform, team, place, active, due_at, ended_at, lease_until, fence)
    VALUES (${quiz}, ${events.length}, ${place.platform}, ${place.team}, ${placeKey(place)}, ${Number(active)},
      ${dueAt ?? null}, ${endOf(events)}, 0, 0)
    ON CONFLICT DO NOTHING`);
}
