import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODES } from './slack/door.ts';
import { ANN, BEN, GENERAL } from './slack/local-slack.ts';
import { enterRoom, type Room } from './slack/room.ts';

describe.each(MODES)('buttons in Slack by %s', (mode) => {
  let room: Room;
  beforeAll(async () => {
    room = await enterRoom(mode);
  });
  afterAll(() => room.leave());

  test('a button on a public card is answered for all in the thread', async () => {
    const card = await room.publicCard();
    await room.press(card, 'Share here', BEN);
    const shared = await room.answer(
      GENERAL,
      ({ text, thread_ts: thread }) => text === 'Shared: pod' && thread === card.thread_ts,
    );
    expect(shared.ephemeral_to).toBeUndefined();
    expect(room.door.asked.at(-1)).toMatchObject({ via: 'press', from: { id: BEN }, subject: 'Pod' });
  });

  test('a button on a public card can be answered for the asker alone', async () => {
    await room.press(await room.publicCard(), 'For my eyes', BEN);
    expect((await room.answer(GENERAL, ({ text }) => text === 'For you: pod')).ephemeral_to).toBe(BEN);
  });

  test('a button on a private card is answered for the asker alone', async () => {
    const card = await room.privateCard(BEN);
    await room.press(card, 'For my eyes', BEN);
    const told = await room.answer(GENERAL, ({ text, ts }) => text === 'For you: pod' && Number(ts) > Number(card.ts));
    expect([told.ephemeral_to, told.thread_ts]).toEqual([BEN, undefined]);
  });

  test('"Share here" on a private card tells the whole channel', async () => {
    const card = await room.privateCard();
    await room.press(card, 'Share here');
    const shared = await room.answer(GENERAL, ({ text, ts }) => text === 'Shared: pod' && Number(ts) > Number(card.ts));
    expect([shared.ephemeral_to, shared.thread_ts]).toEqual([undefined, undefined]);
  });

  test('an answer that replaces takes the place of the public card', async () => {
    const card = await room.publicCard();
    await room.press(card, 'First page');
    expect((await room.answer(GENERAL, ({ ts, text }) => ts === card.ts && text.startsWith('Page 1'))).thread_ts).toBe(
      card.thread_ts,
    );
  });

  test('an answer that replaces takes the place of the private card', async () => {
    const card = await room.privateCard();
    await room.press(card, 'First page');
    const first = await room.answer(GENERAL, ({ ts, text }) => ts === card.ts && text.startsWith('Page 1'));
    expect(first.ephemeral_to).toBe(ANN);
    await room.press(first, 'Next');
    expect(
      (await room.answer(GENERAL, ({ ts, text }) => ts === card.ts && text.startsWith('Page 2'))).ephemeral_to,
    ).toBe(ANN);
  });

  test('a link button is acknowledged and says nothing', async () => {
    const before = room.door.asked.length;
    await room.press(await room.publicCard(), 'Read more');
    await sleep(300);
    expect(room.door.asked.slice(before).map(({ text }) => text)).toEqual(['pod']);
  });
});
