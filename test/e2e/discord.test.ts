import { InteractionType } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';

const { ada, ben } = USERS;
let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

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

test('a chart is attached with its words, or drawn in text where it cannot be painted', async () => {
  await room.bot();
  const { call, text } = await room.answerTo(await room.slash(ada, 'scores'));
  expect(call.files).toEqual([expect.stringMatching(/^1-podium-[a-z0-9]{14}\.png$/u)]);
  expect(JSON.stringify(call.body)).toContain('1st place: Ann-Kristin with 1,240 points');
  expect(text).toContain('**Points this month**\n```\n 1. ███████████████ 1,300  Ann-Kristin');
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
