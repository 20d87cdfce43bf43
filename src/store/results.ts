import type { QuizResult, Results } from '../ports/results.ts';
import { batchesOf } from './batches.ts';
import type { Database, Row, Transaction } from './database.ts';
import { numberOf, textOf } from './row.ts';
import { rowsOf, sql, type SqlValue } from './sql.ts';

/** The results of quizzes over a database. */
export function createResults(database: Database): Results {
  return {
    put: (quiz, results) =>
      database.transaction(async (transaction) => {
        // Changes nothing, but keeps the row: of two processes that do this at the same time, one goes first.
        await transaction.run(sql`UPDATE quizzes SET version = version WHERE id = ${quiz}`);
        await replaceResults(transaction, quiz, results);
      }),
    list: async ({ team, channel, since, person }) => {
      const rows = await database.all(sql`
        SELECT * FROM results WHERE team = ${team}
          ${channel === undefined ? sql`` : sql`AND channel = ${channel}`}
          ${since === undefined ? sql`` : sql`AND ended_at >= ${since}`}
          ${person === undefined ? sql`` : sql`AND person = ${person}`}
        ORDER BY ended_at, quiz, rank, person`);
      return rows.map(toResult);
    },
    forget: async (person) => {
      await database.run(sql`DELETE FROM results WHERE person = ${person}`);
    },
  };
}

/** Puts the results of a quiz in the place of those there were. Whoever calls holds the quiz. */
export async function replaceResults(
  transaction: Transaction,
  quiz: string,
  results: readonly QuizResult[],
): Promise<void> {
  await transaction.run(sql`DELETE FROM results WHERE quiz = ${quiz}`);
  for (const batch of batchesOf(results)) {
    await transaction.run(sql`
      INSERT INTO results (quiz, person, ended_at, team, channel, mode, topic, name, points, correct, asked, rank,
        players)
      VALUES ${rowsOf(batch.map((result) => toRow(quiz, result)))}
      ON CONFLICT (quiz, person) DO NOTHING`);
  }
}

const toRow = (quiz: string, result: QuizResult): readonly SqlValue[] => [
  quiz,
  result.person,
  result.endedAt,
  result.team,
  result.channel,
  result.mode,
  result.topic,
  result.name,
  result.points,
  result.right,
  result.asked,
  result.rank,
  result.players,
];

function toResult(row: Row): QuizResult {
  return {
    quiz: textOf(row, 'quiz'),
    person: textOf(row, 'person'),
    endedAt: numberOf(row, 'ended_at'),
    team: textOf(row, 'team'),
    channel: textOf(row, 'channel'),
    mode: textOf(row, 'mode'),
    topic: textOf(row, 'topic'),
    name: textOf(row, 'name'),
    points: numberOf(row, 'points'),
    right: numberOf(row, 'correct'),
    asked: numberOf(row, 'asked'),
    rank: numberOf(row, 'rank'),
    players: numberOf(row, 'players'),
  };
}
