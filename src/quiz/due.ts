import { settle } from './settle.ts';
import type { Asked, QuizState } from './state.ts';
import { awaited, deadlineOf, isTimed, revealFor } from './timing.ts';

/** What happens by itself should nobody do anything before, and when. */
interface Due {
  readonly at: number;
  readonly what: 'start' | 'all-in' | 'time' | 'next' | 'finish' | 'give-up';
}

/** How long answers on their way when the time ran out are still taken in; their own moment decides whether they count. */
const GRACE_MS = 2_000;
/** How long after the last answer of all a question stays open, for a change of mind. */
const ALL_IN_MS = 2_000;
/** How long a lobby waits for a start. */
const LOBBY_MS = 30 * 60_000;
/** Whoever waited a whole day for the next word will not come back for it. */
const IDLE_MS = 24 * 3_600_000;

/** When a quiz has to be looked at, should nobody do anything before; nothing once it has ended. */
export function dueAt(state: QuizState): number | undefined {
  return due(state)?.at;
}

/** What is due next, and when; nothing once a quiz has ended. */
export function due(state: QuizState): Due | undefined {
  const { phase, paused, rules, items, questions, createdAt, lastAt } = state;
  const [asked, item] = [questions.at(-1), items[questions.length - 1]];
  const giveUp: Due = { at: lastAt + IDLE_MS, what: 'give-up' };
  switch (phase) {
    case 'ended':
      return undefined;
    case 'lobby':
      return { at: createdAt + (rules.lobbyMs ?? LOBBY_MS), what: 'start' };
    case 'open':
      return (asked !== undefined && !paused && earlier(allIn(state, asked), timeUp(state, asked))) || giveUp;
    case 'closed': {
      if (asked?.closed === undefined || item === undefined) return giveUp;
      const at = asked.closed.at + revealFor(item, rules.pace);
      if (questions.length === items.length) return { at, what: 'finish' };
      return isTimed(rules) && !paused ? { at, what: 'next' } : giveUp;
    }
  }
}

const earlier = (a: Due | undefined, b: Due | undefined): Due | undefined =>
  a === undefined || (b !== undefined && b.at < a.at) ? b : a;

/** Everybody has answered: the moment of the last answer, and a little. Nobody may have to wait for who left. */
function allIn(state: QuizState, { given }: Asked): Due | undefined {
  // Who may still come to a daily question is not known.
  if (state.rules.mode === 'daily' || given.size === 0 || awaited(state).length > 0) return undefined;
  const moments = [...given.values()].map((each) => settle(each)?.at ?? 0);
  return { at: Math.max(...moments) + ALL_IN_MS, what: 'all-in' };
}

/** The deadline of whoever has longest among those who are awaited, and the grace. */
function timeUp(state: QuizState, { askedAt, shownAt = askedAt }: Asked): Due | undefined {
  const waiting = awaited(state).map((id) => state.players.get(id)?.extraTime ?? 1);
  const deadline = deadlineOf(state, Math.max(1, ...waiting));
  if (deadline === undefined) return undefined;
  // Nothing is shown before it is asked: a platform that says so has a slow clock, and we look at ours.
  return { at: deadline + Math.max(0, askedAt - shownAt) + GRACE_MS, what: 'time' };
}
