import { toPlain } from '../core/spans.ts';
import type { Item } from './item.ts';
import { PACES, type Pace } from './rules.ts';
import { present, type Asked, type QuizState } from './state.ts';
import { settle } from './settle.ts';

/** How long answers on their way when the time ran out are still taken in; their own moment decides whether they count. */
export const GRACE_MS = 2_000;
/** How long after the last answer of all a question stays open, for a change of mind. */
const ALL_IN_MS = 2_000;
/** How long a lobby waits for a start, and a quiz without a clock for anybody. */
const LOBBY_MS = 30 * 60_000;
const IDLE_MS = 24 * 3_600_000;

/** About 170 words a minute. */
const MS_PER_WORD = 350;
const BASE_MS = 10_000;
const LEAST_MS = 20_000;
/** Nobody reads on while they think about the next question. */
const REVEAL_MS = 8_000;

const count = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** How many words there are to read before answering. */
export function wordsIn({ ask, exhibit, options }: Item): number {
  const texts = [toPlain(ask), exhibit?.code ?? '', ...options.map(({ text }) => toPlain(text))];
  return texts.reduce((sum, text) => sum + count(text), 0);
}

/** The time for a question in milliseconds: 10 s and 0.35 s a word, times the pace, at least 20 s, in steps of 5 s. */
export function timeFor(item: Item, pace: Pace): number {
  const ms = (BASE_MS + MS_PER_WORD * wordsIn(item)) * PACES[pace];
  return Math.max(LEAST_MS, Math.ceil(ms / 5_000) * 5_000);
}

/** How long the explanation stands before the next question, in milliseconds. */
export function revealFor(item: Item, pace: Pace): number {
  return Math.round((REVEAL_MS + MS_PER_WORD * count(toPlain(item.because))) * PACES[pace]);
}

/** Milliseconds from showing a question to a moment, without the pauses in between; never negative. */
export function elapsed({ askedAt, shownAt = askedAt, pauses }: Asked, at: number): number {
  const paused = pauses.reduce(
    (sum, { from, to = at }) => sum + Math.max(0, Math.min(to, at) - Math.max(from, shownAt)),
    0,
  );
  return Math.max(0, at - shownAt - paused);
}

/** Whether a mode has a clock. */
export function isTimed({ mode }: QuizState['rules']): boolean {
  return mode === 'live' || mode === 'teams' || mode === 'duel';
}

/** How many milliseconds somebody has for a question; nothing when there is no clock. */
export function limitFor({ items, questions, rules }: QuizState, index: number, extraTime = 1): number | undefined {
  const item = items[index];
  const asked = questions[index];
  if (item === undefined || asked === undefined) return undefined;
  if (rules.mode === 'daily') return rules.openForMs;
  return isTimed(rules) ? timeFor(item, rules.pace) * extraTime + asked.extendedMs : undefined;
}

/** The moment at which the open question closes for those without extra time; nothing while there is no clock running. */
export function deadlineOf(state: QuizState, extraTime = 1): number | undefined {
  const asked = state.questions.at(-1);
  const limit = limitFor(state, state.questions.length - 1, extraTime);
  if (state.phase !== 'open' || state.paused || asked?.shownAt === undefined || limit === undefined) return undefined;
  const paused = asked.pauses.reduce((sum, { from, to = from }) => sum + to - from, 0);
  return asked.shownAt + limit + paused;
}

/** Those who are there and have not answered the open question. */
export function awaited(state: QuizState): readonly string[] {
  const given = state.questions.at(-1)?.given;
  return present(state).flatMap(({ id }) => (given?.has(id) === true ? [] : [id]));
}

/** When a quiz has to be looked at, should nobody do anything before; nothing once it has ended. */
export function dueAt(state: QuizState): number | undefined {
  const { phase, paused, rules, items, questions, createdAt, lastAt } = state;
  const idle = lastAt + IDLE_MS;
  const asked = questions.at(-1);
  const item = items[questions.length - 1];
  if (phase === 'ended') return undefined;
  if (phase === 'lobby') return createdAt + (rules.lobbyMs ?? LOBBY_MS);
  if (paused || asked === undefined || item === undefined) return idle;
  if (phase === 'closed') {
    const moves = isTimed(rules) || questions.length === items.length;
    return moves && asked.closed !== undefined ? asked.closed.at + revealFor(item, rules.pace) : idle;
  }
  return Math.min(allInAt(state, asked) ?? idle, closesAt(state) ?? idle);
}

/** Everybody has answered: the moment of the last answer, and a little. Nobody may have to wait for who left. */
function allInAt(state: QuizState, asked: Asked): number | undefined {
  // Who may still come to a daily question is not known.
  if (state.rules.mode === 'daily' || asked.given.size === 0 || awaited(state).length > 0) return undefined;
  const moments = [...asked.given.values()].map((given) => settle(given)?.at ?? 0);
  return Math.max(...moments) + ALL_IN_MS;
}

/** The deadline of whoever has longest among those who are awaited, and the grace. */
function closesAt(state: QuizState): number | undefined {
  const waiting = awaited(state).map((id) => state.players.get(id)?.extraTime ?? 1);
  const deadline = deadlineOf(state, Math.max(1, ...waiting));
  return deadline === undefined ? undefined : deadline + GRACE_MS;
}
