import { openSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createKnowledge } from '../../src/glossary/knowledge.ts';
import { createLog } from '../../src/ops/log.ts';
import { createPlaying } from '../../src/playing.ts';
import type { Poster } from '../../src/ports/poster.ts';
import type { Schedule } from '../../src/ports/schedules.ts';
import { reply } from '../../src/core/reply.ts';
import { createItemBank } from '../../src/quiz/draw/bank.ts';
import type { QuizEvent } from '../../src/quiz/event.ts';
import type { Move } from '../../src/quiz/move.ts';
import { nextMoment } from '../../src/quiz/moments.ts';
import { openPostgresDatabase } from '../../src/store/postgres.ts';
import { openSqliteDatabaseAlone } from '../../src/store/sqlite.ts';
import { toClock, type FastTime } from './clock.ts';
import { EMPTY_GLOSSARY, PACK } from './content.ts';
import { createFuse, type Orders } from './fuse.ts';
import { listen } from './http.ts';
import type { Entry } from './journal.ts';
import { createHttpPoster } from './poster.ts';
import type { PlatformName } from './stub.ts';
import { wrapStore } from './wrap.ts';

/** What a worker is told on its command line. */
export interface WorkerSettings {
  readonly life: string;
  /** `postgres://…`, or a directory. */
  readonly store: string;
  readonly time: FastTime;
  /** How much its own clock is ahead, in fast milliseconds. */
  readonly skewMs: number;
  /** Where the platforms are. */
  readonly platforms: { readonly [P in PlatformName]: string };
  readonly journal: string;
  readonly orders: Orders;
}

/** What can be asked of a worker, by path. */
export interface WorkerRequests {
  readonly '/open': { readonly quiz: string; readonly events: readonly QuizEvent[] };
  readonly '/move': { readonly quiz: string; readonly move: Move };
  readonly '/schedule': Schedule;
  readonly '/orders': Orders;
}

// Written by `createFleet`.
const settings = JSON.parse(process.argv[2] ?? '') as WorkerSettings;
const { life, store: where, time, platforms } = settings;

const journal = openSync(settings.journal, 'a');
/** Written before anything else happens: a death takes nothing of it away. */
const note = (entry: Entry): void => void writeSync(journal, `${JSON.stringify(entry)}\n`);
const fuse = createFuse((point) => note({ type: 'died', life, point, at: Date.now() }));

const clock = toClock(time, settings.skewMs);
const databaseTime = toClock(time);

const database = await (where.startsWith('postgres:')
  ? openPostgresDatabase(where)
  : openSqliteDatabaseAlone(where, databaseTime));
const store = wrapStore({ ...database, now: () => Promise.resolve(databaseTime()) }, fuse, {
  moved: (schedule, at, now) => note({ type: 'moved', life, schedule, at, now }),
  claimed: (key, now) => note({ type: 'claimed', life, key, now }),
});
const log = createLog({
  level: 'warn',
  pretty: false,
  write: (line) => note({ type: 'said', life, line: line.trim() }),
});
const knowledge = createKnowledge(EMPTY_GLOSSARY);
const bank = createItemBank(knowledge, [PACK]);
const playing = createPlaying({ store, knowledge, clock, log, bank: () => Promise.resolve(bank) });
const { play, clock: shared } = playing.deps;
const posters = new Map<string, Poster>(
  Object.entries(platforms).map(([name, url]) => [name, createHttpPoster({ url, life, fuse })]),
);
const master = await playing.onStage({
  posters,
  tutor: {
    respond: ({ text }) => Promise.resolve(reply('answer', text, [{ type: 'text', text: [text] }])),
    seenBy: () => Promise.resolve('place'),
  },
});

async function handle<P extends keyof WorkerRequests>(path: P, body: WorkerRequests[P]): Promise<unknown> {
  // Each path has its own shape; who asks sends the one of `WorkerRequests`.
  switch (path) {
    case '/open': {
      const { quiz, events } = body as WorkerRequests['/open'];
      return play.open(quiz, events);
    }
    case '/move': {
      const { quiz, move } = body as WorkerRequests['/move'];
      return play.move(quiz, move);
    }
    case '/schedule': {
      const schedule = body as Schedule;
      // As the command does: from now on, whenever it is tried.
      const nextAt = schedule.nextAt ?? nextMoment(schedule, shared());
      await store.schedules.put({ ...schedule, ...(nextAt === undefined ? {} : { nextAt }) });
      return { ok: true };
    }
    case '/orders':
      fuse.obey(body as Orders);
      return { ok: true };
    default:
      throw new Error(`no such path: ${path}`);
  }
}

const desk = await listen(async (path, body, respond) => {
  // Sent by the fleet.
  const { ok, failure } = (await handle(path as keyof WorkerRequests, body as never)) as {
    readonly ok: boolean;
    readonly failure?: unknown;
  };
  if (path === '/orders') return respond({ status: 200, body: { ok } });
  fuse.pass('acknowledge: before');
  respond({ status: 200, body: { ok, failure } }, () => fuse.pass('acknowledge: on its way'));
  master.wake();
  fuse.pass('acknowledge: after');
});

fuse.obey(settings.orders);
master.start();
// The quizmaster looks twice a second; here a second is shorter.
setInterval(master.wake, 500 / time.speed);
process.stdin.on('end', () => process.exit(3)).resume();
process.once('SIGTERM', () => {
  note({ type: 'said', life, line: JSON.stringify({ message: 'told to stop' }) });
  desk.close();
  void master
    .stop()
    .then(database.close)
    .then(() => process.exit(0));
});
process.stdout.write(`${desk.url}\n`);
// At its end, as others do, it is too late.
flushCompileCache();
