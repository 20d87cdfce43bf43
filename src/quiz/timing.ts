import { toPlain } from '../core/spans.ts';
import type { Item } from './item.ts';
import { PACES, type Pace } from './rules.ts';
import { present, type Asked, type QuizState } from './state.ts';

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

/** How long pauses lasted between two moments, in milliseconds. */
function pausedMs({ pauses }: Asked, from: number, to: number): number {
  return pauses.reduce((sum, pause) => sum + Math.max(0, Math.min(pause.to ?? to, to) - Math.max(pause.from, from)), 0);
}

/** Milliseconds from showing a question to a moment, without the pauses in between; never negative. */
export function elapsed(asked: Asked, at: number): number {
  const from = asked.shownAt ?? asked.askedAt;
  return Math.max(0, at - from - pausedMs(asked, from, at));
}

/** Whether the clock of a question stood still at a moment. */
export function isPausedAt({ pauses }: Asked, at: number): boolean {
  return pauses.some(({ from, to = Infinity }) => from <= at && at < to);
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
  const whole =
    rules.mode === 'daily' ? rules.openForMs : isTimed(rules) ? timeFor(item, rules.pace) * extraTime : undefined;
  return whole === undefined ? undefined : whole + asked.extendedMs;
}

/** The moment at which the open question closes for those without extra time; nothing while there is no clock running. */
export function deadlineOf(state: QuizState, extraTime = 1): number | undefined {
  const asked = state.questions.at(-1);
  const limit = limitFor(state, state.questions.length - 1, extraTime);
  if (state.phase !== 'open' || state.paused || asked?.shownAt === undefined || limit === undefined) return undefined;
  return asked.shownAt + limit + pausedMs(asked, asked.shownAt, Infinity);
}

/** Those who are there and have not answered the open question. */
export function awaited(state: QuizState): readonly string[] {
  const given = state.questions.at(-1)?.given;
  return present(state).flatMap(({ id }) => (given?.has(id) === true ? [] : [id]));
}
