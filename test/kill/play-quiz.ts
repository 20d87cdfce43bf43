import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../src/core/random.ts';
import type { Player, QuizEvent, QuizPlace } from '../../src/quiz/event.ts';
import type { Mode } from '../../src/quiz/rules.ts';
import { keyOf } from '../../src/quizmaster/ids.ts';
import { created } from '../quiz/a-quiz.ts';
import { itemsOf } from './content.ts';
import type { Fleet } from './fleet.ts';
import type { People } from './people.ts';
import type { Message, Stub } from './stub.ts';

/** Where a quiz is played by those who play it. */
export interface Table {
  readonly id: string;
  readonly stub: Stub;
  readonly people: People;
  readonly random: Random;
  /** How many milliseconds of the fast clock pass in one of ours. */
  readonly speed: number;
  readonly signal: AbortSignal;
}

/** What a quiz is like. */
export interface Game {
  readonly mode: Mode;
  readonly host: Player;
  readonly players: readonly Player[];
  readonly count: number;
}

/** Some person of a quiz. */
export const personOf = (number: number): Player => ({ id: `U${String(number)}`, name: `Player ${String(number)}` });

/** A game of some kind. */
export function someGame(random: Random): Game {
  const dice = random();
  return {
    mode: dice < 0.65 ? 'live' : dice < 0.8 ? 'calm' : dice < 0.9 ? 'teams' : 'duel',
    host: { id: 'U-host', name: 'Host' },
    players: Array.from({ length: dice >= 0.9 ? 2 : 2 + Math.floor(random() * 3) }, (_, at) => personOf(at)),
    count: 2 + Math.floor(random() * 2),
  };
}

/** Opens a quiz and plays it to the end. Rejects when it does not come to one before the signal. */
export async function playQuiz(table: Table, game: Game, fleet: Pick<Fleet, 'ask'>): Promise<void> {
  const { id, stub, signal } = table;
  const { mode, host, count } = game;
  const place: QuizPlace = { platform: stub.name, team: 'T1', channel: `channel of ${id}` };
  const rules =
    mode === 'teams' ? { teams: { names: ['red', 'blue'], assignment: 'random', consult: false } as const } : {};
  const first = created({ mode, host, items: itemsOf(count), rules: { pace: 'quick', ...rules } });
  const event: QuizEvent = { ...first, place, seed: id, at: stub.clock() } as QuizEvent; // only its moment and place are other
  for (let isOpen = false; !isOpen;) {
    signal.throwIfAborted();
    isOpen = await fleet.ask('/open', { quiz: id, events: [event] }).then(
      ({ status }) => status === 200,
      () => false,
    );
  }
  await playFromLobby(table, game);
}

/** Plays a quiz from its lobby on. */
export async function playFromLobby(table: Table, game: Game): Promise<void> {
  const { id, stub, people, random } = table;
  const { host, players, count } = game;
  await seen(table, 'lobby');
  // Somebody may come late: with their first answer they are in. A duel waits for its second.
  const late = game.mode !== 'duel' && random() < 0.3 ? 1 : 0;
  await Promise.all(players.slice(late).map((by) => people.say(id, { type: 'join', by }, stub)));
  if (game.mode !== 'duel') {
    const outcome = await people.say(id, { type: 'start', by: host }, stub);
    // A lobby that opens by itself is over when nobody got in in time.
    if (outcome !== 'acknowledged') return;
  }
  for (let index = 0; index < count; index += 1) {
    await seen(table, `question/${String(index + 1)}`);
    await playQuestion(table, game, index);
    await seen(table, `reveal/${String(index + 1)}`);
    if (game.mode === 'calm' && index < count - 1) await people.say(id, { type: 'next', by: host, index }, stub);
  }
  await seen(table, 'podium');
  await afterwards(table, game);
}

async function playQuestion(table: Table, { mode, host, players }: Game, index: number): Promise<void> {
  const { id, stub, people, random } = table;
  const dice = random();
  // One in ten is left to the clock; in some the host has enough of waiting, in some there is a break.
  const isLeft = mode !== 'calm' && dice < 0.1;
  const isCut = !isLeft && dice < 0.35;
  const hasBreak = mode !== 'calm' && dice > 0.9;
  if (hasBreak) {
    await people.say(id, { type: 'pause', by: host }, stub);
    await wait(table, 2_000);
    await people.say(id, { type: 'resume', by: host }, stub);
  }
  const active = isLeft || isCut ? players.slice(1) : players;
  await Promise.all(active.map((by) => answer(table, by, index)));
  if (isCut || mode === 'calm') {
    await wait(table, 1_000 + random() * 2_000);
    await people.say(id, { type: 'reveal', by: host, index }, stub);
  }
}

/** Somebody thinks and answers; some change their mind, and some press twice at once. */
async function answer(table: Table, by: Player, index: number): Promise<void> {
  const { id, stub, people, random } = table;
  const pick = () => ({ type: 'picks', picks: [Math.floor(random() * 3)] }) as const;
  const first = { type: 'answer', by, index, answer: pick() } as const;
  await wait(table, 500 + random() * 5_000);
  const again = random() < 0.15 ? [people.say(id, first, stub)] : [];
  await Promise.all([people.say(id, first, stub), ...again]);
  if (random() > 0.25) return;
  await wait(table, random() * 1_500);
  await people.say(id, { ...first, answer: pick() }, stub);
}

/** Once all is over, somebody guessed, or a question proves wrong. */
async function afterwards({ id, stub, people, random }: Table, { host, players, count }: Game): Promise<void> {
  const index = Math.floor(random() * count);
  const dice = random();
  const [by = host] = players.slice(-1);
  if (dice < 0.25) await people.say(id, { type: 'guess', by, index }, stub);
  else if (dice < 0.4) await people.say(id, { type: 'void', by: host, index }, stub);
  else if (dice < 0.55) await people.say(id, { type: 'rekey', by: host, index, key: { type: 'one', right: 1 } }, stub);
}

const seen = ({ id, stub, signal }: Table, name: string): Promise<Message> => stub.seen(keyOf(id, name), signal);
const wait = ({ speed, signal }: Table, ms: number): Promise<void> => sleep(ms / speed, undefined, { signal });
