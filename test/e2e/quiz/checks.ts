import { expect } from 'vitest';
import type { QuizEvent } from '../../../src/quiz/event.ts';
import { replay } from '../../../src/quiz/evolve.ts';
import { standings } from '../../../src/quiz/standings.ts';
import type { QuizState } from '../../../src/quiz/state.ts';
import { until } from '../slack/ports.ts';
import { eventsOf, type Hall, type Post } from './hall.ts';
import type { Game } from './game.ts';
import type { Played } from './ten-questions.ts';

/** A quiz as its log has it. */
export async function stateOf(hall: Hall, id: string): Promise<QuizState> {
  const state = replay(await eventsOf(hall, id));
  if (state === undefined) throw new Error(`nothing is kept of ${id}`);
  return state;
}

/** The table of a podium: rank, name, points, right answers of so many. */
const ROW = /^ *(?<rank>\d+) +(?<name>\S+) +(?<points>[\d,]+) +(?<right>\d+)\/(?<asked>\d+)/gmu;

/** Points and ranks that everybody sees are those of the stored log. */
export async function expectPodium(hall: Hall, game: Game): Promise<void> {
  const { text } = await game.post('How it ended');
  const shown = [...text.matchAll(ROW)].map(({ groups }) => ({ ...groups }));
  const kept = standings(await stateOf(hall, game.id)).map(({ rank, player, points, right, asked }) => ({
    rank: String(rank),
    name: player.name,
    points: points.toLocaleString('en'),
    right: String(right),
    asked: String(asked),
  }));
  expect(shown).toEqual(kept);
  expect(kept).toHaveLength(hall.guests.length);
  expect(new Set(kept.map(({ points }) => points)).size).toBeGreaterThan(1);
}

/** What is recorded for the boards is that, too. */
export async function expectResults(hall: Hall, game: Game): Promise<void> {
  const state = await stateOf(hall, game.id);
  const team = `${state.place.platform}/${state.place.team}`;
  const results = await hall.store.results.list({ team, since: 0 });
  const found = results.filter(({ quiz }) => quiz === game.id);
  const plain = found.map(({ name, points, rank }) => ({ name, points, rank }));
  const kept = standings(state).map(({ player, points, rank }) => ({ name: player.name, points, rank }));
  expect(new Set(plain)).toEqual(new Set(kept));
}

/** Questions are shown, and answers given, at the moments the platform tells; only Slack's windows have none. */
export async function expectMoments(hall: Hall, { id, asked }: Played, windowMs = 0): Promise<void> {
  const events = await eventsOf(hall, id);
  expect(ofType(events, 'shown').map(({ at }) => at)).toEqual(asked.map(({ at }) => at));
  const isTyped = (index: number) => asked[index]?.controls.some(({ how }) => how === 'fill') === true;
  const answered = ofType(events, 'answered');
  expect(answered.length).toBeGreaterThan(40);
  const presses = await hall.presses();
  const off = answered.filter(({ index, player, at }) => {
    const far = presses.flatMap((press) => (press.by === player ? [Math.abs(press.at - at)] : []));
    return Math.min(...far) > (isTyped(index) ? windowMs : 0);
  });
  expect(off).toEqual([]);
}

const ACKNOWLEDGED = /^(?:Recorded|Changed|You have changed|The quiz is paused|Question 5 is closed)/u;

/** Each press is answered once, to whoever pressed and to nobody else. */
export async function expectAcknowledgements(hall: Hall, { given }: Game): Promise<void> {
  const notes = await hall.notes();
  const acks = (id: string) => notes.filter(({ to, text }) => to === id && ACKNOWLEDGED.test(text)).length;
  const presses = (id: string) => given.filter(({ who }) => who.id === id).length;
  const { guests } = hall;
  expect(guests.map(({ id }) => acks(id))).toEqual(guests.map(({ id }) => presses(id)));
  const open = (await hall.posts()).filter(({ text }) => ACKNOWLEDGED.test(text));
  expect(open).toEqual([]);
}

/** What stands under a question in the end. */
export async function expectClosedQuestions(hall: Hall, { asked }: Played): Promise<void> {
  const posts = await hall.posts();
  const last = asked.map(({ id }) => posts.find((post) => post.id === id));
  expect(last.map((post) => post?.controls)).toEqual(asked.map(() => []));
  expect(last.filter((post) => !/Closed[^]*\d of \d/u.test(post?.text ?? ''))).toEqual([]);
}

/** One message a question, one a reveal, one podium with all who played. */
export async function expectEachOnce(hall: Hall, game: Played): Promise<void> {
  const posts = await hall.posts();
  const count = (words: RegExp) => posts.filter(({ text }) => words.test(text)).length;
  const numbers = game.asked.map((_, at) => String(at + 1));
  expect(numbers.map((number) => count(new RegExp(`^Question ${number} of 10`, 'u')))).toEqual(numbers.map(() => 1));
  expect(numbers.map((number) => count(new RegExp(`^Answer to question ${number} of 10`, 'u')))).toEqual(
    numbers.map(() => 1),
  );
  expect(count(/^How it ended/u)).toBe(1);
}

/** The board, as somebody sees it who asks for it afterwards. */
export async function expectBoard(hall: Hall, game: Game): Promise<void> {
  const [, , cam] = hall.guests;
  await hall.say(cam, 'board');
  const { text } = await game.told(cam, 'Board of this channel');
  const best = standings(await stateOf(hall, game.id))[0];
  for (const { name } of hall.guests) expect(text).toContain(name);
  expect(text).toContain(best?.points.toLocaleString('en'));
}

/** What an old button says: a friendly word to whoever pressed, and nothing to anybody else. */
export async function expectFriendly(hall: Hall, post: Post, line: string, says: RegExp): Promise<void> {
  const [, , , dee] = hall.guests;
  const [before, told] = [await hall.posts(), (await hall.notes()).length];
  await hall.press(dee, post, line);
  const fresh = await until(`an answer to ${line}`, async () => {
    const notes = (await hall.notes()).slice(told);
    return notes.length > 0 ? notes : undefined;
  });
  expect(fresh.map(({ to }) => to)).toEqual([dee.id]);
  expect(fresh[0]?.text).toMatch(says);
  expect(fresh[0]?.text).not.toMatch(/Sorry|broke|undefined|logged as/u);
  expect(await hall.posts()).toEqual(before);
}

/** One like an old quiz opens for whoever pressed, in a lobby of its own. */
export async function expectAgain(hall: Hall, game: Game): Promise<void> {
  const [, , , dee] = hall.guests;
  const before = (await hall.posts()).length;
  const earlier = (await hall.notes()).length;
  const told = (words: string) =>
    until(`"${words}" for who pressed Again`, async () =>
      (await hall.notes()).slice(earlier).find(({ to, text }) => to === dee.id && text.includes(words)),
    );
  await hall.press(dee, await game.post('How it ended'), `quiz again ${game.id}`);
  await told('Your quiz is open');
  const fresh = (await hall.posts()).slice(before);
  expect(fresh.map(({ text }) => text.split('\n')[0])).toEqual([expect.stringMatching(/^Quiz: /u)]);
  const [lobby] = fresh;
  const stop = lobby?.controls.find(({ line }) => line.startsWith('quiz stop'))?.line ?? '';
  if (lobby !== undefined) await hall.press(dee, lobby, stop);
  await told('Called off');
}

/** Whatever the program complained of, save for a stand-in that was slow to answer pings. */
export function complaintsIn(hall: Hall): readonly string[] {
  const lines = hall.log().map(({ what }) => what);
  return lines.filter((line) => /"level":"(?:warn|error)"/u.test(line) && !/A pong wasn't received/u.test(line));
}

/** Types of events in a log, for looking at one kind. */
export function ofType<T extends QuizEvent['type']>(
  events: readonly QuizEvent[],
  type: T,
): readonly Extract<QuizEvent, { readonly type: T }>[] {
  return events.filter((event): event is Extract<QuizEvent, { readonly type: T }> => event.type === type);
}
