import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { deliveryOf } from '../contracts/delivery.ts';
import { temporaryDirectory } from '../contracts/stores.ts';

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
