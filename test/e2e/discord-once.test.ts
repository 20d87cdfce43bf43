import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';
import { dying, minuteLater, settled } from './discord/weather.ts';

const { ada } = USERS;
let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.leave());
afterAll(() => room.close());

test('an event that comes twice is answered once', async () => {
  await room.bot();
  await room.answerTo(await room.mention(ada, 'pod'));
  room.trouble.redeliver();
  await room.answerTo(await room.slash(ada, 'hello'));
  room.trouble.redeliver();
  await settled();
  expect(await room.standing('## Pod')).toHaveLength(1);
  expect(room.callsTo('/callback')).toHaveLength(1);
});

test('two bots with one store answer once', async () => {
  await room.bot();
  await room.bot();
  await room.answerTo(await room.mention(ada, 'pod'));
  await room.answerTo(await room.slash(ada, 'hello'));
  await settled();
  expect(await room.standing('## Pod')).toHaveLength(1);
  expect(room.callsTo('/callback')).toHaveLength(1);
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
  await vi.waitFor(() => expect(room.callsTo('/callback')).toHaveLength(1), { timeout: 3_000 });
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
