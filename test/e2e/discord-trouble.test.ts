import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import type { Tutor } from '../../src/core/tutor.ts';
import { createClassroom } from '../platforms/classroom.ts';
import type { Rule } from './discord/front.ts';
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
const minuteLater = (): number => Date.now() + 61_000;
const callsTo = (part: string) => room.front.calls.filter(({ path }) => path.includes(part));

/** A tutor that takes its time. */
function slow(ms: number): Tutor {
  const tutor = createClassroom();
  return {
    ...tutor,
    respond: async (request) => {
      if (request.text !== 'pages 1' || request.via === 'press') await settled(ms);
      return tutor.respond(request);
    },
  };
}

/** A tutor whose process ends while it thinks: nothing comes until `end`, and then nothing either. */
function dying(): { readonly tutor: Tutor; readonly end: () => void } {
  const { promise, reject } = Promise.withResolvers<Reply>();
  return { tutor: { ...createClassroom(), respond: () => promise }, end: () => reject(new Error('gone')) };
}

/** Applies to the first call it fits. */
function once(fits: (path: string, method: string) => boolean, answer: ReturnType<Rule>): Rule {
  let used = false;
  return ({ path, method }) => {
    if (used || !fits(path, method)) return undefined;
    used = true;
    return answer;
  };
}

const refused = (status: number, code: number) => ({ status, body: { code, message: 'refused' } });
const isPost = (path: string, method: string): boolean => method === 'POST' && path.endsWith('/messages');
const isCallback = (path: string): boolean => path.endsWith('/callback');

test('an event that comes twice is answered once', async () => {
  await room.bot();
  await room.answerTo(await room.mention(ada, 'pod'));
  room.trouble.redeliver();
  await room.answerTo(await room.slash(ada, 'hello'));
  room.trouble.redeliver();
  await settled();
  expect(await room.standing('## Pod')).toHaveLength(1);
  expect(callsTo('/callback')).toHaveLength(1);
});

test('two bots with one store answer once', async () => {
  await room.bot();
  await room.bot();
  await room.answerTo(await room.mention(ada, 'pod'));
  await room.answerTo(await room.slash(ada, 'hello'));
  await settled();
  expect(await room.standing('## Pod')).toHaveLength(1);
  expect(callsTo('/callback')).toHaveLength(1);
});

test('a slow answer to a slash command is announced for the asker alone and comes later', async () => {
  await room.bot({ tutor: slow(1_700) });
  const said = await room.slash(ada, 'pod');
  expect(await room.answerTo(said)).toMatchObject({ call: { method: 'PATCH' } });
  expect(callsTo('/callback').map(({ body }) => body)).toEqual([{ type: 5, data: { flags: 64 } }]);
});

test('a slow press is held without a sign, and its answer comes privately or in place of the message', async () => {
  await room.bot({ tutor: slow(1_700) });
  await room.slash(ada, 'pages 1');
  const card = await room.card('## Page 1');
  const turned = await room.press(ada, card, 'Next page');
  expect(await room.answerTo(turned)).toMatchObject({ call: { method: 'PATCH' }, text: '## Page 2' });
  expect(callsTo(turned.token)[0]?.body).toEqual({ type: 6 });
  expect((await room.card('## Page 2')).id).toBe(card.id);
});

test('a slow answer to a mention shows that it is under way', async () => {
  await room.bot({ tutor: slow(2_200) });
  await room.answerTo(await room.mention(ada, 'pod'));
  expect(callsTo('/typing')).toHaveLength(1);
});

test('a mention left behind by a process that died is answered by the next one', async () => {
  const { tutor, end } = dying();
  await room.bot({ tutor });
  const message = await room.mention(ada, 'pod');
  await settled();
  await room.bot({ clock: minuteLater });
  expect((await room.answerTo(message)).text).toContain('## Pod');
  end();
});

test('a slash command announced by a process that died is answered in its place', async () => {
  const { tutor, end } = dying();
  await room.bot({ tutor });
  const said = await room.slash(ada, 'pod');
  await vi.waitFor(() => expect(callsTo('/callback')).toHaveLength(1), { timeout: 3_000 });
  await room.bot({ clock: minuteLater });
  expect(await room.answerTo(said)).toMatchObject({ call: { method: 'PATCH' } });
  end();
});

test('a slash command nobody acknowledged in time is answered in private', async () => {
  const { tutor, end } = dying();
  await room.bot({ tutor });
  const said = await room.slash(ada, 'pod');
  await settled();
  await room.bot({ clock: minuteLater });
  expect((await room.answerTo(said)).call.path).toBe(`/v10/channels/9${ada}/messages`);
  end();
});

test('an answer that was sent but never marked as sent stands there once', async () => {
  await room.bot({ forgetful: true });
  await room.slash(ada, 'pod');
  await room.answerTo(await room.press(ada, await room.card('## Pod'), 'Example'));
  await room.mention(ada, 'hello');
  await room.card('## Hello');
  await room.bot({ clock: minuteLater });
  await vi.waitFor(() => expect(room.lines.filter((line) => line.startsWith('answered'))).toHaveLength(3));
  for (const title of ['## Pod', '## Example of pod', '## Hello']) expect(await room.standing(title)).toHaveLength(1);
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

test('a 429 is waited out as told, and the answer stands there once', async () => {
  await room.bot();
  const limited = {
    status: 429,
    headers: { 'retry-after': '1' },
    body: { message: 'slow', retry_after: 0.5, global: false },
  };
  room.front.rules = [once(isPost, limited)];
  const asked = Date.now();
  await room.answerTo(await room.mention(ada, 'pod'));
  await room.card('## Pod');
  expect(Date.now() - asked).toBeGreaterThan(400);
});

test('a post whose confirmation is lost stands there once', async () => {
  await room.bot();
  room.front.rules = [once(isPost, { after: refused(502, 0) })];
  await room.mention(ada, 'pod');
  await vi.waitFor(() => expect(callsTo('/messages')).toHaveLength(2));
  await settled();
  expect(await room.standing('## Pod')).toHaveLength(1);
});

test('an answer whose confirmation is lost stands there once', async () => {
  await room.bot();
  room.front.rules = [once(isCallback, { after: refused(502, 0) })];
  await room.slash(ada, 'pod');
  await vi.waitFor(() => expect(room.lines.join('\n')).toContain('answered {'));
  expect(await room.standing('## Pod')).toHaveLength(1);
});

test('a follow-up that had to be sent again is counted as a possible duplicate', async () => {
  await room.bot({ tutor: slow(1_700) });
  await room.slash(ada, 'pages 1');
  const card = await room.card('## Page 1');
  const isFollowUp = (path: string, method: string) => method === 'POST' && path.includes('/webhooks/');
  room.front.rules = [once(isFollowUp, { after: refused(502, 0) })];
  await room.twin.channel(room.hall()).user(ben).clickButton({ messageId: card.id, customId: 'aloud' });
  await vi.waitFor(() => expect(room.lines.join('\n')).toContain('possible duplicate'), { timeout: 5_000 });
});

test('an interaction that is dead already is answered by a message', async () => {
  await room.bot();
  room.front.rules = [({ path }) => (isCallback(path) ? refused(404, 10062) : undefined)];
  const said = await room.slash(ada, 'pod');
  expect((await room.answerTo(said)).call.path).toBe(`/v10/channels/9${ada}/messages`);
  const aloud = await room.slash(ben, 'aloud');
  expect((await room.answerTo(aloud)).call.path).toBe(`/v10/channels/${room.hall()}/messages`);
});

test('who takes no direct messages is told so where they asked', async () => {
  await room.bot();
  room.front.rules = [({ path }) => (path.endsWith(`/9${ada}/messages`) ? refused(403, 50007) : undefined)];
  const { call, text } = await room.answerTo(await room.mention(ada, 'whisper'));
  expect(call.path).toBe(`/v10/channels/${room.hall()}/messages`);
  expect(text).toContain('for you alone');
  expect(text).not.toContain('Nobody else reads this.');
});

test('a card that Discord refuses is sent as plain text', async () => {
  await room.bot();
  room.front.rules = [
    ({ body }) => (JSON.stringify(body).includes('"components":[{') ? refused(400, 50035) : undefined),
  ];
  await room.mention(ada, 'pod');
  expect((await room.card('The smallest thing')).content).toContain('The smallest thing Kubernetes runs');
});

test('where the bot may not write it says so in the log and goes on', async () => {
  await room.bot();
  room.front.rules = [once(isPost, refused(403, 50013))];
  await room.mention(ada, 'hello');
  await vi.waitFor(() => expect(room.lines.join('\n')).toContain('may not write there'));
  expect((await room.answerTo(await room.mention(ada, 'pod'))).text).toContain('## Pod');
});
