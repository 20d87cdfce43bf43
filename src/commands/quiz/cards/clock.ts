import type { Moment } from '../../../core/moment.ts';
import type { Text } from '../../../core/spans.ts';
import type { Asked, QuizState } from '../../../quiz/state.ts';
import { deadlineOf, elapsed, isTimed, limitFor } from '../../../quiz/timing.ts';
import { strong } from '../../cards/passages.ts';
import { duration } from './words.ts';

const moment = (at: number, style: Moment['style']): Moment => ({ type: 'moment', at, style });

/** What the clock of a question says, or why it says nothing any more. `now` counts only until people can see the question. */
export function clockText(state: QuizState, index: number, now: number): Text {
  const asked = state.questions[index];
  if (asked === undefined) return [];
  if (asked.closed !== undefined || state.phase === 'ended') return closedText(state, asked);
  if (state.paused) return pausedText(state, index, asked);
  const { mode } = state.rules;
  const deadline = closesAt(state, now);
  if (deadline === undefined)
    return mode === 'drill'
      ? []
      : ['No clock. It closes when everybody has answered, or when the host reveals the answer.'];
  if (mode === 'daily') return [strong('Open until '), moment(deadline, 'date'), '. Take your time.'];
  const limit = limitFor(state, index) ?? 0;
  return [strong(duration(limit)), ...addedText(asked), ': closes ', moment(deadline, 'relative'), '.'];
}

/** When the open question closes for those without extra time; an estimate until people can see it. */
export function closesAt(state: QuizState, now: number): number | undefined {
  const index = state.questions.length - 1;
  const asked = state.questions[index];
  if (state.phase !== 'open' || state.paused || asked === undefined) return undefined;
  const limit = limitFor(state, index);
  return deadlineOf(state) ?? (limit === undefined ? undefined : now + limit);
}

/** How much time is left where the clock stands still; nothing where none runs. */
export function leftAt(state: QuizState, index: number, at: number): number | undefined {
  const [asked, limit] = [state.questions[index], limitFor(state, index)];
  return asked === undefined || limit === undefined ? undefined : Math.max(0, limit - elapsed(asked, at));
}

function addedText({ extendedMs }: Asked): Text {
  return extendedMs === 0 ? [] : [` (${duration(extendedMs)} of them added)`];
}

function pausedText(state: QuizState, index: number, { pauses, askedAt }: Asked): Text {
  const since = pauses.at(-1)?.from ?? askedAt;
  const left = isTimed(state.rules) ? leftAt(state, index, since) : undefined;
  const stands = left === undefined ? '.' : `: the clock stands, with ${duration(left)} left.`;
  return [strong('Paused '), moment(since, 'relative'), stands, ' Answers count again when it goes on.'];
}

function closedText({ ended }: QuizState, { closed, voided }: Asked): Text {
  const void_ = voided ? [' It counts for nobody.'] : [];
  switch (closed?.reason) {
    case 'time':
      return [strong('Closed'), ': the time was up.', ...void_];
    case 'everyone':
      return [strong('Closed'), ': everybody has answered.', ...void_];
    case 'host':
      return [strong('Closed'), ' by the host.', ...void_];
    case 'skipped':
      return [strong('Closed'), ': skipped by vote. It counts for nobody.'];
    case undefined:
      return [strong('Closed'), ended?.reason === 'stopped' ? ': the quiz was stopped.' : ': the quiz ended.'];
  }
}
