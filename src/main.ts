import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { backup, restore } from './backup.ts';
import { createDoorFiles } from './attached-files.ts';
import { parseMode, USAGE } from './cli.ts';
import { loadConfig, type Config } from './config.ts';
import type { Result } from './core/failure.ts';
import type { Adapter } from './core/tutor.ts';
import { configuredDoors } from './doors.ts';
import { renderGaps } from './gaps.ts';
import { loadGlossary } from './glossary/load.ts';
import { createLog } from './ops/log.ts';
import { openStore } from './open-store.ts';
import { onShutdown } from './ops/shutdown.ts';
import { createJsonLines } from './platforms/lines/json.ts';
import { answerOnce, createLines } from './platforms/lines/plain.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './store/store.ts';
import { createReading } from './reading.ts';
import { createStage } from './stage.ts';
import { createTutor } from './tutor.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// Our own file, so its shape is known.
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { readonly version: string };
const clock = Date.now;
const { stdin: input, stdout: output, stderr } = process;

/** A tutor over a store. Closing the store closes the connections to clusters, too. */
async function openTutor(config: Config, log: Log, { alone = false } = {}) {
  const opened = await openStore(config, { alone });
  const glossary = await loadGlossary(here('../glossary'));
  const { ratePerMinute, keepPlaces, zone, packsFolder } = config;
  const reading = createReading(config, { clock, version });
  const close = async (): Promise<void> => {
    await reading.clusters.close();
    await opened.close();
  };
  const store: Store = { ...opened, close };
  const world = { glossary, store, reading, clock, random: Math.random, log, version, ratePerMinute, keepPlaces, zone };
  const packs = packsFolder === undefined ? {} : { packs: packsFolder };
  const files = createDoorFiles();
  return { store, files, tutor: createTutor({ ...world, ...packs, files }) };
}

/**
 * A reader that leaves early (`| head`) ends us quietly. Without this the failed write is an exception, logging it fails
 * in the same way, and so on for ever.
 */
function leaveWithReader(): void {
  output.on('error', () => process.exit(0));
  stderr.on('error', () => process.exit(1));
}

/** One answer, then done. */
async function ask(question: string, config: Config, log: Log): Promise<void> {
  const { store, tutor } = await openTutor(config, log);
  output.write(`${await answerOnce({ tutor, clock }, question)}\n`);
  await store.close();
}

/** JSON Lines in, JSON Lines out, until the input ends. */
async function json(config: Config, log: Log): Promise<void> {
  const { store, tutor } = await openTutor(config, log);
  const door = createJsonLines({ tutor, clock, input, output });
  await door.start();
  await door.closed;
  await store.close();
}

/** Slack redelivers for up to a day; what was taken in before that is forgotten, every hour. */
const REMEMBERED_MS = 25 * 3_600_000;
const PRUNE_MS = 3_600_000;

const DAY_MS = 24 * 3_600_000;
/** How long a quiz can be corrected and shown again; what it counted for on the boards stays. */
const QUIZ_DAYS = 400;

function forgetTheOld({ inbox, audit, quizzes }: Store, { clusters }: Config, log: Log): void {
  const prune = (): void => {
    const work = [
      inbox.prune(clock() - REMEMBERED_MS),
      audit.prune(clock() - clusters.auditDays * DAY_MS),
      quizzes.prune(clock() - QUIZ_DAYS * DAY_MS),
    ];
    Promise.all(work).catch((cause: unknown) => {
      log.error('could not forget what is old', { cause });
    });
  };
  prune();
  setInterval(prune, PRUNE_MS).unref();
}

/**
 * Where others ask, the first misspelt question must not wait for the indexes. One step at a time, so that nobody who asks
 * meanwhile waits for all of them.
 */
async function prepareFor(doors: number, steps: readonly (() => unknown)[]): Promise<void> {
  if (doors < 2) return;
  for (const step of steps) {
    await setImmediate();
    step();
  }
}

const isService = ({ slack, discord }: Config): boolean => slack !== undefined || discord !== undefined;

/** The terminal or the lines of standard input, the web page, and each platform that is configured. */
async function start(config: Config, log: Log): Promise<void> {
  const { store, files, tutor } = await openTutor(config, log, { alone: true });
  forgetTheOld(store, config, log);
  const interactive = input.isTTY && output.isTTY;
  const historyFile = join(config.dataDirectory, 'history');
  const terminal = interactive
    ? (await import('./platforms/terminal/adapter.ts')).createTerminal({ tutor, clock, input, output, historyFile })
    : undefined;
  const own = terminal ?? createLines({ tutor, clock, input, output });
  const tell = terminal?.notice ?? ((text: string) => void stderr.write(`${text}\n`));
  const stage = createStage({ tutor, log });
  const open: Adapter[] = [stage, own];
  const stop = onShutdown({ adapters: open, store, log });
  await own.start();
  for (const problem of Object.values(config.problems).flat()) tell(problem);
  const opened = Promise.all(
    configuredDoors(config, { tutor, store, clock, log }).map(async ({ name, build }) => {
      try {
        const door = await build();
        files.take(door);
        await door.start();
        open.push(door);
        stage.take(door);
        tell(`${name}: open${door.url === undefined ? '' : ` at ${door.url()}`}`);
      } catch (error) {
        // One door that cannot open is no reason to close the others.
        tell(`${name}: not open. ${error instanceof Error ? error.message : String(error)}`);
      }
    }),
  );
  void opened.then(() => prepareFor(open.length - 1, tutor.prepare));
  // Whoever leaves the terminal need not wait for a platform that takes long to answer.
  if (!interactive) await opened;
  await own.closed;
  // A service without a terminal lives on its platforms; its empty standard input is no farewell.
  if (interactive || !isService(config)) return stop();
  // Whoever supervises a service that nobody can reach should know that it failed.
  if (open.length === 2) await stop(1);
}

async function gaps(config: Config): Promise<void> {
  const store = await openStore(config, { alone: false });
  output.write(`${renderGaps(await store.gaps.list())}\n`);
  await store.close();
}

/** The record of queries, the latest first. */
async function audit(config: Config): Promise<void> {
  const store = await openStore(config, { alone: false });
  const records = await store.audit.list({ limit: Number.MAX_SAFE_INTEGER });
  for (const record of records) output.write(`${JSON.stringify(record)}\n`);
  await store.close();
}

/** Says how it went with a backup. */
function report(outcome: Result<string, string>): void {
  if (outcome.ok) return void output.write(`${outcome.value}\n`);
  stderr.write(`${outcome.failure}\n`);
  process.exitCode = 1;
}

/** Serves the practice cluster until it is stopped. */
async function practice(): Promise<void> {
  const { servePractice } = await import('./cluster/practice.ts');
  const { kubeconfig, close } = await servePractice(clock);
  output.write(kubeconfig);
  stderr.write('The practice cluster is open to whoever has this kubeconfig, for reading. Ctrl+C closes it.\n');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await close();
}

async function main(): Promise<void> {
  leaveWithReader();
  const mode = parseMode(process.argv.slice(2));
  if (mode.type === 'help') return void output.write(USAGE);
  if (mode.type === 'version') return void output.write(`${version}\n`);
  if (mode.type === 'practice') return practice();
  if (mode.type === 'wrong') {
    stderr.write(`${mode.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const loaded = loadConfig();
  if (!loaded.ok) {
    stderr.write(`${loaded.failure.join('\n')}\n`);
    process.exitCode = 2;
    return;
  }
  const config = loaded.value;
  const level = mode.type === 'start' && isService(config) ? 'info' : 'warn';
  const log = createLog({ level: config.logLevel ?? level });
  for (const hint of config.hints) stderr.write(`${hint}\n`);
  switch (mode.type) {
    case 'ask':
      return ask(mode.question, config, log);
    case 'json':
      return json(config, log);
    case 'gaps':
      return gaps(config);
    case 'audit':
      return audit(config);
    case 'backup':
      return report(await backup(config, mode.file));
    case 'restore':
      return report(await restore(config, mode.file, clock()));
    case 'start':
      return start(config, log);
  }
}

await main();
