import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { ofType } from './quiz/checks.ts';
import { isPost, once, refused } from './discord/weather.ts';
import { openDiscordHall, type DiscordHall } from './quiz/discord-hall.ts';
import { openLobby } from './quiz/game.ts';
import { eventsOf, type Note } from './quiz/hall.ts';
import { givenAway } from './quiz/leaks.ts';
import { tenQuestionsIn } from './quiz/suite.ts';
import { until } from './slack/ports.ts';

const PACKS = fileURLToPath(new URL('quiz/packs', import.meta.url));

let hall: DiscordHall;
// One for all tests here: the twin knows one server a process.
beforeAll(async () => {
  hall = await openDiscordHall({ KUBE_TUTOR_PACKS: PACKS });
});
afterAll(() => hall.leave());

describe('ten questions of every type for five people in Discord', () => {
  const game = tenQuestionsIn(() => hall, { before: choosePreset });

  /** What a line leaves open is filled in by what the channel agreed on. */
  async function choosePreset(): Promise<void> {
    await hall.say(hall.guests[0], 'quiz save default all-types');
    await until('a preset', async () => (await hall.notes()).find(({ text }) => text.includes('all-types')));
  }

  test('every type was asked', async () =>
    expect(new Set((await game().items()).map(({ type }) => type)).size).toBe(7));
  // Of this pack, whose answers are long words: short ones stand in other words by chance.
  test('a question to be answered in words does not hold the word', async () =>
    expect(await givenAway(game())).toEqual([]));
  test('no message broke a limit of Discord', () => expect(hall.front.problems).toEqual([]));
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
