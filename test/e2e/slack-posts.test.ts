import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../src/core/form.ts';
import { reply, type Button } from '../../src/core/reply.ts';
import { describePoster } from '../contracts/poster.ts';
import { MODES } from './slack/door.ts';
import { ANN, BEN, GENERAL, type Seen } from './slack/local-slack.ts';
import { enterRoom, type Room } from './slack/room.ts';
import { openScreen } from './slack/screen.ts';

const PLACE = { platform: 'slack', team: 'T1', channel: GENERAL } as const;
const FORM: Form = {
  title: 'A new quiz',
  fields: [
    { type: 'select', label: 'Topic', name: 'topic', options: [{ label: 'Storage', value: 'storage' }] },
    { type: 'text', label: 'How many', name: 'count', optional: true, initial: '10' },
    { type: 'text', label: 'Anything else', name: 'more', optional: true },
  ],
};
const ASK: readonly Button[] = [
  { label: 'Answer A', line: 'secret A' },
  { label: 'Answer B', line: 'secret B' },
  { label: 'Set it up', line: 'share', form: FORM },
];
const question = (title: string) =>
  reply('answer', title, [
    { type: 'text', text: ['Which runs on every node?'] },
    { type: 'buttons', buttons: ASK },
  ]);

describe.each(MODES)('what nobody asked for, in Slack by %s', (mode) => {
  let room: Room;
  beforeAll(async () => {
    room = await enterRoom(mode);
  });
  afterAll(() => room.leave());

  /** Posts a question; gives what the poster tells and the message itself. */
  async function post(title: string) {
    const result = await room.door.poster.post(PLACE, question(title), title.replace(' ', '-'));
    if (result.type !== 'posted') throw new Error(result.reason);
    const message = (await room.slack.messages(GENERAL)).find(({ ts }) => ts === result.message);
    if (message === undefined) throw new Error('it stands nowhere');
    return { ...result, seen: message };
  }

  const alone = (seen: Seen, person: string) => seen.ephemeral_to === person;

  describePoster('Slack', () => ({
    poster: room.door.poster,
    place: PLACE,
    person: { team: 'T1', person: ANN },
    nowhere: '1.000001',
    shown: async (message) => (await room.slack.messages(GENERAL)).find(({ ts }) => ts === message)?.text,
  }));

  test('a post stands there for all, with a link to it, and can be changed', async () => {
    const { message, link, seen } = await post('Question 1');
    expect([seen.text.startsWith('Question 1'), seen.ephemeral_to]).toEqual([true, undefined]);
    expect(link).toContain(`/archives/${GENERAL}/`);
    expect(await room.door.poster.edit(PLACE, message, reply('answer', 'Closed', []))).toBe('edited');
  });

  test('two people who press at once are answered each alone, and timed by the clock of the platform', async () => {
    const { at, seen } = await post('Question 2');
    await Promise.all([room.press(seen, 'Answer A', ANN), room.press(seen, 'Answer B', BEN)]);
    const told = await Promise.all([
      room.answer(GENERAL, (each) => each.text === 'For you: A'),
      room.answer(GENERAL, (each) => each.text === 'For you: B'),
    ]);
    expect(told.map((each) => each.ephemeral_to)).toEqual([ANN, BEN]);
    const asked = room.door.asked.slice(-2);
    expect(new Set(asked.map(({ from }) => from.name))).toEqual(new Set(['ann', 'ben']));
    for (const { at: pressed } of asked) {
      expect(pressed).toBeGreaterThanOrEqual(at);
      expect(pressed).toBeLessThanOrEqual(at + 10_000);
    }
  });

  test('a second press of the same person is answered again, alone', async () => {
    const { seen } = await post('Question 3');
    const before = (await room.slack.messages(GENERAL)).length;
    await room.press(seen, 'Answer A');
    await room.press(seen, 'Answer B');
    await expect
      .poll(async () => (await room.slack.messages(GENERAL)).slice(before).filter((each) => alone(each, ANN)).length)
      .toBe(2);
  });

  test('a word for one person goes to the conversation with them', async () => {
    const result = await room.door.poster.whisper({ team: 'T1', person: ANN }, reply('answer', 'Due today', []), 'w1');
    expect(result).toMatchObject({ type: 'posted' });
    await room.answer(room.direct, ({ text }) => text === 'Due today');
  });

  test('a form of several fields opens as a window, and says its line with what was chosen', async () => {
    const screen = await openScreen(room.slack.port);
    const { seen } = await post('Question 4');
    await room.press(seen, 'Set it up');
    await screen.seen('view', ({ stack }) => JSON.stringify(stack).includes('A new quiz'));
    const topic = {
      type: 'static_select',
      selected_option: { text: { type: 'plain_text', text: 'Storage' }, value: 'storage' },
    };
    const values = {
      'field-1': { value: { type: 'plain_text_input', value: '5' } },
      'field-0': { value: topic },
      'field-2': { value: { type: 'plain_text_input', value: null } },
    };
    screen.send({ t: 'view_submit', user: ANN, values });
    await room.answer(GENERAL, ({ text }) => text === 'Shared: storage 5');
    expect(room.door.asked.at(-1)).toMatchObject({
      via: 'form',
      text: 'share storage 5',
      from: { id: ANN, name: 'ann' },
    });
    screen.close();
  });
});
