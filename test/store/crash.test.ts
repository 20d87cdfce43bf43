import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { deliveryOf } from '../contracts/delivery.ts';
import { changeOf, place, post } from '../contracts/quiz-samples.ts';
import { temporaryDirectory } from '../contracts/stores.ts';

/** Longer than anything here takes. */
const LONG = 20_000;
const SCHEDULE = {
  id: 's',
  place,
  line: 'today',
  cron: '0 9 * * *',
  zone: 'UTC',
  createdBy: { id: 'U1', name: 'Ada' },
  paused: false,
};

const script = new URL('take-and-wait.ts', import.meta.url).pathname;

test('a second process retakes what a killed one took but did not answer, and only that', async () => {
  const directory = temporaryDirectory();
  const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { inbox, close } = await openSqliteStore(directory);
  expect(await inbox.retake('slack', 0, 1_050, 100)).toEqual([]);
  expect(await inbox.retake('slack', 0, 1_100, 100)).toEqual([deliveryOf('unanswered')]);
  await inbox.finish('unanswered', 1_110);
  expect(await inbox.retake('slack', 0, 9_000, 100)).toEqual([]);
  await close();
});

test('a process that is alone on a directory retakes at once what the one before it left unanswered', async () => {
  const directory = temporaryDirectory();
  const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { inbox, close } = await openSqliteStore(directory, { alone: true });
  expect(await inbox.retake('slack', 0, 1_050, 100)).toEqual([deliveryOf('unanswered')]);
  await close();
});

test('what a dead process had claimed of quizzes and schedules is free at once for the next one that is alone', async () => {
  const directory = temporaryDirectory();
  const claims = async ({ quizzes, schedules }: Store, now: number) => ({
    due: (await quizzes.claimDue(now, LONG, 9)).map(({ quiz }) => quiz),
    messages: (await quizzes.claimMessages(['slack'], now, LONG, 9)).map(({ name }) => name),
    firings: (await schedules.claimDue(['slack'], now, LONG, () => undefined)).map(({ at }) => at),
  });
  const dead = await openSqliteStore(directory, { alone: true });
  await dead.quizzes.append(changeOf('q', { dueAt: 10, drafts: [post('lobby')] }));
  await dead.schedules.put({ ...SCHEDULE, nextAt: 10 });
  expect(await claims(dead, 10)).toEqual({ due: ['q'], messages: ['lobby'], firings: [10] });
  expect(await claims(dead, 11)).toEqual({ due: [], messages: [], firings: [] });
  await dead.close();

  const beside = await openSqliteStore(directory);
  expect(await claims(beside, 11)).toEqual({ due: [], messages: [], firings: [] });
  await beside.close();
  const next = await openSqliteStore(directory, { alone: true });
  expect(await claims(next, 11)).toEqual({ due: ['q'], messages: ['lobby'], firings: [10] });
  await next.close();
});

test('of two processes that open one store at once, each delivery goes to one', async () => {
  const directory = temporaryDirectory();
  const stores = await Promise.all([openSqliteStore(directory), openSqliteStore(directory)]);
  const keys = Array.from({ length: 20 }, (_, at) => `key-${String(at)}`);
  const claims = await Promise.all(
    keys.map((key) => Promise.all(stores.map(({ inbox }) => inbox.take(deliveryOf(key), 1_000, 100)))),
  );
  expect(claims.map((each) => [...each].sort())).toEqual(keys.map(() => ['duplicate', 'taken']));
  await Promise.all(stores.map(({ close }) => close()));
});
