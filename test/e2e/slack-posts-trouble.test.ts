import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reply } from '../../src/core/reply.ts';
import type { OpenDoor } from './slack/door.ts';
import { openFaults, type Fault, type Faults } from './slack/faults.ts';
import { APP, GENERAL } from './slack/local-slack.ts';
import { startTrial, type Trial } from './slack/trial.ts';

const PLACE = { platform: 'slack', team: 'T1', channel: GENERAL } as const;
const card = (title: string) => reply('answer', title, []);

describe('a post nobody asked for, when Slack has trouble', () => {
  let trial: Trial;
  let faults: Faults;
  let door: OpenDoor;

  beforeAll(async () => {
    trial = await startTrial();
    faults = await openFaults(trial.slack.apiUrl);
  });
  beforeEach(async () => {
    door = await trial.opened({ apiUrl: faults.apiUrl });
  });
  afterEach(() => trial.close());
  afterAll(async () => {
    await faults.stop();
    await trial.end();
  });

  const fault = (given: Omit<Fault, 'call'>): Fault => ({ call: 'chat.postMessage', ...given });
  const post = (title: string) => door.poster.post(PLACE, card(title), title.replaceAll(' ', '-'));

  test('a post that Slack refuses is refused in words, with what to do about it', async () => {
    faults.next(fault({ status: 200, body: JSON.stringify({ ok: false, error: 'not_in_channel' }) }));
    const reason = expect.stringMatching(/^Invite me into this channel with \/invite @\S+ first\.$/u) as string;
    expect(await post('Not invited')).toEqual({ type: 'refused', reason });
    expect(await trial.own('Not invited')).toEqual([]);
  });

  test('a busy Slack is left in peace, and takes the post later', async () => {
    const before = faults.calls('chat.postMessage');
    faults.next(fault({ status: 429, headers: { 'retry-after': '1' } }));
    await expect(post('Busy')).rejects.toThrow('Slack asks to wait 1 seconds');
    expect(await post('Busy')).toMatchObject({ type: 'posted' });
    expect(faults.calls('chat.postMessage') - before).toBe(2);
    expect(await trial.own('Busy')).toHaveLength(1);
  });

  test('a post that may have arrived is not repeated by the door, and the possible duplicate is logged', async () => {
    faults.next(fault({ status: 500, done: true }));
    await expect(post('Lost confirmation')).rejects.toThrow();
    expect(await trial.own('Lost confirmation')).toHaveLength(1);
    expect(door.lines()).toContain('warn possible duplicate');
  });

  test('a change that fails is told, and works when it is tried again', async () => {
    const result = await post('Before');
    const message = result.type === 'posted' ? result.message : '';
    faults.next({ call: 'chat.update', status: 500 });
    await expect(door.poster.edit(PLACE, message, card('After'))).rejects.toThrow();
    expect(await door.poster.edit(PLACE, message, card('After'))).toBe('edited');
    expect(await trial.own('After')).toHaveLength(1);
    expect(door.lines()).not.toContain('warn possible duplicate');
  });
});

test('with the right to read names, whoever writes is called as Slack shows them', async () => {
  const trial = await startTrial();
  const faults = await openFaults(trial.slack.apiUrl);
  const { botUserId } = APP;
  const body = JSON.stringify({ ok: true, team_id: 'T1', bot_id: 'B1', user_id: botUserId, user: 'kube' });
  faults.next({
    call: 'auth.test',
    status: 200,
    headers: { 'content-type': 'application/json', 'x-oauth-scopes': 'chat:write,users:read' },
    body,
  });
  const door = await trial.opened({ apiUrl: faults.apiUrl });
  await trial.mention('who am I');
  await trial.answers('who am I');
  expect(door.asked.at(-1)?.from.name).toMatch(/^ann$/iu);
  expect(faults.calls('users.info')).toBe(1);
  await trial.close();
  await faults.stop();
  await trial.end();
});
