import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSeeded } from '../../src/quiz/draw/seeded.ts';
import type { Schedule } from '../../src/ports/schedules.ts';
import type { Database } from '../../src/store/database.ts';
import { openPostgresDatabase } from '../../src/store/postgres.ts';
import { createSqlStore } from '../../src/store/sql-store.ts';
import { openSqliteDatabase } from '../../src/store/sqlite.ts';
import { startTime, toClock } from './clock.ts';
import { runCourse, type CourseWorld } from './course.ts';
import type { Evidence } from './evidence.ts';
import { startFleet } from './fleet.ts';
import { quizzesIn, schedulesIn, waitingIn } from './gather.ts';
import { readJournal } from './journal.ts';
import { createPeople } from './people.ts';
import { schedulesAt } from './schedules.ts';
import { PLATFORMS, startStub } from './stub.ts';

/** What is to be tried. */
export interface Trial extends Pick<CourseWorld, 'quizzes' | 'together' | 'least' | 'speed'> {
  /** `postgres://…`; without it, SQLite in a directory of its own. */
  readonly url?: string;
  readonly replicas: number;
  /** How many points a process passes at least, and at most, before it is to die. */
  readonly rest: readonly [number, number];
  readonly seed: string;
  /** When it is given up, in real milliseconds. */
  readonly deadlineMs: number;
  /** Is told now and then how far it is. */
  readonly progress?: (line: string) => void;
}

/** What came of it. */
export interface Outcome {
  readonly evidence: Evidence;
  /** How often each point was the last one of a process. */
  readonly hits: ReadonlyMap<string, number>;
  /** Quizzes that did not go on, and processes that ended by themselves. */
  readonly problems: readonly string[];
  readonly realMs: number;
}

/** How far the clocks of replicas and platforms are off, in milliseconds of the fast clock. */
const SKEWS_MS = [-3_000, 0, 7_000];
const PLATFORM_SKEWS_MS = { discord: -700, slack: 400.5 } as const;
/** How long all may take to come to rest, in milliseconds of the fast clock: longer than leases and what is gathered. */
const REST_MS = 180_000;

/** Plays quizzes while processes die, and gathers what is left. */
export async function tryOut(trial: Trial): Promise<Outcome> {
  const { url, replicas, speed, seed, rest, least } = trial;
  const random = createSeeded(seed);
  const begun = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'kube-tutor-kill-'));
  const journal = join(folder, 'journal');
  const time = startTime(speed);
  const stubs = await Promise.all(
    PLATFORMS.map((name) => startStub(name, toClock(time, PLATFORM_SKEWS_MS[name]), createSeeded(`${seed} ${name}`))),
  );
  const [discord = '', slack = ''] = stubs.map((stub) => stub.url);
  const settings = { store: url ?? folder, time, platforms: { discord, slack }, journal };
  const fleet = await startFleet({ replicas, settings, skewsMs: SKEWS_MS, random, rest, least });
  const told = setInterval(() => {
    const few = [...fleet.hits].filter(([, hits]) => hits < least).map(([point]) => point);
    trial.progress?.(`${String(fleet.deaths.length)} kills; not yet ${String(least)} at ${few.join(', ')}`);
  }, 30_000);
  const database = await (url === undefined ? openSqliteDatabase(folder, toClock(time)) : openPostgresDatabase(url));
  try {
    const people = createPeople(fleet, random);
    const signal = AbortSignal.timeout(trial.deadlineMs);
    const course = await runCourse({ ...trial, from: time.from, fleet, people, stubs, random, signal });
    const schedules = await schedulesIn(
      database,
      schedulesAt(0).map(({ id }) => id),
    );
    await end(database, schedules);
    await fleet.spare();
    for (const last = Date.now() + REST_MS / speed; Date.now() < last; await sleep(100))
      if (course.pending() === 0 && (await waitingIn(database)) === 0) break;
    await fleet.stop();
    const evidence = {
      from: time.from,
      quizzes: await quizzesIn(database),
      presses: people.presses,
      messages: stubs.flatMap(({ messages }) => messages),
      deaths: fleet.deaths,
      journal: readJournal(journal),
      schedules,
      waiting: await waitingIn(database),
    };
    const problems = [...course.stuck, ...fleet.problems];
    return { evidence, hits: fleet.hits, problems, realMs: Date.now() - begun };
  } finally {
    clearInterval(told);
    await fleet.stop();
    await database.close();
    for (const stub of stubs) stub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets schedules fire no more; what they owe is still done. */
async function end(database: Database, schedules: readonly Schedule[]): Promise<void> {
  const store = createSqlStore(database);
  for (const { nextAt: _, ...schedule } of schedules) await store.schedules.put(schedule);
}
