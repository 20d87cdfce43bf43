import { InteractionType } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createClassroom } from '../platforms/classroom.ts';
import { openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';

const { ada, ben } = USERS;
let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

const settled = (ms = 300): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('a slash command is answered at once, for the asker alone', async () => {
  await room.bot();
  const said = await room.slash(ada, 'pod');
  expect(await room.answerTo(said)).toMatchObject({
    type: 4,
    isPrivate: true,
    text: expect.stringContaining('## Pod'),
  });
});

test('the drawing of a card is attached with its description', async () => {
  await room.bot();
  const { call } = await room.answerTo(await room.slash(ada, 'pod'));
  expect(call.files).toEqual(['1-pod-in-node.png']);
  expect(JSON.stringify(call.body)).toContain('A node holds two Pods');
});

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
  expect(room.front.calls.filter(({ path }) => path.includes('/messages'))).toEqual([]);
});

test('a direct message is answered where it was said', async () => {
  await room.bot();
  const channel = `9${ben}`;
  await room.twin.prisma.channel.create({ data: { id: channel, type: 1, name: 'direct' } });
  const { call, text } = await room.answerTo(await room.say(ben, 'hello', channel));
  expect(call.path).toBe(`/v10/channels/${channel}/messages`);
  expect(text).toContain('## Hello');
});

test('a press on a public message is answered in public, as a new message', async () => {
  await room.bot();
  await room.mention(ada, 'pod');
  const said = await room.press(ben, await room.card('## Pod'), 'Example');
  const text = expect.stringContaining('Example of pod') as string;
  expect(await room.answerTo(said)).toMatchObject({ type: 4, isPrivate: false, text });
  expect(await room.standing('## Pod')).toHaveLength(1);
});

test('a press may replace the message it was on', async () => {
  await room.bot();
  await room.slash(ada, 'pages 1');
  const card = await room.card('## Page 1');
  expect(await room.answerTo(await room.press(ada, card, 'Next page'))).toMatchObject({ type: 7, text: '## Page 2' });
  expect((await room.card('## Page 2')).id).toBe(card.id);
});

test('a press on a private message stays private, unless its line is for all', async () => {
  await room.bot();
  await room.slash(ada, 'whisper');
  const card = await room.card('Between us');
  expect(await room.answerTo(await room.press(ada, card, 'Pages'))).toMatchObject({ type: 4, isPrivate: true });
  expect(await room.answerTo(await room.press(ada, card, 'Aloud'))).toMatchObject({ type: 4, isPrivate: false });
});

test('a private answer to a mention goes to the person alone', async () => {
  await room.bot();
  const { call } = await room.answerTo(await room.mention(ada, 'whisper'));
  expect(call.path).toBe(`/v10/channels/9${ada}/messages`);
});

test('"Explain this" explains the message it was used on, to the asker alone', async () => {
  await room.bot();
  const said = await room.twin.simulateInteraction({
    type: InteractionType.ApplicationCommand,
    channelId: room.hall(),
    userId: ada,
    data: {
      id: '1',
      name: 'Explain this',
      type: 3,
      target_id: '77',
      resolved: { messages: { '77': { id: '77', content: 'my pod is in CrashLoopBackOff' } } },
    },
  });
  expect(await room.answerTo(said)).toMatchObject({
    type: 4,
    isPrivate: true,
    text: expect.stringContaining('explain-this my pod is in CrashLoopBackOff'),
  });
});

test('lines are offered while somebody types', async () => {
  await room.bot();
  const said = await room.twin.simulateInteraction({
    type: InteractionType.ApplicationCommandAutocomplete,
    channelId: room.hall(),
    userId: ada,
    data: { id: '1', name: 'kube', type: 1, options: [{ type: 3, name: 'ask', value: 'po', focused: true }] },
  });
  const { type, data } = await vi.waitFor(async () => {
    const response = await room.twin.channel(room.hall()).getInteractionResponse(said.id);
    if (response?.type !== 8) throw new Error('no choices yet');
    return response;
  });
  expect(type).toBe(8);
  expect(JSON.stringify(data)).toContain('{\\"name\\":\\"pods\\",\\"value\\":\\"pods\\"}');
});

test('a failure of the tutor is an apology with the id of what was asked', async () => {
  await room.bot();
  const said = await room.slash(ada, 'break');
  expect((await room.answerTo(said)).text).toContain(`logged as ${said.id}`);
});

test('two people at once get each their own answer', async () => {
  await room.bot();
  const [first, second] = await Promise.all([room.slash(ada, 'example one'), room.slash(ben, 'example two')]);
  expect((await room.answerTo(first)).text).toContain('Example of one');
  expect((await room.answerTo(second)).text).toContain('Example of two');
});

test('who answers a card of the bot asks about that card', async () => {
  const classroom = createClassroom();
  const subjects: (string | undefined)[] = [];
  const respond: typeof classroom.respond = (request) => {
    subjects.push(request.subject);
    return classroom.respond(request);
  };
  await room.bot({ tutor: { ...classroom, respond } });
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
  expect(subjects).toEqual([undefined, 'Pod']);
});

test('what is said in a thread is answered in the thread and belongs to its channel', async () => {
  const classroom = createClassroom();
  const places: unknown[] = [];
  const respond: typeof classroom.respond = (request) => {
    places.push(request.place);
    return classroom.respond(request);
  };
  await room.bot({ tutor: { ...classroom, respond } });
  const made = await fetch(`${room.twin.restUrl}/v10/channels/${room.hall()}/threads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'questions', type: 11 }),
  });
  const { id: thread } = (await made.json()) as { readonly id: string };
  const message = await room.say(ada, `<@${room.twin.botUserId}> pod`, thread);
  expect((await room.answerTo(message)).call.path).toBe(`/v10/channels/${thread}/messages`);
  expect(places).toMatchObject([{ channel: room.hall(), thread, kind: 'shared' }]);
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
  const bot = await room.bot({ tutor: createClassroom() });
  await bot.stop();
  await room.mention(ada, 'pod');
  await settled();
  expect(room.front.calls.filter(({ path }) => path.includes('/messages'))).toEqual([]);
});
