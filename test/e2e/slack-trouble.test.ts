import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDoor } from './slack/door.ts';
import { openFaults, type Fault, type Faults } from './slack/faults.ts';
import { ANN, type Seen } from './slack/local-slack.ts';
import { until } from './slack/ports.ts';
import { startTrial, type Trial } from './slack/trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterEach(() => trial.close());
afterAll(() => trial.end());

describe('when Slack has trouble', () => {
  let faults: Faults;
  let door: OpenDoor;

  beforeAll(async () => {
    faults = await openFaults(trial.slack.apiUrl);
  });
  afterAll(() => faults.stop());

  const post = (fault: Omit<Fault, 'call'>): Fault => ({ call: 'chat.postMessage', ...fault });
  const refusal = (error: string) => post({ status: 200, body: JSON.stringify({ ok: false, error }) });
  const through = async (): Promise<void> => {
    door = await trial.opened({ apiUrl: faults.apiUrl });
  };

  test('a 429 is waited out as long as it says', async () => {
    await through();
    faults.next(post({ status: 429, headers: { 'retry-after': '1' } }));
    const from = Date.now();
    await trial.mention('after a 429');
    expect(await trial.answers('after a 429')).toHaveLength(1);
    expect(Date.now() - from).toBeGreaterThanOrEqual(1_000);
    expect(door.lines()).not.toContain('warn possible duplicate');
  });

  test('a 500 is tried once more, and the possible duplicate is logged', async () => {
    await through();
    faults.next(post({ status: 500 }));
    await trial.mention('after a 500');
    expect(await trial.answers('after a 500')).toHaveLength(1);
    expect(door.lines()).toContain('warn possible duplicate');
  });

  test('a post that fails twice is not tried a third time', async () => {
    await through();
    const before = faults.calls('chat.postMessage');
    faults.next(post({ status: 500 }), post({ status: 500 }));
    await trial.mention('after two 500s');
    await until('the failure being logged', () =>
      door.lines().find((line) => line === 'error could not send an answer'),
    );
    expect(faults.calls('chat.postMessage') - before).toBe(2);
    expect(await trial.own('after two 500s')).toEqual([]);
  });

  test('Home is drawn as often as it takes', async () => {
    await through();
    const before = faults.calls('views.publish');
    faults.next({ call: 'views.publish', status: 500, done: true }, { call: 'views.publish', status: 503 });
    await trial.slack.act('open-home', { user: ANN });
    await until('Home being answered', () => door.lines().find((line) => line === 'info answered'));
    expect(faults.calls('views.publish') - before).toBe(3);
    expect(door.lines()).not.toContain('warn possible duplicate');
  });

  test('a channel that takes no answer leads to a direct message', async () => {
    await through();
    const direct = await trial.slack.directChannel(ANN);
    faults.next(refusal('restricted_action'));
    await trial.mention('told in private');
    await until('a direct message', async () =>
      (await trial.slack.messages(direct)).find(({ text }) => text.includes('told in private')),
    );
    expect(await trial.own('told in private')).toEqual([]);
  });

  test('a picture that may not be uploaded is told in words', async () => {
    door = await trial.opened({ apiUrl: faults.apiUrl, uploads: true });
    faults.next({
      call: 'files.getUploadURLExternal',
      status: 200,
      body: JSON.stringify({ ok: false, error: 'missing_scope' }),
    });
    const { message } = await trial.mention('drawing');
    const { ts } = message as Seen;
    const card = (await trial.answers('Pod drawn')).find(({ thread_ts: thread }) => thread === ts);
    expect(JSON.stringify(card?.blocks)).toContain('Picture: A Pod with two containers');
    expect(door.lines()).toContain('warn could not upload a picture');
  });

  test('a chart that may not be uploaded is drawn in text', async () => {
    door = await trial.opened({ apiUrl: faults.apiUrl, uploads: true });
    faults.next({
      call: 'files.getUploadURLExternal',
      status: 200,
      body: JSON.stringify({ ok: false, error: 'missing_scope' }),
    });
    const { message } = await trial.mention('scores');
    const { ts } = message as Seen;
    const card = (await trial.answers('Scores')).find(({ thread_ts: thread }) => thread === ts);
    expect(card?.blocks?.map(({ type }) => type)).toEqual(['header', 'rich_text', 'rich_text']);
    expect(JSON.stringify(card?.blocks)).toMatch(/1st █+ 1,240 {2}Ann-Kristin/u);
  });

  test('a picture that Slack is not ready to show is shown a second later', async () => {
    door = await trial.opened({ apiUrl: faults.apiUrl, uploads: true });
    faults.next(refusal('invalid_blocks'));
    const { message } = await trial.mention('drawing');
    const { ts } = message as Seen;
    const card = await until('the card', async () =>
      (await trial.own('Pod drawn')).find(({ thread_ts: thread }) => thread === ts),
    );
    expect(card.blocks?.map(({ type }) => type)).toEqual(['header', 'image']);
  });

  test('a card whose shape is refused is said in words', async () => {
    await through();
    faults.next(refusal('invalid_blocks'));
    await trial.mention('pod');
    const [card] = await trial.answers('[Share here] share pod');
    expect(card?.blocks ?? []).toEqual([]);
  });
});
