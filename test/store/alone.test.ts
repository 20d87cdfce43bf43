import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { temporaryDirectory } from '../contracts/stores.ts';
import { startProgram } from '../e2e/program/program.ts';
import { temporarySchema } from './postgres/schema.ts';

/** A program that answers lines, once it does. */
async function running(settings: Readonly<Record<string, string>>) {
  const program = await startProgram({ settings: { KUBE_TUTOR_WEB: 'false', ...settings } });
  program.type('what is a pod\n');
  await program.shows(/Pod\n\nThe smallest thing/u);
  return program;
}

test('a second program on the same directory is refused with words, until the first one is gone, however it went', async () => {
  const settings = { KUBE_TUTOR_DATA: temporaryDirectory() };
  const first = await running(settings);
  const second = await startProgram({ settings: { KUBE_TUTOR_WEB: 'false', ...settings } });
  expect(await second.code()).toBe(1);
  expect(second.all()).toBe(
    `Another kube-tutor is running on the directory ${settings.KUBE_TUTOR_DATA}. Stop it, or give this one a directory of its own with KUBE_TUTOR_DATA. To run several on what all of them remember, keep it in PostgreSQL: name it in DATABASE_URL.\n`,
  );
  first.kill('SIGKILL');
  await first.code();
  const third = await running(settings);
  third.leave();
  expect(await third.code()).toBe(0);
  expect(third.all()).not.toContain('Another');
});

test('one answer and the lists are to be had beside a running program', async () => {
  const settings = { KUBE_TUTOR_DATA: temporaryDirectory() };
  const first = await running(settings);
  first.type('how do I bake bread\n');
  await first.shows(/---/u);
  for (const [args, words] of [
    [['ask', 'what is a node'], /^Node\n/u],
    [['gaps'], /bake bread/u],
    [['audit'], /^$/u],
    [['json'], /^$/u],
  ] as const) {
    const beside = await startProgram({ args, settings });
    beside.leave();
    expect([args[0], await beside.code()]).toEqual([args[0], 0]);
    expect(beside.all()).toMatch(words);
  }
});

test('several programs run on one PostgreSQL database, and share what they remember', async () => {
  const settings = { KUBE_TUTOR_DATA: join(temporaryDirectory(), 'none'), DATABASE_URL: await temporarySchema() };
  const first = await running(settings);
  const second = await running(settings);
  for (const program of [first, second]) program.type('how do I bake bread\n');
  for (const program of [first, second]) program.leave();
  expect([await first.code(), await second.code()]).toEqual([0, 0]);
  const gaps = await startProgram({ args: ['gaps'], settings });
  await gaps.code();
  expect(gaps.all()).toMatch(/^2 +unknown .*bake bread/mu);
});

test('what cannot be opened is told in one line', async () => {
  const failed = await startProgram({
    args: ['ask', 'what is a pod'],
    settings: { DATABASE_URL: 'postgres://tutor:a-secret-word@127.0.0.1:1/tutor' },
  });
  expect(await failed.code()).toBe(1);
  expect(failed.all()).toBe(
    'Cannot use the PostgreSQL database 127.0.0.1:1/tutor: nothing answers there. Check the host and the port, and that the server runs. It is chosen by DATABASE_URL.\n',
  );
});

test('a store that is kept to one process is free again when it closes, and when it could not be opened', async () => {
  const directory = temporaryDirectory();
  const store = await openSqliteStore(directory, { alone: true });
  await expect(openSqliteStore(directory, { alone: true })).rejects.toThrow('Another kube-tutor is running');
  await store.close();
  const again = await openSqliteStore(directory, { alone: true });
  await again.close();
  await expect(openSqliteStore('/sys/kube-tutor', { alone: true })).rejects.toThrow('Make the directory writable');
});
