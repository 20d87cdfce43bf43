import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODES } from './slack/door.ts';
import { ANN, APP, BEN, GENERAL } from './slack/local-slack.ts';
import { enterRoom, type Room } from './slack/room.ts';
import { openScreen } from './slack/screen.ts';

describe.each(MODES)('shortcuts, windows and Home in Slack by %s', (mode) => {
  let room: Room;
  beforeAll(async () => {
    room = await enterRoom(mode);
  });
  afterAll(() => room.leave());

  test('"Explain this" on a message is answered for the asker alone', async () => {
    const ts = await room.say(GENERAL, 'Back-off restarting failed container');
    await room.door.inject(
      room.shortcut({
        type: 'message_action',
        callback_id: 'explain_message',
        trigger_id: `7.${mode}`,
        message_ts: ts,
        message: { type: 'message', ts, user: BEN, text: 'Back-off restarting failed container' },
        channel: { id: GENERAL, name: 'general' },
        // The stand-in has none for a message; the next way is taken.
        response_url: `http://127.0.0.1:${String(room.slack.port)}/_hooks/response/unknown`,
      }),
    );
    const told = await room.answer(GENERAL, ({ text }) => text === 'Explained: Back-off restarting failed container');
    expect(told.ephemeral_to).toBe(ANN);
  });

  test('Home is drawn when it is opened, and its buttons are answered by direct message', async () => {
    const screen = await openScreen(room.slack.port);
    await room.slack.act('open-home', { user: ANN });
    const { view } = await screen.seen(
      'home',
      ({ user, view }) => user === ANN && JSON.stringify(view).includes('Welcome home'),
    );
    expect(view).toMatchObject({ type: 'home', private_metadata: room.direct });
    const action = { type: 'button', action_id: 'say-1-0', block_id: 'b', value: 'secret home' };
    screen.send({ t: 'block_action', user: ANN, appId: APP.appId, channel: '', messageTs: '', action });
    expect((await room.answer(room.direct, ({ text }) => text === 'For you: home')).thread_ts).toBeUndefined();
    screen.close();
  });

  test('"Ask the tutor" opens a window whose question is answered by direct message', async () => {
    const screen = await openScreen(room.slack.port);
    await room.slack.act('command', { channel: GENERAL, user: ANN, command: '/kube', text: 'pod' });
    await room.door.inject(
      room.shortcut({ type: 'shortcut', callback_id: 'ask_tutor', trigger_id: await room.slack.lastTrigger() }),
    );
    await screen.seen('view', ({ stack }) => JSON.stringify(stack).includes('Your question about Kubernetes'));
    const values = { question: { line: { type: 'plain_text_input', value: 'what is a form' } } };
    screen.send({ t: 'view_submit', user: ANN, values });
    expect((await room.answer(room.direct, ({ text }) => text === 'Asked: what is a form')).thread_ts).toBeUndefined();
    expect(room.door.asked.at(-1)?.via).toBe('form');
    screen.close();
  });

  test('a window that cannot be opened becomes a greeting', async () => {
    await room.door.inject(room.shortcut({ type: 'shortcut', callback_id: 'ask_tutor', trigger_id: 'long.gone' }));
    await room.answer(room.direct, ({ text }) => text.startsWith('Hello!'));
  });
});
