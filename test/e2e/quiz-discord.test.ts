import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import {
  complaintsIn,
  expectAcknowledgements,
  expectAgain,
  expectBoard,
  expectClosedQuestions,
  expectEachOnce,
  expectFriendly,
  expectMoments,
  expectPodium,
  expectResults,
  ofType,
} from './quiz/checks.ts';
import { isPost, once, refused } from './discord/weather.ts';
import { openDiscordHall, type DiscordHall } from './quiz/discord-hall.ts';
import { openLobby, type Game } from './quiz/game.ts';
import { eventsOf, type Note } from './quiz/hall.ts';
import { everythingOut, givenAway, leaksOf, secretsOf, shapesIn } from './quiz/leaks.ts';
import { AGAIN, FORGOTTEN, OLD_BUTTONS, UNKNOWN } from './quiz/old-buttons.ts';
import { playTen, type Played } from './quiz/ten-questions.ts';
import { until } from './slack/ports.ts';

const PACKS = fileURLToPath(new URL('quiz/packs', import.meta.url));

let hall: DiscordHall;
// One for all tests here: the twin knows one server a process.
beforeAll(async () => {
  hall = await openDiscordHall({ KUBE_TUTOR_PACKS: PACKS });
});
afterAll(() => hall.leave());

describe('ten questions of every type for five people in Discord', () => {
  let game: Played;
  beforeAll(async () => {
    // What a line leaves open is filled in by what the channel agreed on.
    await hall.say(hall.guests[0], 'quiz save default all-types');
    await until('a preset', async () => (await hall.notes()).find(({ text }) => text.includes('all-types')));
    game = await playTen(hall);
  }, 150_000);
  test('every type was asked', async () => expect(new Set((await game.items()).map(({ type }) => type)).size).toBe(7));
  test('the podium has the points and ranks that follow from the log', () => expectPodium(hall, game));
  test('the boards are told the same', async () => expectResults(hall, game));
  test('time is taken by the clock of the platform', () => expectMoments(hall, game));
  test('each answer is acknowledged once, for whoever gave it', () => expectAcknowledgements(hall, game));
  test('two presses at once are one answer', async () => {
    const [, ben] = hall.guests;
    const answers = ofType(await eventsOf(hall, game.id), 'answered');
    expect(answers.filter(({ index, player }) => index === 0 && player === ben.id)).toHaveLength(1);
  });
  test('how many have answered stands under an open question', () => expect(game.halfway).toContain('3 of 4'));
  test('while it is paused a question takes no answers', () =>
    expect(game.paused.map((line) => line.split(' ')[1])).toEqual(['resume', 'reveal']));
  test('a closed question has no buttons any more', () => expectClosedQuestions(hall, game));
  test('each question, its answer and the podium are posted once', () => expectEachOnce(hall, game));
  test('the board shows everybody afterwards', () => expectBoard(hall, game));
  test('nothing that went out before a question closed tells what is right', async () => {
    expect((await game.items()).flatMap(secretsOf).length).toBeGreaterThan(10);
    expect((await everythingOut(hall)).length).toBeGreaterThan(100);
    expect(await leaksOf(hall, game)).toEqual([]);
  });
  test('a question to be answered in words does not hold the word', async () =>
    expect(await givenAway(game)).toEqual([]));
  test('buttons of right and of wrong answers look alike', () => expect(shapesIn(game)).toEqual([]));
  test('no message broke a limit of Discord', () => expect(hall.front.problems).toEqual([]));

  test('the program complains of nothing', () => expect(complaintsIn(hall)).toEqual([]));

  describe('old buttons', () => {
    let other: Game;
    beforeAll(async () => {
      const [ann, , , dee] = hall.guests;
      other = await openLobby(hall, 'quiz calm 3', [dee]);
      await hall.press(ann, other.lobby, `quiz stop ${other.id}`);
      await other.told(ann, 'Called off');
      await other.post('called it off');
    });
    test.each(OLD_BUTTONS)('$button, of a finished quiz, gets a friendly note', async ({ line, finished }) =>
      expectFriendly(hall, await game.post('How it ended'), line(game.id), finished),
    );
    test.each(OLD_BUTTONS)(
      '$button, of a quiz that was called off, gets a friendly note',
      async ({ line, calledOff }) => expectFriendly(hall, other.lobby, line(other.id), calledOff),
    );
    test.each([...OLD_BUTTONS, { button: 'again', line: AGAIN }])(
      '$button, of a quiz that is forgotten, gets a friendly note',
      async ({ line }) => expectFriendly(hall, await game.post('How it ended'), line(UNKNOWN), FORGOTTEN),
    );
    test('again, of a finished quiz, opens one like it for whoever pressed', () => expectAgain(hall, game));
  });
});

describe('trouble with a quiz in Discord', () => {
  test('whoever opens one where the tutor may not post is told what it needs, and none stays open', async () => {
    const [ann] = hall.guests;
    hall.front.rules = [once(isPost, refused(403, 50013))];
    const before = await hall.posts();
    await hall.say(ann, 'quiz live 3');
    const isTold = ({ to, text }: Note) => to === ann.id && /Invite me here first .*View Channel/u.test(text);
    await until('a word on rights', async () => (await hall.notes()).find(isTold));
    expect(await hall.posts()).toEqual(before);
    expect(await hall.store.quizzes.activeIn(hall.place)).toBeUndefined();
  });

  test('a press that Discord delivers twice counts once, and is answered once', async () => {
    const [ann, ben] = hall.guests;
    const earlier = (await hall.notes()).length;
    const game = await openLobby(hall, 'quiz live 3 read-the-manifest', [ann, ben]);
    await game.start();
    const post = await game.ask(1);
    await hall.press(ben, post, `answer ${game.id}.1 A`);
    await game.told(ben, 'Recorded: A');
    hall.redeliver();
    await hall.press(ben, post, `answer ${game.id}.1 B`);
    await game.told(ben, 'Changed to B');
    hall.redeliver();
    await until('the log to know', () => hall.log().filter(({ what }) => what.includes('duplicate delivery'))[1]);
    const answers = ofType(await eventsOf(hall, game.id), 'answered').map(({ answer }) => answer);
    expect(answers).toEqual([
      { type: 'picks', picks: [0] },
      { type: 'picks', picks: [1] },
    ]);
    const acks = (await hall.notes()).slice(earlier).filter(({ text }) => /^(?:Recorded|Changed)/u.test(text));
    expect(acks).toHaveLength(2);
  });
});
