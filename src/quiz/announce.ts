import type { QuizEvent } from './event.ts';
import type { QuizState } from './state.ts';

/**
 * A message a quiz owes its channel. Its name says what it shows and is unique in the quiz: `lobby`, `question/3`, `reveal/3`,
 * `event/17` (what the event tells that has 17 before it), `podium`. An edit shows anew what stands under `of`.
 */
export interface Draft {
  readonly name: string;
  readonly op: { readonly type: 'post' } | { readonly type: 'edit'; readonly of: string };
  /** Not before this moment, for edits that would otherwise come too often. */
  readonly notBefore?: number;
}

/** How long edits of one message are gathered: platforms take about one in two seconds. */
const GATHER_MS = 2_500;

const post = (name: string): Draft => ({ name, op: { type: 'post' } });
const edit = (of: string, notBefore?: number): Draft => ({
  name: `${of}/edit`,
  op: { type: 'edit', of },
  ...(notBefore === undefined ? {} : { notBefore }),
});

/** What events make a quiz post, in order. `version` is how many events there were before; a drill is only answered. */
export function announce(state: QuizState, events: readonly QuizEvent[], version: number): readonly Draft[] {
  if (state.rules.mode === 'drill') return [];
  const drafts = events.flatMap((event, at) => draftsOf(state, event, `event/${String(version + at)}`));
  const posted = new Set(drafts.flatMap(({ name, op }) => (op.type === 'post' ? [name] : [])));
  // Of several edits of one message only the last matters, and of one that is posted now none: it shows the newest anyway.
  return drafts.filter(
    ({ name, op }, at) =>
      op.type === 'post' || (!posted.has(op.of) && drafts.findLastIndex((other) => other.name === name) === at),
  );
}

function draftsOf(state: QuizState, event: QuizEvent, note: string): readonly Draft[] {
  const { rules, phase, questions } = state;
  // A daily question needs no lobby.
  const lobby = (notBefore?: number): readonly Draft[] => (rules.mode === 'daily' ? [] : [edit('lobby', notBefore)]);
  const question = (index: number): string => `question/${String(index + 1)}`;
  switch (event.type) {
    case 'created':
      return rules.mode === 'daily' ? [] : [post('lobby')];
    case 'joined':
    case 'left':
      return questions.length > 0 ? [] : lobby(event.at + GATHER_MS);
    case 'started':
      return lobby();
    case 'asked':
      return [post(question(event.index))];
    case 'answered':
    case 'skip-voted':
      return phase === 'open' ? [edit(question(event.index), event.at + GATHER_MS)] : [];
    case 'extended':
      return [edit(question(event.index)), post(note)];
    case 'paused':
    case 'resumed':
      return [...(phase === 'open' ? [edit(question(questions.length - 1))] : []), post(note)];
    case 'closed':
      return [edit(question(event.index)), post(`reveal/${String(event.index + 1)}`)];
    case 'voided':
    case 'rekeyed':
      return [post(note), ...corrected(state, event.index)];
    case 'handed-over':
      return [...(phase === 'lobby' ? lobby() : []), post(note)];
    case 'ended':
      return ending(state, event.reason, question(questions.length - 1));
    case 'shown':
    case 'guessed':
      return [];
  }
}

/** What was shown with the old key or the old points. */
function corrected({ rules, questions, ended }: QuizState, index: number): readonly Draft[] {
  const revealed = questions[index]?.closed !== undefined;
  const hasPodium = ended !== undefined && ended.reason !== 'unreachable' && rules.mode !== 'daily';
  return [...(revealed ? [edit(`reveal/${String(index + 1)}`)] : []), ...(hasPodium ? [edit('podium')] : [])];
}

function ending({ questions, rules }: QuizState, reason: string, question: string): readonly Draft[] {
  const last = questions.at(-1);
  const closing = last !== undefined && last.closed === undefined ? [edit(question)] : [];
  if (reason === 'unreachable') return [];
  if (last === undefined) return rules.mode === 'daily' ? [] : [edit('lobby')];
  // A daily question says all in its reveal.
  return rules.mode === 'daily' ? closing : [...closing, post('podium')];
}
