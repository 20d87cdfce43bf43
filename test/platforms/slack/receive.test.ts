import { describe, expect, test } from 'vitest';
import { receiveCommand, receivePress, type Press } from '../../../src/platforms/slack/receive-actions.ts';
import {
  receiveDirect,
  receiveHome,
  receiveMention,
  type MessageEvent,
} from '../../../src/platforms/slack/receive-events.ts';
import { receiveForm, receiveShortcut } from '../../../src/platforms/slack/receive-windows.ts';
import { render } from '../../../src/platforms/slack/render.ts';
import { POD_CARD } from '../classroom.ts';

const ME = { team: 'T1', botId: 'B0BOT', botUserId: 'U0BOT' };
const MENTION: MessageEvent = { channel: 'C1', ts: '1700000000.000100', user: 'U1', text: '<@U0BOT> what is a pod?' };
const DIRECT: MessageEvent = { ...MENTION, channel: 'D1', channel_type: 'im', text: 'what is a pod?' };

describe('a mention', () => {
  test('is answered for all in its own thread', () => {
    expect(receiveMention(MENTION, ME)).toEqual({
      key: 'slack message C1 1700000000.000100',
      request: {
        id: 'slack-1700000000.000100',
        text: 'what is a pod?',
        via: 'message',
        from: { id: 'U1' },
        place: { platform: 'slack', team: 'T1', channel: 'C1', thread: '1700000000.000100', kind: 'shared' },
        audience: 'place',
        at: 1_700_000_000_000,
      },
      address: { user: 'U1', channel: 'C1', thread: '1700000000.000100' },
    });
  });

  test.each([
    [
      'its address',
      { id: 'F1', name: 'a.yaml', size: 9, url_private: 'https://files.slack.com/a' },
      'https://files.slack.com/a',
    ],
    [
      'its id where the event tells no more',
      { id: 'F1', name: 'a.yaml', size: 9, file_access: 'check_file_info' },
      'F1',
    ],
  ])('brings the files along that were attached, each by %s', (_, file, at) => {
    const files = [{ name: 'a.yaml', size: 9, at }];
    for (const event of [MENTION, { ...MENTION, subtype: 'file_share' }])
      expect(receiveMention({ ...event, files: [file] }, ME)?.request.files).toEqual(files);
    expect(receiveDirect({ ...DIRECT, subtype: 'file_share', files: [file] }, ME)?.request.files).toEqual(files);
    expect(receiveDirect({ ...DIRECT, files: [{}] }, ME)?.request.files).toBeUndefined();
  });

  test('in a thread is answered there, also for the asker alone', () => {
    const { address } = receiveMention({ ...MENTION, thread_ts: '1690000000.000001' }, ME) ?? {};
    expect(address).toMatchObject({ thread: '1690000000.000001', quietThread: '1690000000.000001' });
  });

  test.each([
    ['of our own people', false, true],
    ['shared with another organisation', true, undefined],
    ['of which Slack tells nothing', undefined, undefined],
  ])('in a channel %s', (_, isShared, internal) => {
    expect(receiveMention(MENTION, ME, isShared)?.request.place.internal).toBe(internal);
  });

  test('without a question gets a greeting', () => {
    expect(receiveMention({ ...MENTION, text: ' <@U0BOT> ' }, ME)?.request.text).toBe('hello');
  });
});

describe('what is not for the tutor', () => {
  const others: Readonly<Record<string, Partial<MessageEvent>>> = {
    'its own message': { user: 'U0BOT', bot_id: 'B0BOT' },
    'another bot': { bot_id: 'B0OTHER' },
    'an edited message': { edited: { user: 'U1', ts: '1' } },
    'an edit': { subtype: 'message_changed' },
    'a deletion': { subtype: 'message_deleted' },
    'a join': { subtype: 'channel_join' },
  };
  for (const [name, change] of Object.entries(others)) {
    test(`is left alone: ${name}`, () => {
      expect(receiveMention({ ...MENTION, ...change }, ME)).toBeUndefined();
      expect(receiveDirect({ ...DIRECT, ...change }, ME)).toBeUndefined();
    });
  }

  test('is left alone: its name inside code, and a channel message without its name', () => {
    expect(receiveMention({ ...MENTION, text: '```<@U0BOT> pod```' }, ME)).toBeUndefined();
    expect(receiveDirect({ ...DIRECT, channel: 'C1', channel_type: 'channel' }, ME)).toBeUndefined();
  });

  test('is left alone: the Messages tab being opened', () => {
    const event = { user: 'U1', channel: 'D1', event_ts: '1.0', tab: 'messages' } as const;
    expect(receiveHome(event, 'Ev1', ME)).toBeUndefined();
    expect(receiveHome({ ...event, tab: 'home' }, 'Ev1', ME)?.request.text).toBe('home');
  });
});

test('a direct message is answered where it stands, and a picture beside it does no harm', () => {
  const delivery = receiveDirect({ ...DIRECT, subtype: 'file_share' }, ME);
  expect(delivery?.request.place).toEqual({ platform: 'slack', team: 'T1', channel: 'D1', kind: 'direct' });
  expect(delivery?.address).toEqual({ user: 'U1', channel: 'D1' });
});

test('the same message as two events has one key', () => {
  const asMessage = receiveDirect({ ...DIRECT, text: '<@U0BOT> pod' }, ME);
  const asMention = receiveMention({ ...DIRECT, text: '<@U0BOT> pod' }, ME);
  expect(asMessage?.key).toBe(asMention?.key);
});

test('a command is answered for the asker, and its secret address is kept', () => {
  const typed = {
    text: 'pod',
    user_id: 'U1',
    user_name: 'ann',
    channel_id: 'C1',
    trigger_id: '12.34.secret',
    response_url: 'https://hooks.slack.com/x',
  };
  const { key, request, address } = receiveCommand(typed, ME, 5);
  expect(key).toBe('slack command 12.34.secret');
  expect(request).toMatchObject({ id: 'slack-12', text: 'pod', via: 'slash', audience: 'asker', at: 5 });
  expect(request.from).toEqual({ id: 'U1', name: 'ann' });
  expect(address).toEqual({ user: 'U1', channel: 'C1', responseUrl: 'https://hooks.slack.com/x' });
  expect(receiveCommand({ ...typed, text: '  ' }, ME, 5).request.text).toBe('hello');
});

describe('a press', () => {
  const action = { value: 'example pod', action_ts: '1700000000.5' };
  const message = { type: 'message', ts: '1700000000.1', blocks: render(POD_CARD).blocks } as const;
  const press: Press = {
    user: { id: 'U1', username: 'ann' },
    channel: { id: 'C1', name: 'general' },
    container: { type: 'message', message_ts: '1700000000.1', is_ephemeral: false },
    message,
    trigger_id: '12.34.secret',
    response_url: 'https://hooks.slack.com/x',
  };

  test('on a public card says its line for all, in a thread below the card, and names the card', () => {
    const delivery = receivePress(action, press, ME);
    expect(delivery?.request).toMatchObject({
      text: 'example pod',
      via: 'press',
      audience: 'place',
      from: { id: 'U1', name: 'ann' },
      at: 1_700_000_000_500,
      subject: 'Pod',
      place: { channel: 'C1', thread: '1700000000.1', kind: 'shared' },
    });
    expect(delivery?.address).toMatchObject({
      pressed: { ts: '1700000000.1', private: false },
      thread: '1700000000.1',
    });
  });

  test('on a private card is answered for the asker; Slack then shows no message', () => {
    const { message: _, ...rest } = press;
    const hidden = { ...rest, container: { ...press.container, is_ephemeral: true } };
    const delivery = receivePress(action, hidden, ME);
    expect(delivery?.request).toMatchObject({ audience: 'asker', place: { channel: 'C1', kind: 'shared' } });
    expect(delivery?.address.pressed).toEqual({ ts: '1700000000.1', private: true });
  });

  test('in a direct channel is answered without a thread', () => {
    const delivery = receivePress(action, { ...press, channel: { id: 'D1', name: 'directmessage' } }, ME);
    expect(delivery?.request.place).toEqual({ platform: 'slack', team: 'T1', channel: 'D1', kind: 'direct' });
  });

  test('on Home is answered as a direct message', () => {
    const { message: _, channel: __, ...rest } = press;
    // Only the one field that is read; a whole view has twenty.
    const view = { private_metadata: 'D1' } as Press['view'] & object;
    const delivery = receivePress(action, { ...rest, view, container: { type: 'view' } }, ME);
    expect(delivery?.address).toEqual({ user: 'U1', channel: 'D1', home: 'replaced' });
    expect(delivery?.request).toMatchObject({ audience: 'place', place: { kind: 'direct', channel: 'D1' } });
  });

  test('on a link says nothing', () => {
    expect(receivePress({ action_ts: '1' }, press, ME)).toBeUndefined();
  });
});

describe('"Explain this"', () => {
  const shortcut = {
    user: { id: 'U1', name: 'ann' },
    channel: { id: 'C1', name: 'general' },
    message: { type: 'message', ts: '1.0', text: 'Back-off &lt;restarting&gt; *failed* container' },
    trigger_id: '12.34.secret',
    action_ts: '1700000000.5',
    response_url: 'https://hooks.slack.com/x',
  } as const;

  test('hands over what the message says', () => {
    const { request } = receiveShortcut(shortcut, ME);
    expect(request).toMatchObject({
      via: 'shortcut',
      from: { id: 'U1', name: 'ann' },
      audience: 'asker',
      at: 1_700_000_000_500,
      text: 'explain-this Back-off <restarting> failed container',
    });
  });

  test('finds the words of an alert in its attachments', () => {
    const message = {
      ...shortcut.message,
      text: '',
      attachments: [{ title: 'web', text: 'OOMKilled' }, { fallback: 'see logs' }, null],
    };
    expect(receiveShortcut({ ...shortcut, message }, ME).request.text).toBe('explain-this web\nOOMKilled\nsee logs');
  });

  test('hands over no more than is read', () => {
    const message = { ...shortcut.message, text: 'x'.repeat(9_000) };
    expect(receiveShortcut({ ...shortcut, message }, ME).request.text.length).toBe(2_900 + 'explain-this '.length);
  });
});

test('a form is answered as a direct message, and an empty one not at all', () => {
  const view = { id: 'V1', hash: 'h', state: { values: { question: { line: { value: ' pod ' } } } } };
  const delivery = receiveForm({ id: 'U1', name: 'ann' }, view, ME, 5);
  expect(delivery).toMatchObject({
    key: 'slack form V1 h',
    address: { user: 'U1' },
    request: { text: 'pod', via: 'form' },
  });
  expect(receiveForm({ id: 'U1' }, { ...view, state: { values: {} } }, ME, 5)).toBeUndefined();
});
