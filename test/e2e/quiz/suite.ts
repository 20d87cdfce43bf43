import { beforeAll, describe, expect, test } from 'vitest';
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
} from './checks.ts';
import { openLobby, type Game } from './game.ts';
import { eventsOf, type Hall } from './hall.ts';
import { everythingOut, leaksOf, secretsOf, shapesIn } from './leaks.ts';
import { AGAIN, FORGOTTEN, OLD_BUTTONS, UNKNOWN } from './old-buttons.ts';
import { playTen, type Played } from './ten-questions.ts';

/** What a platform says of itself. */
interface Facts {
  /** How far the moment of a window may be off, in milliseconds: Slack tells none for it. */
  readonly windowMs?: number;
  /** What the channel did before, once the hall is open. */
  readonly before?: () => Promise<unknown>;
}

/** What holds of ten questions for five people on every platform, and of what is left of them. Gives the quiz once it is played. */
export function tenQuestionsIn(hallOf: () => Hall, { windowMs, before }: Facts = {}): () => Played {
  let hall: Hall;
  let game: Played;
  beforeAll(async () => {
    hall = hallOf();
    await before?.();
    game = await playTen(hall);
  }, 150_000);

  test('the podium has the points and ranks that follow from the log', () => expectPodium(hall, game));
  test('the boards are told the same', () => expectResults(hall, game));
  test('time is taken by the clock of the platform', () => expectMoments(hall, game, windowMs));
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
  return () => game;
}
