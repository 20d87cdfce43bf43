import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';
import { settled } from './discord/weather.ts';

const { ada } = USERS;
let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

test('the commands are registered once, and again only when they changed', async () => {
  const registrations = () => room.front.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path);
  const first = await room.bot();
  await first.stop();
  const second = await room.bot();
  await second.stop();
  expect(registrations()).toEqual([`/v10/applications/${room.twin.botUserId}/commands`]);
  await room.bot({ settings: { command: 'tutor' } });
  expect(registrations()).toHaveLength(2);
});

test('in development the commands are registered in one server', async () => {
  await room.bot({ settings: { guildId: room.twin.guildId } });
  const { twin, front } = room;
  const place = `/v10/applications/${twin.botUserId}/guilds/${twin.guildId}/commands`;
  expect(front.calls.map(({ path }) => path)).toContain(place);
});

test('the invite link is logged when the door opens', async () => {
  await room.bot();
  expect(room.lines.join('\n')).toContain(`client_id=${room.twin.botUserId}`);
});

test('a wrong token is refused with the name of the setting and where to find the right one', async () => {
  const bot = room.closedBot({ settings: { token: 'wrong' } });
  await expect(bot.start()).rejects.toThrow(/DISCORD_TOKEN.*discord\.com\/developers/u);
});

test('a Discord that cannot be reached is told apart from a wrong token', async () => {
  const bot = room.closedBot({ settings: { apiUrl: 'http://127.0.0.1:9/api' } });
  await expect(bot.start()).rejects.toThrow(/Could not reach Discord/u);
});

test('a closed bot hears nothing more', async () => {
  const bot = await room.bot();
  await bot.stop();
  await room.mention(ada, 'pod');
  await settled();
  expect(room.callsTo('/messages')).toEqual([]);
});

test('a lost connection comes back', async () => {
  await room.bot();
  room.trouble.hangUp();
  await vi.waitFor(() => expect(room.trouble.present()).toBe(0));
  await vi.waitFor(() => expect(room.trouble.present()).toBe(1), { timeout: 15_000 });
  expect((await room.answerTo(await room.mention(ada, 'pod'))).text).toContain('## Pod');
});

test('a connection closed for good is told to the operator and ends nothing else', async () => {
  await room.bot();
  room.trouble.hangUp(4004);
  await vi.waitFor(() => expect(room.lines.join('\n')).toMatch(/closed the connection for good.*DISCORD_TOKEN/u));
});

test('a refused intent is explained when the door opens', async () => {
  room.trouble.refuseNext(4014);
  await expect(room.closedBot().start()).rejects.toThrow(/refused an intent.*DISCORD_TOKEN/u);
});
