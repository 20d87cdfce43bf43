import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createDoorFiles } from '../../src/attached-files.ts';
import { openTutor } from '../commands/whole-tutor.ts';
import { packText } from '../packs/pack-text.ts';
import { openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';

const { ada } = USERS;
let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

/** A bot with the whole tutor; files lie behind the front, where the bot reaches Discord. */
async function enter() {
  const files = createDoorFiles();
  const door = await room.bot({ tutor: openTutor({ files }) });
  files.take(door);
  const texts = new Map<string, Uint8Array>();
  room.front.rules = [({ path }) => (texts.has(path) ? { status: 200, body: texts.get(path) } : undefined)];
  const attached = (name: string, text: string) => {
    const path = `/attachments/1/2/${name}`;
    texts.set(path, Buffer.from(text));
    return { id: '2', filename: name, size: text.length, url: `${room.front.url}${path}`, content_type: 'text/plain' };
  };
  return { attached };
}

/** The twin takes no files with a message, so that one is injected as Discord sends it. */
async function post(text: string, ...attachments: readonly object[]) {
  const { id, ...rest } = await room.say(ada, 'with a file');
  const bot = { id: room.twin.botUserId, username: 'kube' };
  const own = String(BigInt(id) + 1n);
  room.trouble.dispatch('MESSAGE_CREATE', {
    ...rest,
    id: own,
    guild_id: room.twin.guildId,
    type: 0,
    content: `<@${bot.id}> ${text}`,
    mentions: [bot],
    attachments,
  });
  return room.answerTo({ id: own });
}

test('a pack attached to a mention is kept, and can be asked from by the slash command', async () => {
  const { attached } = await enter();
  expect((await post('packs add', attached('our-week.yaml', packText()))).text).toContain('Kept: Our first week');
  expect((await room.answerTo(await room.slash(ada, 'packs'))).text).toContain('our-week');
});

test('a pack attached to the slash command is kept', async () => {
  const { attached } = await enter();
  const file = attached('our-week.yaml', packText());
  const options = [
    { type: 3, name: 'ask', value: 'packs add' },
    { type: 11, name: 'file', value: '2' },
  ];
  const data = { id: '1', name: 'kube', type: 1, options, resolved: { attachments: { '2': file } } };
  const said = await room.twin.simulateInteraction({ type: 2, channelId: room.hall(), userId: ada, data });
  const { text, isPrivate } = await room.answerTo(said);
  expect([text.includes('Kept: Our first week'), isPrivate]).toEqual([true, true]);
});

test('an attached file with something to mend, or from elsewhere, is told so', async () => {
  const { attached } = await enter();
  const bad = attached('bad.yaml', packText({ 'term: pod': 'term: pods' }));
  expect((await post('packs add', bad)).text).toContain('1 place to mend');
  const elsewhere = { ...bad, url: 'https://cdn.discordapp.com.evil.example/a.yaml' };
  expect((await post('packs add', elsewhere)).text).toContain('lives somewhere else');
});
