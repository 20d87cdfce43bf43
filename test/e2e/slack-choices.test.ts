import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODES } from './slack/door.ts';
import { ANN, APP, BEN, GENERAL } from './slack/local-slack.ts';
import { enterRoom, type Room } from './slack/room.ts';
import { openScreen } from './slack/screen.ts';

describe.each(MODES)('menus, buttons that ask and files in Slack by %s', (mode) => {
  let room: Room;
  beforeAll(async () => {
    room = await enterRoom(mode);
  });
  afterAll(() => room.leave());

  const listing = async () => {
    const asked = await room.say(GENERAL, `<@${APP.botUserId}> listing`);
    return room.answer(GENERAL, ({ thread_ts: thread, text }) => thread === asked && text.startsWith('Listing'));
  };

  test('a choice in a menu says its line', async () => {
    const card = await listing();
    const menu = (card.blocks ?? [])
      .flatMap(({ elements = [] }) => elements)
      .find(({ type }) => type === 'static_select');
    const { text, value } = (menu?.['options'] as readonly { text: object; value: string }[] | undefined)?.[0] ?? {};
    const action = { type: 'static_select', block_id: 'b', action_id: menu?.['action_id'] };
    await room.slack.act('interact', {
      channel: GENERAL,
      messageTs: card.ts,
      user: BEN,
      action: { ...action, selected_option: { text, value } },
    });
    await room.answer(GENERAL, (told) => told.text === 'Shared: web-1' && told.thread_ts === card.thread_ts);
    expect(room.door.asked.at(-1)).toMatchObject({ via: 'press', text: 'share web-1', from: { id: BEN } });
  });

  test('a button that asks opens a window, and its words go behind the line', async () => {
    const screen = await openScreen(room.slack.port);
    const card = await listing();
    await room.press(card, 'Elsewhere');
    await screen.seen('view', ({ stack }) => JSON.stringify(stack).includes('Which namespace?'));
    const values = { 'field-0': { value: { type: 'plain_text_input', value: 'billing' } } };
    screen.send({ t: 'view_submit', user: ANN, values });
    await room.answer(GENERAL, (told) => told.text === 'Shared: in billing' && told.thread_ts === card.thread_ts);
    expect(room.door.asked.at(-1)).toMatchObject({ via: 'form', text: 'share in billing', from: { id: ANN } });
    screen.close();
  });

  test('a file follows a public card into its thread', async () => {
    const card = await listing();
    expect(JSON.stringify(card.blocks)).toContain('The file `pods.txt` follows.');
    await expect.poll(async () => JSON.stringify(await room.slack.messages(GENERAL))).toContain('"pods.txt"');
    expect(JSON.stringify(card.blocks)).not.toContain('The listing has two lines.');
  });

  test('a file in a private card is told in words, for all would see it', async () => {
    await room.slack.act('command', { channel: GENERAL, user: BEN, command: '/kube', text: 'listing' });
    const told = await room.answer(GENERAL, ({ ephemeral_to: to, text }) => to === BEN && text.startsWith('Listing'));
    expect(JSON.stringify(told.blocks)).toContain('The listing has two lines.');
  });
});
