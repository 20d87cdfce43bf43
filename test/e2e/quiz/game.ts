import { replay } from '../../../src/quiz/evolve.ts';
import type { Item } from '../../../src/quiz/item.ts';
import { until } from '../slack/ports.ts';
import { answerTo, give } from './answers.ts';
import { eventsOf, type Guest, type Hall, type Note, type Post } from './hall.ts';

/** Long enough for a machine with much to do. */
const PATIENCE_MS = 20_000;

/** A game as a script plays it: each step waits until what it leads to can be seen. */
export interface Game {
  readonly id: string;
  /** As they stood when they had just been asked. */
  readonly asked: readonly Post[];
  /** Who answered what, from 0, each time they did. */
  readonly given: { readonly who: Guest; readonly index: number }[];
  readonly lobby: Post;
  /** Presses Start. */
  readonly start: () => Promise<void>;
  /** The message with these words, once it is there. */
  readonly post: (words: string) => Promise<Post>;
  /** What somebody was told alone, once they are. */
  readonly told: (who: Guest, words: string) => Promise<Note>;
  readonly items: () => Promise<readonly Item[]>;
  /** Waits for a question and remembers it. */
  readonly ask: (number: number) => Promise<Post>;
  readonly answer: (who: Guest, number: number, isRight: boolean) => Promise<void>;
  /** Waits for what is right, and has the host go on. */
  readonly goOn: (number: number) => Promise<void>;
}

/** Opens a quiz: the first guest hosts, and `players` join it on its lobby. */
export async function openLobby(hall: Hall, line: string, players: readonly Guest[]): Promise<Game> {
  const [host] = hall.guests;
  const asked: Post[] = [];
  const given: Game['given'] = [];
  const before = new Set((await hall.posts()).map(({ id }) => id));
  const earlier = (await hall.notes()).length;
  const fresh = async () => (await hall.posts()).filter((each) => !before.has(each.id));
  const find = (what: string, fits: (post: Post) => boolean) =>
    seen(hall, what, async () => (await fresh()).find(fits));

  await hall.say(host, line);
  const lobby = await find('a lobby', ({ controls }) => controls.some((each) => each.line.startsWith('quiz join')));
  const id = /\bq\d\w{6}\b/u.exec(JSON.stringify(lobby.controls))?.[0] ?? '';
  const items = async () => replay(await eventsOf(hall, id))?.items ?? [];
  const game: Game = {
    id,
    asked,
    given,
    lobby,
    items,
    start: async () => {
      await hall.press(host, lobby, `quiz start ${id}`);
    },
    post: (words) => find(`a message with "${words}"`, ({ text }) => text.includes(words)),
    told: (who, words) =>
      seen(hall, `"${words}", told to ${who.name}`, async () =>
        (await hall.notes()).slice(earlier).find(({ to, text }) => to === who.id && text.includes(words)),
      ),
    ask: async (number) => {
      const line = `answer ${id}.${String(number)}`;
      const post = await find(`question ${String(number)}`, ({ controls }) =>
        controls.some((each) => each.line.startsWith(line)),
      );
      asked[number - 1] = post;
      return post;
    },
    answer: async (who, number, isRight) => {
      const [item, post] = [(await items())[number - 1], asked[number - 1]];
      if (item === undefined || post === undefined) throw new Error(`question ${String(number)} was not asked`);
      given.push({ who, index: number - 1 });
      await give(hall, who, post, `answer ${id}.${String(number)}`, answerTo(item, isRight));
    },
    goOn: async (number) => {
      await find(`the answer to question ${String(number)}`, ({ text }) =>
        text.includes(`Answer to question ${String(number)} of`),
      );
      await hall.say(host, 'quiz next');
    },
  };
  for (const who of players) await hall.press(who, lobby, `quiz join ${id}`);
  for (const who of players) await game.told(who, 'You are in.');
  await game.told(host, 'Your quiz is open');
  return game;
}

/** Waits for something; should it not come, whoever looks into it wants to know what came last. */
async function seen<T>(hall: Hall, what: string, look: () => Promise<T | undefined>): Promise<T> {
  try {
    return await until(what, look, PATIENCE_MS);
  } catch (cause) {
    const told = (await hall.notes()).slice(-8).map(({ to, text }) => `${to}: ${text}`);
    const posted = (await hall.posts()).slice(-2).map(({ text }) => text);
    const logged = hall
      .log()
      .slice(-5)
      .map((line) => line.what);
    throw new Error([`not seen: ${what}`, 'told', ...told, 'posted', ...posted, 'logged', ...logged].join('\n'), {
      cause,
    });
  }
}
