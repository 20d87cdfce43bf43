import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTutor } from '../commands/whole-tutor.ts';
import { FAULTS } from '../overview/faults.ts';
import { openRoom, type Room } from './discord/room.ts';
import { USERS } from './discord/twin.ts';

let room: Room;

beforeAll(async () => {
  room = await openRoom();
  await room.bot({ tutor: openTutor() });
});
afterAll(async () => {
  await room.leave();
  await room.close();
});

test.each(FAULTS)('Discord is told whole: $ask', async ({ ask, cause, restsOn, next }) => {
  const { call, text } = await room.answerTo(await room.slash(USERS.ada, ask));
  const said = `${text} ${JSON.stringify(call.body).replaceAll(/\\+"/gu, '"')}`.replaceAll(/\\(?=[^\w\s])|[*`]/gu, '');
  expect([cause, restsOn, next].filter((each) => !said.includes(each))).toEqual([]);
  expect(said).not.toContain('Cut to fit Discord');
});
