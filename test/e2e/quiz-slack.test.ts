import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { openLobby, type Game } from './quiz/game.ts';
import { eventsOf, type Note } from './quiz/hall.ts';
import { everythingOut, leaksOf, secretsOf, shapesIn } from './quiz/leaks.ts';
import { AGAIN, FORGOTTEN, OLD_BUTTONS, UNKNOWN } from './quiz/old-buttons.ts';
import { openSlackHall, type SlackHall } from './quiz/slack-hall.ts';
import { playTen, type Played } from './quiz/ten-questions.ts';
import { GENERAL } from './slack/local-slack.ts';
import { until } from './slack/ports.ts';

describe('ten questions for five people in Slack by Socket Mode', () => {
  let hall: SlackHall;
  let game: Played;
  beforeAll(async () => {
    hall = await openSlackHall('Socket Mode');
    game = await playTen(hall);
  }, 150_000);
  afterAll(() => hall.leave());

  test('the podium has the points and ranks that follow from the log', () => expectPodium(hall, game));
  test('the boards are told the same', () => expectResults(hall, game));
  test('time is taken by the clock of the platform', () => expectMoments(hall, game, 3_000));
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
  test('buttons of right and of wrong answers look alike', () => expect(shapesIn(game)).toEqual([]));

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

describe('trouble with a quiz in Slack by signed HTTP', () => {
  let hall: SlackHall;
  beforeAll(async () => {
    hall = await openSlackHall('signed HTTP');
  });
  afterAll(() => hall.leave());

  test('whoever opens one where the tutor is not in the channel is told how to invite it, and none stays open', async () => {
    const [ann] = hall.guests;
    const body = JSON.stringify({ ok: false, error: 'not_in_channel' });
    hall.faults.next({ call: 'chat.postMessage', status: 200, body });
    await hall.say(ann, 'quiz live 3');
    const isTold = ({ to, text }: Note) => to === ann.id && /Invite me here first .*\/invite/u.test(text);
    await until('a word on invitations', async () => (await hall.notes()).find(isTold));
    expect(await hall.posts()).toEqual([]);
    expect(await hall.store.quizzes.activeIn({ platform: 'slack', team: 'T01TEST', channel: GENERAL })).toBeUndefined();
  });

  test('a press that Slack delivers twice counts once, and is answered once', async () => {
    const [ann, ben] = hall.guests;
    const game = await openLobby(hall, 'quiz live 3 read-the-manifest', [ann, ben]);
    await game.start();
    const post = await game.ask(1);
    await hall.press(ben, post, `answer ${game.id}.1 A`);
    await game.told(ben, 'Recorded: A');
    await hall.redeliver();
    await hall.press(ben, post, `answer ${game.id}.1 B`);
    await game.told(ben, 'Changed to B');
    await hall.redeliver();
    await until('the log to know', () => hall.log().filter(({ what }) => what.includes('duplicate delivery'))[1]);
    const answers = ofType(await eventsOf(hall, game.id), 'answered').map(({ answer }) => answer);
    expect(answers).toEqual([
      { type: 'picks', picks: [0] },
      { type: 'picks', picks: [1] },
    ]);
    const acks = (await hall.notes()).filter(({ text }) => /^(?:Recorded|Changed)/u.test(text));
    expect(acks).toHaveLength(2);
  });
});
