import { until } from '../slack/ports.ts';
import { openLobby, type Game } from './game.ts';
import { eventsOf, type Guest, type Hall } from './hall.ts';

/** What the script saw on its way that cannot be seen afterwards. */
export interface Played extends Game {
  /** How far the first question had come when one was still missing. */
  readonly halfway: string;
  /** What could be used while the quiz was paused. */
  readonly paused: readonly string[];
}

/** Plays ten questions with five people and everything that people do to a quiz, until the podium stands. */
export async function playTen(hall: Hall): Promise<Played> {
  const [ann, ben, cam, dee, eve] = hall.guests;
  const game = await openLobby(hall, 'quiz live 10', [ann, ben, cam, dee]);
  const { id, ask, answer, goOn, post, told } = game;
  /** Everybody answers, each right now and then. */
  const all = (number: number, ...who: Guest[]) =>
    Promise.all(who.map((each) => answer(each, number, (number + who.indexOf(each)) % 3 !== 0)));
  /** One after the other: a stand-in knows one window at a time. */
  const eachInTurn = async (number: number, ...who: Guest[]) => {
    for (const each of who) await answer(each, number, (number + who.indexOf(each)) % 3 !== 0);
  };
  const hasWindow = (number: number) => game.asked[number - 1]?.controls.some(({ how }) => how === 'fill') === true;
  const together = (number: number, ...who: Guest[]) =>
    hasWindow(number) ? eachInTurn(number, ...who) : all(number, ...who);
  await game.start();

  // Somebody presses twice at once; three of four have answered for a while.
  const first = await ask(1);
  if (hasWindow(1)) await answer(ben, 1, true);
  else await Promise.all([answer(ben, 1, true), answer(ben, 1, true)]);
  await together(1, ann, cam);
  const halfway = await until('three of four answers', async () => {
    const { text = '' } = (await hall.posts()).find((each) => each.id === first.id) ?? {};
    return text.includes('3 of 4') ? text : undefined;
  });
  await answer(dee, 1, false);
  await goOn(1);

  // Somebody changes their mind, and then once too often.
  await ask(2);
  await answer(cam, 2, false);
  await told(cam, 'You may change it once');
  await answer(cam, 2, true);
  await told(cam, 'Changed to');
  await answer(cam, 2, false);
  await told(cam, 'You have changed your answer once already');
  await together(2, ann, ben, dee);
  await goOn(2);

  // The host pauses; meanwhile nothing counts.
  const third = await ask(3);
  await hall.press(ann, third, `quiz pause ${id}`);
  await post('A break');
  const paused = await until('a question without answers', async () => {
    const { controls = [] } = (await hall.posts()).find((each) => each.id === third.id) ?? {};
    const lines = controls.map(({ line }) => line);
    return lines.some((line) => line.startsWith('answer')) ? undefined : lines;
  });
  await answer(ben, 3, true);
  await told(ben, 'The quiz is paused');
  await hall.press(ann, third, `quiz resume ${id}`);
  await post('It goes on');
  await together(3, ann, ben, cam, dee);
  await goOn(3);

  // Somebody comes late.
  await ask(4);
  await hall.say(eve, 'quiz join');
  await told(eve, 'You are in.');
  await together(4, ann, ben, cam, dee, eve);
  await goOn(4);

  // The host gives more time and ends it all the same; somebody wanted to skip, and answers too late.
  const fifth = await ask(5);
  await hall.press(ben, fifth, `quiz skip ${id}.5`);
  await told(ben, '1 of 5 want to skip');
  await hall.press(ann, fifth, `quiz extend ${id}.5 30`);
  await post('More time');
  await together(5, ann, cam, dee, eve);
  await hall.press(ann, fifth, `quiz reveal ${id}.5`);
  await post('Answer to question 5 of');
  await answer(ben, 5, true);
  await told(ben, 'Question 5 is closed');
  await goOn(5);

  // A question was bad.
  await ask(6);
  await together(6, ann, ben, cam, dee, eve);
  await post('Answer to question 6 of');
  await hall.say(ann, 'quiz void 6');
  await post('Question 6 is taken out');
  await goOn(6);

  for (const number of [7, 8, 9, 10]) {
    await ask(number);
    await together(number, ann, ben, cam, dee, eve);
    await goOn(number);
  }
  await until('the end', async () => (await eventsOf(hall, id)).find(({ type }) => type === 'ended'));
  await post('How it ended');
  return { ...game, halfway, paused };
}
