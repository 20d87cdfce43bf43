import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';
import { isCallback, isPost, once, refused, settled, slow } from './discord/weather.ts';

const { ada, ben } = USERS;
let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

test('a slow answer to a slash command is announced for the asker alone and comes later', async () => {
  await room.bot({ tutor: slow(1_700) });
  const said = await room.slash(ada, 'pod');
  expect(await room.answerTo(said)).toMatchObject({ call: { method: 'PATCH' } });
  expect(room.callsTo('/callback').map(({ body }) => body)).toEqual([{ type: 5, data: { flags: 64 } }]);
});

test('a slow press is held without a sign, and its answer comes privately or in place of the message', async () => {
  await room.bot({ tutor: slow(1_700) });
  await room.slash(ada, 'pages 1');
  const card = await room.card('## Page 1');
  const turned = await room.press(ada, card, 'Next page');
  expect(await room.answerTo(turned)).toMatchObject({ call: { method: 'PATCH' }, text: '## Page 2' });
  expect(room.callsTo(turned.token)[0]?.body).toEqual({ type: 6 });
  expect((await room.card('## Page 2')).id).toBe(card.id);
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
  await vi.waitFor(() => expect(room.callsTo('/messages')).toHaveLength(2));
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

test('a card that Discord refuses is sent as plain text', async () => {
  await room.bot();
  room.front.rules = [
    ({ body }) => (JSON.stringify(body).includes('"components":[{') ? refused(400, 50035) : undefined),
  ];
  await room.mention(ada, 'pod');
  expect((await room.card('The smallest thing')).content).toContain('The smallest thing Kubernetes runs');
});
