import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';
import { isPost, listening, once, refused, settled, slow } from './discord/weather.ts';

const { ada, ben } = USERS;
let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

test('where files are refused the drawing is told in words', async () => {
  await room.bot();
  room.front.rules = [
    ({ files }) =>
      files.length > 0 ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } } : undefined,
  ];
  const message = await room.mention(ada, 'pod');
  const { call, text } = await room.answerTo(message);
  expect(call.files).toEqual([]);
  expect(text).toContain('Picture: A node holds two Pods');
});

test('a mention is answered as a reply that pings nobody', async () => {
  await room.bot();
  const message = await room.mention(ada, 'what is a pod?');
  const { call, text } = await room.answerTo(message);
  expect(text).toContain('You asked: what is a pod');
  expect(call.body).toMatchObject({
    message_reference: { message_id: message.id },
    allowed_mentions: { parse: [], replied_user: false },
    enforce_nonce: true,
  });
});

test('chatter between people, edits and deletions are left alone', async () => {
  await room.bot();
  const message = await room.say(ada, 'what is a pod?');
  await room.twin.channel(room.hall()).user(ada).editMessage({ messageId: message.id, content: 'what is a Service?' });
  await settled();
  expect(room.callsTo('/messages')).toEqual([]);
});

test('a direct message is answered where it was said', async () => {
  await room.bot();
  const channel = `9${ben}`;
  await room.twin.prisma.channel.create({ data: { id: channel, type: 1, name: 'direct' } });
  const { call, text } = await room.answerTo(await room.say(ben, 'hello', channel));
  expect(call.path).toBe(`/v10/channels/${channel}/messages`);
  expect(text).toContain('## Hello');
});

test('a private answer to a mention goes to the person alone', async () => {
  await room.bot();
  const { call } = await room.answerTo(await room.mention(ada, 'whisper'));
  expect(call.path).toBe(`/v10/channels/9${ada}/messages`);
});

test('who answers a card of the bot asks about that card', async () => {
  const { tutor, heard } = listening();
  await room.bot({ tutor });
  await room.mention(ada, 'pod');
  const card = await room.card('## Pod');
  // The twin sends no `referenced_message`, so this one is injected as Discord sends it.
  const { id, ...rest } = await room.say(ben, 'and an example?');
  const bot = { id: room.twin.botUserId, username: 'kube' };
  room.trouble.dispatch('MESSAGE_CREATE', {
    ...rest,
    id: String(BigInt(id) + 1n),
    guild_id: room.twin.guildId,
    type: 19,
    mentions: [bot],
    referenced_message: card,
  });
  await room.card('You asked: and an example');
  expect(heard.map(({ subject }) => subject)).toEqual([undefined, 'Pod']);
});

test('what is said in a thread is answered in the thread and belongs to its channel', async () => {
  const { tutor, heard } = listening();
  await room.bot({ tutor });
  const made = await fetch(`${room.twin.restUrl}/v10/channels/${room.hall()}/threads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'questions', type: 11 }),
  });
  const { id: thread } = (await made.json()) as { readonly id: string };
  const message = await room.say(ada, `<@${room.twin.botUserId}> pod`, thread);
  expect((await room.answerTo(message)).call.path).toBe(`/v10/channels/${thread}/messages`);
  expect(heard.map(({ place }) => place)).toMatchObject([{ channel: room.hall(), thread, kind: 'shared' }]);
});

test('a server that adds the bot is greeted once, where the bot may write', async () => {
  await room.bot();
  const guild = (id: string, permissions: string) => ({
    id,
    name: 'New',
    owner_id: ada,
    system_channel_id: room.hall(),
    roles: [
      { id, name: '@everyone', permissions, position: 0, color: 0, hoist: false, managed: false, mentionable: false },
    ],
    channels: [{ id: room.hall(), type: 0, name: 'hall', permission_overwrites: [] }],
    members: [{ user: { id: room.twin.botUserId, username: 'kube' }, roles: [] }],
    threads: [],
    features: [],
    emojis: [],
  });
  room.trouble.dispatch('GUILD_CREATE', guild('501', '3072'));
  room.trouble.dispatch('GUILD_CREATE', guild('502', '0'));
  await room.card('## Hello');
  await settled();
  expect(await room.standing('## Hello')).toHaveLength(1);
});

test('a slow answer to a mention shows that it is under way', async () => {
  await room.bot({ tutor: slow(2_200) });
  await room.answerTo(await room.mention(ada, 'pod'));
  expect(room.callsTo('/typing')).toHaveLength(1);
});

test('who takes no direct messages is told so where they asked', async () => {
  await room.bot();
  room.front.rules = [({ path }) => (path.endsWith(`/9${ada}/messages`) ? refused(403, 50007) : undefined)];
  const { call, text } = await room.answerTo(await room.mention(ada, 'whisper'));
  expect(call.path).toBe(`/v10/channels/${room.hall()}/messages`);
  expect(text).toContain('for you alone');
  expect(text).not.toContain('Nobody else reads this.');
});

test('where the bot may not write it says so in the log, answers the person alone, and goes on', async () => {
  await room.bot();
  room.front.rules = [once(isPost, refused(403, 50013))];
  await room.mention(ada, 'hello');
  await vi.waitFor(() => expect(room.lines.join('\n')).toContain('may not write there'));
  await vi.waitFor(() => expect(room.callsTo(`/channels/9${ada}/messages`)).toHaveLength(1));
  expect((await room.answerTo(await room.mention(ada, 'pod'))).text).toContain('## Pod');
});
