import type { Schedule } from '../../src/ports/schedules.ts';
import { announce } from '../../src/quiz/announce.ts';
import { createSqlStore } from '../../src/store/sql-store.ts';
import type { Database } from '../../src/store/database.ts';
import { numberOf, textOf } from '../../src/store/row.ts';
import { sql } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import type { Posted } from '../../src/ports/poster.ts';
import { stateOf, type PlayedQuiz } from './evidence.ts';

/** How many rows wait for somebody: messages to be sent, firings to be done, quizzes to be ended. */
export async function waitingIn(database: Database): Promise<number> {
  const counts = await database.all(sql`
    SELECT count(*) AS count FROM quiz_outbox UNION ALL
    SELECT count(*) FROM firings WHERE done = 0 UNION ALL
    SELECT count(*) FROM quizzes WHERE ended_at IS NULL OR due_at IS NOT NULL OR active <> 0`);
  return counts.reduce((sum, row) => sum + numberOf(row, 'count'), 0);
}

/** The schedules as they are. */
export async function schedulesIn(database: Database, ids: readonly string[]): Promise<readonly Schedule[]> {
  const { schedules } = createSqlStore(database);
  return (await Promise.all(ids.map((id) => schedules.find(id)))).filter((each) => each !== undefined);
}

/** All quizzes as the database has them. */
export async function quizzesIn(database: Database): Promise<readonly PlayedQuiz[]> {
  const store = createSqlStore(database);
  const rows = await database.all(sql`SELECT id FROM quizzes ORDER BY id`);
  const played: PlayedQuiz[] = [];
  for (const row of rows) played.push(await load(store, textOf(row, 'id')));
  return played;
}

async function load({ quizzes, results, reviews }: Store, id: string): Promise<PlayedQuiz> {
  const events = await quizzes.load(id, 0);
  const state = stateOf(events);
  const { platform, team, channel } = state.place;
  const own = `${platform}/${team}`;
  const posted = new Map<string, Posted>();
  for (const name of namesOf(events)) {
    const standing = await quizzes.posted(id, name);
    if (standing !== undefined) posted.set(name, standing);
  }
  return {
    id,
    events,
    state,
    posted,
    results: (await results.list({ team: own, channel })).filter(({ quiz }) => quiz === id),
    reviews: (await reviews.in(`${own}/${channel}`, 0)).filter((each) => each.id.startsWith(`${id}.`)),
  };
}

/** The messages a log owes its channel, in their order. */
export function namesOf(events: PlayedQuiz['events']): readonly string[] {
  return events.flatMap((event, at) => {
    const drafts = announce(stateOf(events.slice(0, at + 1)), [event], at);
    return drafts.flatMap(({ name, op }) => (op.type === 'post' ? [name] : []));
  });
}
