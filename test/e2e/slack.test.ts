import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODES } from './slack/door.ts';
import { ANN, APP, BEN, GENERAL } from './slack/local-slack.ts';
import { enterRoom, type Room } from './slack/room.ts';

describe.each(MODES)('the Slack door by %s', (mode) => {
  let room: Room;
  beforeAll(async () => {
    room = await enterRoom(mode);
  });
  afterAll(() => room.leave());

  test('a slash command is answered for the asker alone', async () => {
    const card = await room.privateCard();
    expect(card.ephemeral_to).toBe(ANN);
    expect(card.blocks?.map(({ type }) => type)).toEqual(['header', 'rich_text', 'rich_text', 'context', 'actions']);
  });

  test('a slash command for all is answered for all', async () => {
    await room.slack.act('command', { channel: GENERAL, user: ANN, command: '/kube', text: 'share by command' });
    expect((await room.answer(GENERAL, ({ text }) => text === 'Shared: by command')).ephemeral_to).toBeUndefined();
  });

  test('a mention anywhere in a message is answered in a thread below it', async () => {
    const ts = await room.say(GENERAL, `tell us <@${APP.botUserId}> what *a pod* is`);
    const { text } = await room.answer(GENERAL, ({ thread_ts: thread }) => thread === ts);
    expect(text.replace(/\s+/gu, ' ')).toBe('Asked: tell us what a pod is');
  });

  test('a mention in a thread is answered in that thread', async () => {
    const ts = await room.say(GENERAL, 'a thread of our own');
    await room.say(GENERAL, `<@${APP.botUserId}> pod`, { thread_ts: ts });
    expect((await room.answer(GENERAL, ({ thread_ts: thread }) => thread === ts)).text).toMatch(/^Pod/u);
  });

  test('a mention inside code, an edit and a deletion are left alone', async () => {
    const before = room.door.asked.length;
    const ts = await room.say(GENERAL, `\`<@${APP.botUserId}> pod\``);
    await room.slack.act('edit-message', { channel: GENERAL, ts, user: ANN, text: `\`<@${APP.botUserId}>\` edited` });
    await room.slack.act('delete-message', { channel: GENERAL, ts, user: ANN });
    await sleep(300);
    expect(room.door.asked.length).toBe(before);
  });

  test('a direct message is answered without a prefix', async () => {
    await room.say(room.direct, 'what is a node');
    expect((await room.answer(room.direct, ({ text }) => text === 'Asked: what is a node')).thread_ts).toBeUndefined();
  });

  test('a direct message in a thread is answered in that thread', async () => {
    const ts = await room.say(room.direct, 'pod');
    await room.say(room.direct, 'and a node', { thread_ts: ts });
    expect((await room.answer(room.direct, ({ text }) => text === 'Asked: and a node')).thread_ts).toBe(ts);
  });

  test('an event that is delivered twice is answered once', async () => {
    const event = {
      type: 'message',
      channel: room.direct,
      channel_type: 'im',
      user: ANN,
      ts: '1700000000.000777',
      text: 'told twice',
    };
    const body = { type: 'event_callback', team_id: 'T1', event_id: 'Ev777', event };
    await room.door.inject(body);
    await room.door.inject(body, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
    await room.door.inject({
      ...body,
      event_id: 'Ev778',
      event: { ...event, type: 'app_mention', text: `<@${APP.botUserId}> told twice` },
    });
    expect(await room.count(room.direct, 'Asked: told twice')).toBe(1);
  });

  test('two people at once each get their own answer', async () => {
    const ask = (user: string) =>
      room.slack.act('command', { channel: GENERAL, user, command: '/kube', text: `secret of ${user}` });
    await Promise.all([ask(ANN), ask(BEN)]);
    for (const user of [ANN, BEN]) {
      expect((await room.answer(GENERAL, ({ text }) => text === `For you: of ${user}`)).ephemeral_to).toBe(user);
    }
  });

  test('somebody who waits is told so, and then gets the answer', async () => {
    await room.say(room.direct, 'wait 2600');
    await room.answer(room.direct, ({ text }) => text.includes('Still working on it'));
    await room.answer(room.direct, ({ text }) => text === 'Waited 2600 ms');
  });

  test('a picture is uploaded once and shown in the card', async () => {
    for (const time of [1, 2]) {
      const ts = await room.say(GENERAL, `<@${APP.botUserId}> drawing`, { time });
      const card = await room.answer(GENERAL, ({ thread_ts: thread }) => thread === ts);
      expect(card.blocks?.map(({ type }) => type)).toEqual(['header', 'image']);
    }
    expect((await room.slack.calls()).filter((name) => name.includes('files.getUploadURLExternal'))).toHaveLength(1);
  });

  test('a chart is uploaded once for what it says, and shown with its words', async () => {
    const before = (await room.slack.calls()).filter((name) => name.includes('files.getUploadURLExternal')).length;
    for (const time of [3, 4]) {
      const ts = await room.say(GENERAL, `<@${APP.botUserId}> scores`, { time });
      const card = await room.answer(GENERAL, ({ thread_ts: thread }) => thread === ts);
      expect(card.blocks?.map(({ type }) => type)).toEqual(['header', 'image']);
      expect(JSON.stringify(card.blocks)).toContain('1st place: Ann-Kristin with 1,240 points');
    }
    const after = (await room.slack.calls()).filter((name) => name.includes('files.getUploadURLExternal')).length;
    expect(after - before).toBe(1);
  });
});
