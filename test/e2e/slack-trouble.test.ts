import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EVENTS_PATH } from '../../src/platforms/slack/names.ts';
import { LEASE_MS } from '../../src/platforms/deliver.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { openDoor, type OpenDoor } from './slack/door.ts';
import { openFaults, type Fault, type Faults } from './slack/faults.ts';
import { ANN, APP, GENERAL, startLocalSlack, type LocalSlack, type Seen } from './slack/local-slack.ts';
import { freePort, until } from './slack/ports.ts';
import { postSigned } from './slack/signed.ts';

let slack: LocalSlack;
const open: { readonly stop: () => Promise<void> }[] = [];

/** Opens a door that is closed after the test, whatever happens in it. */
async function opened(options: Partial<Parameters<typeof openDoor>[0]> = {}): Promise<OpenDoor> {
  const door = await openDoor({ mode: 'Socket Mode', apiUrl: slack.apiUrl, port: 0, ...options });
  open.push(door);
  return door;
}

beforeAll(async () => {
  slack = await startLocalSlack();
});
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.stop();
});
afterAll(() => slack.stop());

const own = async (words: string): Promise<readonly Seen[]> =>
  (await slack.messages(GENERAL)).filter(({ user, text }) => user === APP.botUserId && text.includes(words));
const answers = (words: string): Promise<readonly Seen[]> =>
  until(`an answer with "${words}"`, async () => {
    const found = await own(words);
    return found.length > 0 ? found : undefined;
  });
const mention = (text: string) =>
  slack.act('message', { channel: GENERAL, user: ANN, text: `<@${APP.botUserId}> ${text}` });
const command = (text: string) => slack.act('command', { channel: GENERAL, user: ANN, command: '/kube', text });

describe('when Slack has trouble', () => {
  let faults: Faults;
  let door: OpenDoor;

  beforeAll(async () => {
    faults = await openFaults(slack.apiUrl);
  });
  afterAll(() => faults.stop());

  const post = (fault: Omit<Fault, 'call'>): Fault => ({ call: 'chat.postMessage', ...fault });
  const refusal = (error: string) => post({ status: 200, body: JSON.stringify({ ok: false, error }) });
  const through = async (): Promise<void> => {
    door = await opened({ apiUrl: faults.apiUrl });
  };

  test('a 429 is waited out as long as it says', async () => {
    await through();
    faults.next(post({ status: 429, headers: { 'retry-after': '1' } }));
    const from = Date.now();
    await mention('after a 429');
    expect(await answers('after a 429')).toHaveLength(1);
    expect(Date.now() - from).toBeGreaterThanOrEqual(1_000);
    expect(door.lines()).not.toContain('warn possible duplicate');
  });

  test('a 500 is tried once more, and the possible duplicate is logged', async () => {
    await through();
    faults.next(post({ status: 500 }));
    await mention('after a 500');
    expect(await answers('after a 500')).toHaveLength(1);
    expect(door.lines()).toContain('warn possible duplicate');
  });

  test('a post that fails twice is not tried a third time', async () => {
    await through();
    const before = faults.calls('chat.postMessage');
    faults.next(post({ status: 500 }), post({ status: 500 }));
    await mention('after two 500s');
    await until('the failure being logged', () =>
      door.lines().find((line) => line === 'error could not send an answer'),
    );
    expect(faults.calls('chat.postMessage') - before).toBe(2);
    expect(await own('after two 500s')).toEqual([]);
  });

  test('Home is drawn as often as it takes', async () => {
    await through();
    const before = faults.calls('views.publish');
    faults.next({ call: 'views.publish', status: 500, done: true }, { call: 'views.publish', status: 503 });
    await slack.act('open-home', { user: ANN });
    await until('Home being answered', () => door.lines().find((line) => line === 'info answered'));
    expect(faults.calls('views.publish') - before).toBe(3);
    expect(door.lines()).not.toContain('warn possible duplicate');
  });

  test('a channel that takes no answer leads to a direct message', async () => {
    await through();
    const direct = await slack.directChannel(ANN);
    faults.next(refusal('restricted_action'));
    await mention('told in private');
    await until('a direct message', async () =>
      (await slack.messages(direct)).find(({ text }) => text.includes('told in private')),
    );
    expect(await own('told in private')).toEqual([]);
  });

  test('a picture that may not be uploaded is told in words', async () => {
    door = await opened({ apiUrl: faults.apiUrl, uploads: true });
    faults.next({
      call: 'files.getUploadURLExternal',
      status: 200,
      body: JSON.stringify({ ok: false, error: 'missing_scope' }),
    });
    const { message } = await mention('drawing');
    const { ts } = message as Seen;
    const card = (await answers('Pod drawn')).find(({ thread_ts: thread }) => thread === ts);
    expect(JSON.stringify(card?.blocks)).toContain('Picture: A Pod with two containers');
    expect(door.lines()).toContain('warn could not upload a picture');
  });

  test('a picture that Slack is not ready to show is shown a second later', async () => {
    door = await opened({ apiUrl: faults.apiUrl, uploads: true });
    faults.next(refusal('invalid_blocks'));
    const { message } = await mention('drawing');
    const { ts } = message as Seen;
    const card = await until('the card', async () =>
      (await own('Pod drawn')).find(({ thread_ts: thread }) => thread === ts),
    );
    expect(card.blocks?.map(({ type }) => type)).toEqual(['header', 'image']);
  });

  test('a card whose shape is refused is said in words', async () => {
    await through();
    faults.next(refusal('invalid_blocks'));
    await mention('pod');
    const [card] = await answers('[Share here] share pod');
    expect(card?.blocks ?? []).toEqual([]);
  });
});

test('the door comes back when Slack was away, and answers again', async () => {
  const mine = await startLocalSlack();
  const door = await opened({ apiUrl: mine.apiUrl });
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
  const doomed = spawn(process.execPath, [script, directory, slack.apiUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  doomed.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until('the first door', () => (said.includes('open\n') ? true : undefined), 15_000);
  await Promise.all([mention('left by a mention'), command('left by a command')]);
  await until('both being taken', () => (said.match(/asked/gu)?.length === 2 ? true : undefined));
  doomed.kill('SIGKILL');
  await new Promise((resolve) => doomed.once('exit', resolve));

  const store = openSqliteStore(directory);
  // A minute and a second later, when the claim of the dead process has run out.
  const clock = () => Date.now() + LEASE_MS + 1_000;
  await opened({ inbox: store.inbox, clock });
  const [byMention] = await answers('left by a mention');
  const [byCommand] = await answers('left by a command');
  expect([byMention?.thread_ts !== undefined, byCommand?.ephemeral_to]).toEqual([true, ANN]);
  await opened({ inbox: store.inbox, clock });
  await sleep(300);
  expect([(await own('left by a mention')).length, (await own('left by a command')).length]).toEqual([1, 1]);

  for (const each of open.splice(0)) await each.stop();
  await store.close();
  await rm(directory, { recursive: true });
});

test('stopping waits for answers under way', async () => {
  const door = await opened();
  await mention('wait 600');
  await until('the question', () => door.asked.find(({ text }) => text === 'wait 600'));
  await open.pop()?.stop();
  expect(await own('Waited 600 ms')).toHaveLength(1);
});

describe('a request that is not from Slack, or not from now', () => {
  const event = { type: 'message', channel: 'D0FORGED', channel_type: 'im', user: ANN, ts: '1.0', text: 'forged' };
  const body = { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event };
  const huge = { ...body, event: { ...event, text: 'x'.repeat(1_100_000) } };
  const cases = [
    { what: 'signed with another secret', body, flaw: { secret: 'guessed' }, status: 401 },
    { what: 'six minutes old', body, flaw: { ahead: -360 }, status: 401 },
    { what: 'from two minutes ahead', body, flaw: { ahead: 120 }, status: 401 },
    { what: 'without a signature', body, flaw: { headers: { 'x-slack-signature': '' } }, status: 401 },
    { what: 'larger than a megabyte', body: huge, flaw: {}, status: 413 },
  ] as const;

  test.each(cases)('is refused when it is $what', async ({ body: sent, flaw, status }) => {
    const port = await freePort();
    const door = await opened({ mode: 'signed HTTP', port });
    const url = `http://127.0.0.1:${String(port)}${EVENTS_PATH}`;
    expect((await postSigned(url, sent, flaw)).status).toBe(status);
    expect(door.asked).toEqual([]);
  });

  test('gets nothing on other paths', async () => {
    const port = await freePort();
    await opened({ mode: 'signed HTTP', port });
    expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${String(port)}${EVENTS_PATH}`)).status).toBe(404);
  });
});

describe('a door that cannot open says what to do', () => {
  const refuse = async (call: string, error: string): Promise<Faults> => {
    const faults = await openFaults(slack.apiUrl);
    open.push(faults);
    faults.next({ call, status: 200, body: JSON.stringify({ ok: false, error }) });
    return faults;
  };

  test('about a bot token that Slack does not know', async () => {
    const { apiUrl } = await refuse('auth.test', 'invalid_auth');
    await expect(opened({ apiUrl })).rejects.toThrow(/SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/u);
  });

  test('about an app token that Slack does not know', async () => {
    const { apiUrl } = await refuse('apps.connections.open', 'not_allowed_token_type');
    await expect(opened({ apiUrl })).rejects.toThrow(/SLACK_APP_TOKEN \(not_allowed_token_type\).*connections:write/u);
  });

  test('about tokens in the wrong places', async () => {
    await expect(opened({ settings: { botToken: 'xapp-1' } })).rejects.toThrow(
      'SLACK_BOT_TOKEN does not start with xoxb-',
    );
  });

  test('about a Slack that is out of reach', async () => {
    const apiUrl = `http://127.0.0.1:${String(await freePort())}/api/`;
    await expect(opened({ apiUrl })).rejects.toThrow('Slack cannot be reached');
  });

  test('about a port that is taken', async () => {
    const taken = createServer().listen(0);
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    await expect(opened({ mode: 'signed HTTP', port })).rejects.toThrow(/port \d+ \(SLACK_PORT\).*EADDRINUSE/u);
    taken.close();
  });
});
