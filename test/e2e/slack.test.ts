import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVENTS_PATH } from '../../src/platforms/slack/names.ts';
import { MODES, openDoor, type OpenDoor } from './slack/door.ts';
import { ANN, APP, BEN, GENERAL, startLocalSlack, type LocalSlack, type Seen } from './slack/local-slack.ts';
import { freePort, until } from './slack/ports.ts';
import { openScreen } from './slack/screen.ts';

describe.each(MODES)('the Slack door by %s', (mode) => {
  let slack: LocalSlack;
  let door: OpenDoor;
  let direct: string;

  beforeAll(async () => {
    const port = await freePort();
    slack = await startLocalSlack(
      mode === 'Socket Mode' ? {} : { requestUrl: `http://127.0.0.1:${String(port)}${EVENTS_PATH}` },
    );
    door = await openDoor({ mode, apiUrl: slack.apiUrl, port, uploads: true });
    direct = await slack.directChannel(ANN);
  });
  afterAll(async () => {
    await door.stop();
    await slack.stop();
  });

  /** The tutor's first message in a channel that fits; it must come soon. */
  const answer = (channel: string, fits: (message: Seen) => boolean): Promise<Seen> =>
    until('an answer', async () =>
      (await slack.messages(channel)).find((each) => each.user === APP.botUserId && fits(each)),
    );

  /** How many messages of the tutor hold these words, once everything has had time to arrive. */
  const count = async (channel: string, words: string): Promise<number> => {
    await sleep(300);
    return (await slack.messages(channel)).filter(({ user, text }) => user === APP.botUserId && text.includes(words))
      .length;
  };

  const say = async (channel: string, text: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const { message } = await slack.act('message', { channel, user: ANN, text, ...more });
    return (message as Seen).ts;
  };

  /** Presses the button with this label on a message, as a person would. */
  const press = async ({ channel, ts, blocks = [] }: Seen, label: string, user = ANN): Promise<void> => {
    const buttons = blocks.flatMap(({ elements = [] }) => elements);
    const button = buttons.find(({ text }) => (text as { text?: string } | undefined)?.text === label);
    expect(button, `a button "${label}"`).toBeDefined();
    const action = { type: 'button', block_id: 'b', action_id: button?.['action_id'], value: button?.['value'] };
    await slack.act('interact', { channel, messageTs: ts, user, action });
  };

  /** A public card in the channel, as a mention gives it. */
  const publicCard = async (): Promise<Seen> => {
    const thread = await say(GENERAL, `<@${APP.botUserId}> pod`);
    return answer(GENERAL, ({ thread_ts: in_, text }) => in_ === thread && text.startsWith('Pod'));
  };

  /** A private card, as the slash command gives it. */
  const privateCard = async (user = ANN): Promise<Seen> => {
    const before = (await slack.messages(GENERAL)).length;
    await slack.act('command', { channel: GENERAL, user, command: '/kube', text: 'pod' });
    return until('a private card', async () =>
      (await slack.messages(GENERAL))
        .slice(before)
        .find(({ ephemeral_to: to, text }) => to === user && text.startsWith('Pod')),
    );
  };

  const person = { id: ANN, username: 'ann', name: 'ann', team_id: 'T1' };
  const shortcut = (more: object) => ({ team: { id: 'T1' }, user: person, token: 't', action_ts: '1.0', ...more });

  test('a slash command is answered for the asker alone', async () => {
    const card = await privateCard();
    expect(card.ephemeral_to).toBe(ANN);
    expect(card.blocks?.map(({ type }) => type)).toEqual(['header', 'rich_text', 'rich_text', 'context', 'actions']);
  });

  test('a slash command for all is answered for all', async () => {
    await slack.act('command', { channel: GENERAL, user: ANN, command: '/kube', text: 'share by command' });
    expect((await answer(GENERAL, ({ text }) => text === 'Shared: by command')).ephemeral_to).toBeUndefined();
  });

  test('a mention anywhere in a message is answered in a thread below it', async () => {
    const ts = await say(GENERAL, `tell us <@${APP.botUserId}> what *a pod* is`);
    const { text } = await answer(GENERAL, ({ thread_ts: thread }) => thread === ts);
    expect(text.replace(/\s+/gu, ' ')).toBe('Asked: tell us what a pod is');
  });

  test('a mention in a thread is answered in that thread', async () => {
    const ts = await say(GENERAL, 'a thread of our own');
    await say(GENERAL, `<@${APP.botUserId}> pod`, { thread_ts: ts });
    expect((await answer(GENERAL, ({ thread_ts: thread }) => thread === ts)).text).toMatch(/^Pod/u);
  });

  test('a mention inside code, an edit and a deletion are left alone', async () => {
    const before = door.asked.length;
    const ts = await say(GENERAL, `\`<@${APP.botUserId}> pod\``);
    await slack.act('edit-message', { channel: GENERAL, ts, user: ANN, text: `\`<@${APP.botUserId}>\` edited` });
    await slack.act('delete-message', { channel: GENERAL, ts, user: ANN });
    await sleep(300);
    expect(door.asked.length).toBe(before);
  });

  test('a direct message is answered without a prefix', async () => {
    await say(direct, 'what is a node');
    expect((await answer(direct, ({ text }) => text === 'Asked: what is a node')).thread_ts).toBeUndefined();
  });

  test('a direct message in a thread is answered in that thread', async () => {
    const ts = await say(direct, 'pod');
    await say(direct, 'and a node', { thread_ts: ts });
    expect((await answer(direct, ({ text }) => text === 'Asked: and a node')).thread_ts).toBe(ts);
  });

  test('a button on a public card is answered for all in the thread', async () => {
    const card = await publicCard();
    await press(card, 'Share here', BEN);
    const shared = await answer(
      GENERAL,
      ({ text, thread_ts: thread }) => text === 'Shared: pod' && thread === card.thread_ts,
    );
    expect(shared.ephemeral_to).toBeUndefined();
    expect(door.asked.at(-1)).toMatchObject({ via: 'press', from: { id: BEN }, subject: 'Pod' });
  });

  test('a button on a public card can be answered for the asker alone', async () => {
    await press(await publicCard(), 'For my eyes', BEN);
    expect((await answer(GENERAL, ({ text }) => text === 'For you: pod')).ephemeral_to).toBe(BEN);
  });

  test('a button on a private card is answered for the asker alone', async () => {
    const card = await privateCard(BEN);
    await press(card, 'For my eyes', BEN);
    const told = await answer(GENERAL, ({ text, ts }) => text === 'For you: pod' && Number(ts) > Number(card.ts));
    expect([told.ephemeral_to, told.thread_ts]).toEqual([BEN, undefined]);
  });

  test('"Share here" on a private card tells the whole channel', async () => {
    const card = await privateCard();
    await press(card, 'Share here');
    const shared = await answer(GENERAL, ({ text, ts }) => text === 'Shared: pod' && Number(ts) > Number(card.ts));
    expect([shared.ephemeral_to, shared.thread_ts]).toEqual([undefined, undefined]);
  });

  test('an answer that replaces takes the place of the public card', async () => {
    const card = await publicCard();
    await press(card, 'First page');
    expect((await answer(GENERAL, ({ ts, text }) => ts === card.ts && text.startsWith('Page 1'))).thread_ts).toBe(
      card.thread_ts,
    );
  });

  test('an answer that replaces takes the place of the private card', async () => {
    const card = await privateCard();
    await press(card, 'First page');
    const first = await answer(GENERAL, ({ ts, text }) => ts === card.ts && text.startsWith('Page 1'));
    expect(first.ephemeral_to).toBe(ANN);
    await press(first, 'Next');
    expect((await answer(GENERAL, ({ ts, text }) => ts === card.ts && text.startsWith('Page 2'))).ephemeral_to).toBe(
      ANN,
    );
  });

  test('a link button is acknowledged and says nothing', async () => {
    const before = door.asked.length;
    await press(await publicCard(), 'Read more');
    await sleep(300);
    expect(door.asked.slice(before).map(({ text }) => text)).toEqual(['pod']);
  });

  test('"Explain this" on a message is answered for the asker alone', async () => {
    const ts = await say(GENERAL, 'Back-off restarting failed container');
    await door.inject(
      shortcut({
        type: 'message_action',
        callback_id: 'explain_message',
        trigger_id: `7.${mode}`,
        message_ts: ts,
        message: { type: 'message', ts, user: BEN, text: 'Back-off restarting failed container' },
        channel: { id: GENERAL, name: 'general' },
        // The stand-in has none for a message; the next way is taken.
        response_url: `http://127.0.0.1:${String(slack.port)}/_hooks/response/unknown`,
      }),
    );
    const told = await answer(GENERAL, ({ text }) => text === 'Explained: Back-off restarting failed container');
    expect(told.ephemeral_to).toBe(ANN);
  });

  test('Home is drawn when it is opened, and its buttons are answered by direct message', async () => {
    const screen = await openScreen(slack.port);
    await slack.act('open-home', { user: ANN });
    const { view } = await screen.seen(
      'home',
      ({ user, view }) => user === ANN && JSON.stringify(view).includes('Welcome home'),
    );
    expect(view).toMatchObject({ type: 'home', private_metadata: direct });
    const action = { type: 'button', action_id: 'say-1-0', block_id: 'b', value: 'secret home' };
    screen.send({ t: 'block_action', user: ANN, appId: APP.appId, channel: '', messageTs: '', action });
    expect((await answer(direct, ({ text }) => text === 'For you: home')).thread_ts).toBeUndefined();
    screen.close();
  });

  test('"Ask the tutor" opens a window whose question is answered by direct message', async () => {
    const screen = await openScreen(slack.port);
    await slack.act('command', { channel: GENERAL, user: ANN, command: '/kube', text: 'pod' });
    await door.inject(shortcut({ type: 'shortcut', callback_id: 'ask_tutor', trigger_id: await slack.lastTrigger() }));
    await screen.seen('view', ({ stack }) => JSON.stringify(stack).includes('Your question about Kubernetes'));
    const values = { question: { line: { type: 'plain_text_input', value: 'what is a form' } } };
    screen.send({ t: 'view_submit', user: ANN, values });
    expect((await answer(direct, ({ text }) => text === 'Asked: what is a form')).thread_ts).toBeUndefined();
    expect(door.asked.at(-1)?.via).toBe('form');
    screen.close();
  });

  test('a window that cannot be opened becomes a greeting', async () => {
    await door.inject(shortcut({ type: 'shortcut', callback_id: 'ask_tutor', trigger_id: 'long.gone' }));
    await answer(direct, ({ text }) => text.startsWith('Hello!'));
  });

  test('an event that is delivered twice is answered once', async () => {
    const event = {
      type: 'message',
      channel: direct,
      channel_type: 'im',
      user: ANN,
      ts: '1700000000.000777',
      text: 'told twice',
    };
    const body = { type: 'event_callback', team_id: 'T1', event_id: 'Ev777', event };
    await door.inject(body);
    await door.inject(body, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
    await door.inject({
      ...body,
      event_id: 'Ev778',
      event: { ...event, type: 'app_mention', text: `<@${APP.botUserId}> told twice` },
    });
    expect(await count(direct, 'Asked: told twice')).toBe(1);
  });

  test('two people at once each get their own answer', async () => {
    const ask = (user: string) =>
      slack.act('command', { channel: GENERAL, user, command: '/kube', text: `secret of ${user}` });
    await Promise.all([ask(ANN), ask(BEN)]);
    for (const user of [ANN, BEN]) {
      expect((await answer(GENERAL, ({ text }) => text === `For you: of ${user}`)).ephemeral_to).toBe(user);
    }
  });

  test('somebody who waits is told so, and then gets the answer', async () => {
    await say(direct, 'wait 2600');
    await answer(direct, ({ text }) => text.includes('Still working on it'));
    await answer(direct, ({ text }) => text === 'Waited 2600 ms');
  });

  test('a picture is uploaded once and shown in the card', async () => {
    for (const time of [1, 2]) {
      const ts = await say(GENERAL, `<@${APP.botUserId}> drawing`, { time });
      const card = await answer(GENERAL, ({ thread_ts: thread }) => thread === ts);
      expect(card.blocks?.map(({ type }) => type)).toEqual(['header', 'image']);
    }
    expect((await slack.calls()).filter((name) => name.includes('files.getUploadURLExternal'))).toHaveLength(1);
  });

  test('no token and no response url was ever logged', () => {
    expect(door.everything()).not.toMatch(/xoxb-|xapp-|stand-in-secret|_hooks\/response/u);
    expect(door.lines().filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
