import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintsIn, expectAcknowledgements, expectPodium, expectResults } from './quiz/checks.ts';
import { openLobby, type Game } from './quiz/game.ts';
import type { Hall } from './quiz/hall.ts';
import { everythingOut, leaksOf } from './quiz/leaks.ts';
import { openWebHall } from './quiz/web-hall.ts';

let hall: Hall;
let game: Game;
beforeAll(async () => {
  hall = await openWebHall();
  const [, ...others] = hall.guests;
  game = await openLobby(hall, 'quiz live 3', hall.guests);
  await game.start();
  for (const number of [1, 2, 3]) {
    await game.ask(number);
    await Promise.all(hall.guests.map((who) => game.answer(who, number, others.indexOf(who) !== number)));
    await game.goOn(number);
  }
  await game.post('How it ended');
}, 120_000);
afterAll(() => hall.leave());

test('five names play in one room, and the podium has the points that follow from the log', () =>
  expectPodium(hall, game));
test('the boards of the room are told the same', () => expectResults(hall, game));
test('each name is answered on its own page alone', () => expectAcknowledgements(hall, game));
test('no page gets to see what is right before a question closes', async () => {
  expect((await everythingOut(hall)).length).toBeGreaterThan(50);
  expect(await leaksOf(hall, game)).toEqual([]);
});
test('the program complains of nothing while a room plays', () => expect(complaintsIn(hall)).toEqual([]));
