import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Form } from '../../src/core/form.ts';
import { reply } from '../../src/core/reply.ts';
import type { PostingDoor } from '../../src/ports/poster.ts';
import { textsOf } from '../../src/platforms/discord/subject.ts';
import { describePoster } from '../contracts/poster.ts';
import { customIdOf, openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';
import { isPost, listening, once, refused, slow } from './discord/weather.ts';

const { ada, ben } = USERS;
const FORM: Form = {
  title: 'A new quiz',
  fields: [
    { type: 'select', label: 'Topic', name: 'topic', options: [{ label: 'Storage', value: 'storage' }] },
    { type: 'text', label: 'How many', name: 'count', optional: true, initial: '10' },
  ],
};
const QUESTION = reply('answer', 'Question 1', [
  { type: 'text', text: ['Which runs on every node?'] },
  {
    type: 'buttons',
    buttons: [
      { label: 'Answer A', line: 'vote A' },
      { label: 'Answer B', line: 'vote B' },
      { label: 'Set it up', line: 'example', form: FORM },
    ],
  },
]);

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

const place = () => ({ platform: 'discord', team: room.twin.guildId, channel: room.hall() });

/** Keys of posts, each used once unless a test says otherwise. */
let posts = 0;
const nextKey = (): string => `post-${String((posts += 1))}`;

async function post({ poster }: PostingDoor, key = nextKey()) {
  const result = await poster.post(place(), QUESTION, key);
  if (result.type !== 'posted') throw new Error(result.reason);
  return result;
}

describePoster('Discord', async () => ({
  poster: (await room.bot()).poster,
  place: place(),
  person: { team: room.twin.guildId, person: ada },
  nowhere: '1',
  shown: async (message) => {
    const found = (await room.standing('')).find(({ id }) => id === message);
    return found === undefined ? undefined : textsOf(found).join('\n');
  },
}));

test('a post stands there for all, with a link to it, and can be changed', async () => {
  const bot = await room.bot();
  const { message, link } = await post(bot);
  expect((await room.card('## Question 1')).id).toBe(message);
  expect(link).toBe(`https://discord.com/channels/${room.twin.guildId}/${room.hall()}/${message}`);
  expect(await bot.poster.edit(place(), message, reply('answer', 'Closed', []))).toBe('edited');
});

test('a post that is sent again is the same message', async () => {
  const bot = await room.bot();
  room.front.rules = [once(isPost, { after: { status: 500, body: {} } })];
  const key = nextKey();
  const first = await post(bot, key);
  const second = await post(bot, key);
  expect(second.message).toBe(first.message);
  expect(await room.standing('## Question 1')).toHaveLength(1);
});

test('two people who press at once are answered each alone, and timed by the clock of the platform', async () => {
  const { tutor, heard } = listening();
  const { at } = await post(await room.bot({ tutor }));
  const card = await room.card('## Question 1');
  const presses = await Promise.all([room.press(ada, card, 'Answer A'), room.press(ben, card, 'Answer B')]);
  const answers = await Promise.all(presses.map(room.answerTo));
  expect(answers.map(({ isPrivate, text }) => ({ isPrivate, text }))).toEqual([
    { isPrivate: true, text: '## ada said A' },
    { isPrivate: true, text: '## ben said B' },
  ]);
  for (const { at: pressed } of heard) {
    expect(pressed).toBeGreaterThanOrEqual(at);
    expect(pressed).toBeLessThanOrEqual(at + 10_000);
  }
});

test('two people whose answers take their time are answered each alone, too', async () => {
  await post(await room.bot({ tutor: slow(1_700) }));
  const card = await room.card('## Question 1');
  const presses = await Promise.all([room.press(ada, card, 'Answer A'), room.press(ben, card, 'Answer B')]);
  const answers = await Promise.all(presses.map(room.answerTo));
  expect(answers.map(({ isPrivate }) => isPrivate)).toEqual([true, true]);
  expect(await room.standing('## Question 1')).toHaveLength(1);
});

test('a word for one person goes to the conversation with them', async () => {
  const { poster } = await room.bot();
  const result = await poster.whisper({ team: room.twin.guildId, person: ada }, reply('answer', 'Due today', []), 'w1');
  expect(result).toMatchObject({ type: 'posted', link: expect.stringContaining('/@me/') as string });
  expect(await room.standing('## Due today')).toEqual([]);
});

test('a post that Discord refuses is refused in words, with what to do about it', async () => {
  const { poster } = await room.bot();
  room.front.rules = [once(isPost, refused(403, 50013))];
  const reason = 'Give me View Channel and Send Messages in this channel first.';
  expect(await poster.post(place(), QUESTION, nextKey())).toEqual({ type: 'refused', reason });
});

test('a form of several fields opens as a window, and says its line with what was chosen', async () => {
  const { tutor, heard } = listening();
  await post(await room.bot({ tutor }));
  const card = await room.card('## Question 1');
  await room.press(ben, card, 'Set it up');
  await expect.poll(() => room.front.accepted.map(({ body }) => body['type'])).toContain(9);
  const opened = room.front.accepted.find(({ body }) => body['type'] === 9)?.body['data'];
  expect(opened).toMatchObject({ custom_id: 'example', title: 'A new quiz', components: [{ type: 18 }, { type: 18 }] });
  const said = await room.sendForm(ben, card, 'example', [
    { type: 3, custom_id: 'field-0', values: ['storage'] },
    { type: 4, custom_id: 'field-1', value: '5' },
  ]);
  expect((await room.answerTo(said)).text).toContain('## Example of storage 5');
  expect(heard.at(-1)).toMatchObject({ via: 'form', text: 'example storage 5', from: { id: ben, name: 'ben' } });
});

test('a button whose form was forgotten says its line, and is answered all the same', async () => {
  const { tutor, heard } = listening();
  await post(await room.bot({ tutor }));
  const card = await room.card('## Question 1');
  const customId = customIdOf(card, 'Set it up').replace(/#.*$/u, '#forgotten000');
  const said = await room.twin.channel(room.hall()).user(ada).clickButton({ messageId: card.id, customId });
  await room.answerTo(said);
  expect(heard.at(-1)).toMatchObject({ via: 'press', text: 'example' });
});
