import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Random } from '../../src/core/random.ts';
import { shuffle } from '../../src/quiz/draw/seeded.ts';
import type { Orders } from './fuse.ts';
import { send, type Answer } from './http.ts';
import { readJournal } from './journal.ts';
import { POINTS } from './points.ts';
import type { WorkerRequests, WorkerSettings } from './worker.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** The end of one process, at a real moment. */
export interface Death {
  readonly life: string;
  readonly point: string;
  readonly at: number;
}

/** Replicas that are killed and start again. */
export interface Fleet {
  readonly deaths: readonly Death[];
  /** What went wrong besides: a worker that ended by itself. */
  readonly problems: readonly string[];
  /** How often each point was the last one. */
  readonly hits: ReadonlyMap<string, number>;
  /** Asks any worker that is up; rejects when it died meanwhile. */
  readonly ask: <P extends keyof WorkerRequests>(path: P, body: WorkerRequests[P]) => Promise<Answer>;
  /** From now on nobody dies. */
  readonly spare: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a fleet is made of. */
export interface FleetWorld {
  readonly replicas: number;
  readonly settings: Omit<WorkerSettings, 'life' | 'skewMs' | 'orders'>;
  /** How far the clocks of the replicas are apart, in fast milliseconds. */
  readonly skewsMs: readonly number[];
  readonly random: Random;
  /** How many points a life passes at least, and at most, before it is to die. */
  readonly rest: readonly [number, number];
  /** How often each point is to be hit. */
  readonly least: number;
}

/** So many points a life is to die at, the first that it comes to. */
const WANTED = 6;
/** A life that has not come to its points after so long, in real milliseconds, is told others. */
const PATIENCE_MS = 3_000;

/** What keeps ending by itself is not started again. */
const MOST_PROBLEMS = 10;

interface Worker {
  readonly life: string;
  readonly process: ChildProcess;
  readonly url: string;
}

/** Starts the replicas. */
export async function startFleet({ replicas, settings, skewsMs, random, rest, least }: FleetWorld): Promise<Fleet> {
  const up = new Map<string, Worker>();
  const children = new Set<ChildProcess>();
  const deaths: Death[] = [];
  const problems: string[] = [];
  const hits = new Map(POINTS.map((point) => [point, 0]));
  // Starting takes a third of the time when the sources are compiled already.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(settings.journal), 'compiled') };
  const state = { isSparing: false, isStopping: false };

  /** Points that were hit too little so far, in any order, and no others: a rare one is waited for, whatever comes before. */
  function nextOrders(passes = rest[0]): Orders {
    if (state.isSparing) return { rest: 0, points: [] };
    const enough = Math.max(least, Math.min(...hits.values()) + 1);
    const wanted = POINTS.filter((point) => (hits.get(point) ?? 0) < enough);
    return {
      rest: Math.floor(passes + random() * (rest[1] - passes)),
      points: shuffle(wanted, random).slice(0, WANTED),
    };
  }

  async function live(replica: number, number: number): Promise<void> {
    const life = `${String.fromCharCode(97 + replica)}${String(number)}`;
    const own: WorkerSettings = { ...settings, life, skewMs: skewsMs[replica] ?? 0, orders: nextOrders() };
    const child = spawn(process.execPath, [WORKER, JSON.stringify(own)], { stdio: ['pipe', 'pipe', 'pipe'], env });
    children.add(child);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.once('data', (line: Buffer) => {
      up.set(life, { life, process: child, url: line.toString().trim() });
    });
    const impatient = setInterval(() => {
      const worker = up.get(life);
      if (worker !== undefined) void send(`${worker.url}/orders`, nextOrders(0)).catch(() => undefined);
    }, PATIENCE_MS);
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    clearInterval(impatient);
    up.delete(life);
    children.delete(child);
    if (state.isStopping) return;
    const death = readJournal(settings.journal).findLast((entry) => entry.type === 'died' && entry.life === life);
    if (signal === 'SIGKILL' && death?.type === 'died') {
      deaths.push({ life, point: death.point, at: death.at });
      hits.set(death.point, (hits.get(death.point) ?? 0) + 1);
    } else problems.push(`${life} ended by itself (${String(code ?? signal)}): ${said}`);
    // Anything else but a kill may happen again at once.
    if (problems.length < MOST_PROBLEMS) return live(replica, number + 1);
  }

  async function anyone(): Promise<Worker> {
    for (;;) {
      if (problems.length >= MOST_PROBLEMS) throw new Error(problems.join('\n'));
      const workers = [...up.values()];
      const chosen = workers[Math.floor(random() * workers.length)];
      if (chosen !== undefined) return chosen;
      await sleep(20);
    }
  }

  const lives = Array.from({ length: replicas }, (_, replica) => live(replica, 1));
  await anyone();
  return {
    deaths,
    problems,
    hits,
    ask: async (path, body) => send(`${(await anyone()).url}${path}`, body),
    spare: async () => {
      state.isSparing = true;
      // Whoever starts at this moment was told before.
      for (let quiet = 0; quiet < 3; quiet += 1) {
        await Promise.all(
          [...up.values()].map(({ url }) => send(`${url}/orders`, nextOrders()).catch(() => undefined)),
        );
        await sleep(300);
      }
    },
    stop: async () => {
      state.isStopping = true;
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(lives);
    },
  };
}
