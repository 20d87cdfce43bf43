import { begin } from './begin.ts';
import { close } from './decision.ts';
import { due } from './due.ts';
import type { EndReason, QuizEvent } from './event.ts';
import { present, type QuizState } from './state.ts';
import { isTimed } from './timing.ts';

/** Later than this, the process was gone, and so was whoever took answers. */
const OUTAGE_MS = 10_000;
/** What people get after an outage to find back. */
const BACK_MS = 15_000;
/** So often; a quiz must end even where every look comes late. */
const MOST_OUTAGES = 3;
/** Whoever plays against a clock that stood still for an hour has gone home. */
const GONE_MS = 3_600_000;
/** So many timed questions in a row without any answer are asked of an empty room. */
const DESERTED = 3;

/** What happens by itself at a moment; nothing before it is due. */
export function tick(state: QuizState, at: number): readonly QuizEvent[] {
  const next = due(state);
  if (next === undefined || at < next.at) return [];
  const lateMs = at - next.at;
  const isGone = isTimed(state.rules) && lateMs > GONE_MS;
  switch (next.what) {
    case 'start':
      return start(state, at, isGone);
    case 'all-in':
      return close(state, 'everyone', at);
    case 'time':
      if (isGone) return [...close(state, 'time', at), ...end('idle', at)];
      return outage(state, lateMs, at) ?? close(state, 'time', at);
    case 'next':
      return isGone || isDeserted(state) ? end('idle', at) : [{ type: 'asked', index: state.questions.length, at }];
    case 'finish':
      return end('finished', at);
    case 'give-up':
      return end('idle', at);
  }
}

const end = (reason: EndReason, at: number): readonly QuizEvent[] => [{ type: 'ended', reason, at }];

/** A lobby opens by itself where that was agreed, and closes unused otherwise. */
function start(state: QuizState, at: number, isGone: boolean): readonly QuizEvent[] {
  const started = begin(state, at);
  const waits = state.rules.lobbyMs === undefined && state.rules.mode !== 'daily';
  if (started.ok && !waits && !isGone) return started.value;
  return end(present(state).length === 0 ? 'empty' : 'idle', at);
}

/** Opens a question again that nobody was there to close. */
function outage({ questions }: QuizState, lateMs: number, at: number): readonly QuizEvent[] | undefined {
  const outages = questions.at(-1)?.outages ?? 0;
  if (lateMs < OUTAGE_MS || outages >= MOST_OUTAGES) return undefined;
  return [{ type: 'extended', index: questions.length - 1, ms: lateMs + BACK_MS, reason: 'outage', at }];
}

const isDeserted = ({ questions }: QuizState): boolean =>
  questions.length >= DESERTED &&
  questions.slice(-DESERTED).every(({ given, closed }) => given.size === 0 && closed?.reason === 'time');
