import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { customIdOf, openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';
import { listening } from './discord/weather.ts';

const { ada, ben } = USERS;
let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

const person = (id: string) => room.twin.channel(room.hall()).user(id);

test('a choice in a menu says its line', async () => {
  const { tutor, heard } = listening();
  await room.bot({ tutor });
  await room.mention(ada, 'list');
  const card = await room.card('## Pods in shop');
  const said = await person(ben).selectMenu({
    messageId: card.id,
    customId: 'choose 1',
    values: ['example mail-0'],
  });
  const text = expect.stringContaining('## Example of mail-0') as string;
  expect(await room.answerTo(said)).toMatchObject({ type: 4, isPrivate: false, text });
  expect(heard.at(-1)).toMatchObject({ via: 'press', text: 'example mail-0', from: { id: ben } });
});

test('a button that asks opens a form, and its words go behind the line', async () => {
  const { tutor, heard } = listening();
  await room.bot({ tutor });
  await room.mention(ada, 'list');
  const card = await room.card('## Pods in shop');
  const customId = customIdOf(card, 'Look in another namespace');
  await person(ben).clickButton({ messageId: card.id, customId });
  await expect.poll(() => room.front.accepted.map(({ body }) => body['type'])).toContain(9);
  const opened = room.front.accepted.find(({ body }) => body['type'] === 9)?.body['data'];
  expect(opened).toMatchObject({ custom_id: 'example', title: 'Look in another namespace' });
  const said = await room.sendForm(ben, card, 'example', [{ type: 4, custom_id: 'field-0', value: 'billing' }]);
  expect((await room.answerTo(said)).text).toContain('## Example of billing');
  expect(heard.at(-1)).toMatchObject({ via: 'form', text: 'example billing', from: { id: ben } });
});

test('a file is attached to its card', async () => {
  await room.bot();
  const { call } = await room.answerTo(await room.slash(ada, 'list'));
  expect(call.files).toEqual(['1-pods-shop.txt']);
  expect(JSON.stringify(call.body)).toContain('attachment://1-pods-shop.txt');
});

test('where files are refused a file is told in words', async () => {
  await room.bot();
  room.front.rules = [
    ({ files }) =>
      files.length > 0 ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } } : undefined,
  ];
  const { call, text } = await room.answerTo(await room.mention(ada, 'list'));
  expect(call.files).toEqual([]);
  expect(text).toContain('The whole listing has 120 lines');
});
