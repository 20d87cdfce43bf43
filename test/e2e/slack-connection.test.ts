import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { LEASE_MS } from '../../src/platforms/deliver.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { ANN, GENERAL, startLocalSlack } from './slack/local-slack.ts';
import { until } from './slack/ports.ts';
import { startTrial, type Trial } from './slack/trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterEach(() => trial.close());
afterAll(() => trial.end());

test('the door comes back when Slack was away, and answers again', async () => {
  const mine = await startLocalSlack();
  const door = await trial.opened({ apiUrl: mine.apiUrl });
  await mine.stop();
  await until('the loss being noticed', () => door.lines().find((line) => line === 'info slack connection lost'));
  const again = await startLocalSlack({ port: mine.port });
  try {
    await until('the connection', () => door.lines().find((line) => line === 'info slack connected again'), 15_000);
    await again.act('command', { channel: GENERAL, user: ANN, command: '/kube', text: 'after the return' });
    await until('an answer', async () =>
      (await again.messages(GENERAL)).find(({ text }) => text === 'Asked: after the return'),
    );
  } finally {
    await again.stop();
  }
});

test('what a killed process had taken in is answered once by the next one', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'kube-tutor-'));
  const script = fileURLToPath(new URL('slack/doomed-door.ts', import.meta.url));
  const doomed = spawn(process.execPath, [script, directory, trial.slack.apiUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  doomed.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until('the first door', () => (said.includes('open\n') ? true : undefined), 15_000);
  await Promise.all([trial.mention('left by a mention'), trial.command('left by a command')]);
  await until('both being taken', () => (said.match(/asked/gu)?.length === 2 ? true : undefined));
  doomed.kill('SIGKILL');
  await new Promise((resolve) => doomed.once('exit', resolve));

  const store = await openSqliteStore(directory);
  // A minute and a second later, when the claim of the dead process has run out.
  const clock = () => Date.now() + LEASE_MS + 1_000;
  await trial.opened({ inbox: store.inbox, clock });
  const [byMention] = await trial.answers('left by a mention');
  const [byCommand] = await trial.answers('left by a command');
  expect([byMention?.thread_ts !== undefined, byCommand?.ephemeral_to]).toEqual([true, ANN]);
  await trial.opened({ inbox: store.inbox, clock });
  await sleep(300);
  expect([(await trial.own('left by a mention')).length, (await trial.own('left by a command')).length]).toEqual([
    1, 1,
  ]);

  await trial.close();
  await store.close();
  await rm(directory, { recursive: true });
});

test('stopping waits for answers under way', async () => {
  const door = await trial.opened();
  await trial.mention('wait 600');
  await until('the question', () => door.asked.find(({ text }) => text === 'wait 600'));
  await trial.close();
  expect(await trial.own('Waited 600 ms')).toHaveLength(1);
});
