import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Pool, types } from 'pg';
import type { QuizEvent } from '../../../src/quiz/event.ts';
import { createPlay } from '../../../src/quizmaster/play.ts';
import { openPostgresStore } from '../../../src/store/postgres.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { created, itemOf } from '../../quiz/a-quiz.ts';
import { sayToPostgres } from '../../store/postgres/say.ts';
import { percentile } from '../latency.ts';

// `node one.ts answers|inserts sqlite|URL`: measures one engine in a process of its own; JSON on standard output.

/** What one run came to. */
export interface Run {
  readonly ms: number;
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
  readonly databaseMb: number;
  readonly rssMb: number;
}

const QUIZZES = 100;
const PEOPLE = 10;
const QUESTIONS = 10;
const ANSWERS = QUIZZES * PEOPLE * QUESTIONS;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const [what = 'answers', where = 'sqlite'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'kube-tutor-bench-'));
const file = join(folder, 'tutor.sqlite');

async function sizeOf(): Promise<number> {
  if (where === 'sqlite')
    return ['', '-wal'].reduce((sum, end) => sum + (statSync(file + end, { throwIfNoEntry: false })?.size ?? 0), 0);
  const [row] = await sayToPostgres(where, 'SELECT pg_database_size(current_database()) AS size');
  return Number(row?.['size']);
}

/** Everybody answers each question at once, in all quizzes; what is timed is from the press to its acknowledgement. */
async function answers(
  store: Store,
): Promise<{ readonly ms: number; readonly times: readonly number[]; readonly lost: number }> {
  const play = createPlay({ ...store, clock: Date.now });
  const ids = numbers(QUIZZES).map((quiz) => `q${String(quiz % 10)}${String(quiz).padStart(6, '0')}`);
  const host = { id: 'host', name: 'Host' };
  const items = numbers(QUESTIONS).map((at) => itemOf({ id: `pod/${String(at + 1)}` }));
  for (const id of ids) {
    const at = Date.now();
    const place = { platform: 'slack', team: 'T1', channel: id };
    const people = numbers(PEOPLE).map((person): QuizEvent => ({
      type: 'joined',
      player: { id: `U${String(person)}`, name: `Player ${String(person)}` },
      at,
    }));
    await play.open(id, [{ ...created({ items, host }), place, at } as QuizEvent, ...people]);
    await play.move(id, { type: 'start', by: host, at });
  }
  const times: number[] = [];
  let ms = 0;
  for (const index of numbers(QUESTIONS)) {
    const shown = Date.now();
    await Promise.all(ids.map((id) => play.move(id, { type: 'shown', index, at: shown })));
    const begun = performance.now();
    await Promise.all(
      ids.flatMap((id) =>
        numbers(PEOPLE).map(async (person) => {
          const pressed = performance.now();
          const by = { id: `U${String(person)}`, name: `Player ${String(person)}` };
          const answer = { type: 'picks', picks: [person % 3] } as const;
          await play.move(id, { type: 'answer', by, index, answer, at: shown + 5_000 + person });
          times.push(performance.now() - pressed);
        }),
      ),
    );
    ms += performance.now() - begun;
    if (index === QUESTIONS - 1) break;
    for (const type of ['reveal', 'next'] as const)
      await Promise.all(ids.map((id) => play.move(id, { type, by: host, at: Date.now() })));
  }
  const logs = await Promise.all(ids.map((id) => store.quizzes.load(id, 0)));
  return { ms, times, lost: ANSWERS - logs.flat().filter(({ type }) => type === 'answered').length };
}

/** As many rows, each in a transaction of its own, by the bare driver. */
async function inserts(): Promise<{ readonly ms: number; readonly times: readonly number[]; readonly lost: number }> {
  const event = JSON.stringify({
    type: 'answered',
    index: 1,
    player: 'U1',
    answer: { type: 'picks', picks: [1] },
    at: Date.now(),
  });
  const times: number[] = [];
  if (where === 'sqlite') {
    const database = new DatabaseSync(file);
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE rows (id TEXT PRIMARY KEY, event TEXT NOT NULL) STRICT',
    );
    const insert = database.prepare('INSERT INTO rows VALUES (?, ?)');
    const begun = performance.now();
    for (const _ of numbers(ANSWERS)) {
      const from = performance.now();
      insert.run(randomUUID(), event);
      times.push(performance.now() - from);
    }
    return { ms: performance.now() - begun, times, lost: 0 };
  }
  const pool = new Pool({
    connectionString: where,
    application_name: 'bench',
    max: 10,
    connectionTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    types,
  });
  await pool.query('CREATE TABLE rows (id TEXT PRIMARY KEY, event TEXT NOT NULL)');
  const begun = performance.now();
  await Promise.all(
    numbers(ANSWERS).map(async () => {
      await pool.query({ name: 'insert', text: 'INSERT INTO rows VALUES ($1, $2)', values: [randomUUID(), event] });
      times.push(performance.now() - begun);
    }),
  );
  const ms = performance.now() - begun;
  await pool.end();
  return { ms, times, lost: 0 };
}

const before = where === 'sqlite' ? 0 : await sizeOf();
const store =
  what === 'answers' ? await (where === 'sqlite' ? openSqliteStore(folder) : openPostgresStore(where)) : undefined;
const { ms, times, lost } = store === undefined ? await inserts() : await answers(store);
const databaseMb = ((await sizeOf()) - before) / 2 ** 20;
await store?.close();
rmSync(folder, { recursive: true, force: true });
const run: Run = {
  ms,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  lost,
  databaseMb,
  rssMb: process.memoryUsage.rss() / 2 ** 20,
};
if (!process.stdout.write(JSON.stringify(run))) await once(process.stdout, 'drain');
