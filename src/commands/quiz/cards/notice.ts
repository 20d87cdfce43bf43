import { toEnumeration } from '../../../core/chart-words.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { QuizEvent } from '../../../quiz/event.ts';
import type { Key } from '../../../quiz/item.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { strong } from '../../cards/passages.ts';
import { closesAt, leftAt } from './clock.ts';
import { calledName, onOneLine } from './names.ts';
import { rightWords } from './right.ts';
import { duration } from './words.ts';
import { ABOUT, type CardWorld, type ShownQuiz } from './world.ts';

/** What one event tells the channel, with how things stand by now; nothing for events that other cards tell. */
export function noticeCard(quiz: ShownQuiz, at: number, world: CardWorld): Reply | undefined {
  const event = quiz.events[at];
  switch (event?.type) {
    case 'paused':
      return pausedCard(quiz, at, event);
    case 'resumed':
      return resumedCard(quiz, world.now);
    case 'extended':
      return extendedCard(quiz, event, world.now);
    case 'handed-over':
      return notice('A new host', [
        strong(calledName(event.to.name)),
        ' hosts from now on. Whatever was played stays as it is.',
      ]);
    case 'voided':
      return notice(`Question ${String(event.index + 1)} is taken out`, [`It counts for nobody. ${ANEW}`]);
    case 'rekeyed':
      return rekeyedCard(quiz, at, event, world.nameOf);
    default:
      return undefined;
  }
}

const ANEW = 'All points and ranks were worked out anew.';

const notice = (title: string, text: Text, buttons: readonly Button[] = []): Reply => ({
  title,
  blocks: [{ type: 'text', text } satisfies Block, ...buttonRow(buttons)],
  about: ABOUT,
});

/** When the open question closes: "It closes in 20 seconds."; nothing where no clock runs. */
function closing({ state }: ShownQuiz, subject: string, now: number): Text {
  const at = closesAt(state, now);
  return at === undefined ? [] : [`${subject} closes `, { type: 'moment', at, style: 'relative' }, '.'];
}

type Named<T extends QuizEvent['type']> = Extract<QuizEvent, { readonly type: T }>;

function pausedCard({ id, state, events }: ShownQuiz, at: number, event: Named<'paused'>): Reply {
  const since: Text = [strong('Paused '), { type: 'moment', at: event.at, style: 'relative' }, '.'];
  const end = events.slice(at + 1).find(({ type }) => type === 'resumed' || type === 'asked' || type === 'ended');
  if (end !== undefined) {
    const until = { type: 'moment', at: end.at, style: 'time' } as const;
    return notice('A break', [...since, ' It ended: ', until, '.']);
  }
  const index = state.questions.length - 1;
  const left = state.phase === 'open' ? leftAt(state, index, event.at) : undefined;
  const clock =
    left === undefined
      ? ' No clock runs.'
      : ` The clock stands, with ${duration(left)} left for question ${String(index + 1)}.`;
  return notice(
    'A break',
    [...since, clock, ` ${calledName(state.host.name)} says when it goes on.`],
    [{ label: 'Go on', line: `quiz resume ${id}`, style: 'primary' }],
  );
}

function resumedCard(quiz: ShownQuiz, now: number): Reply {
  const until = closing(quiz, `Question ${String(quiz.state.questions.length)}`, now);
  return notice('It goes on', [...until, until.length === 0 ? '' : ' ', 'Answers count again.']);
}

function extendedCard(quiz: ShownQuiz, event: Named<'extended'>, now: number): Reply {
  const number = String(event.index + 1);
  const isCurrent = event.index === quiz.state.questions.length - 1;
  const until: Text = isCurrent ? closing(quiz, 'It', now) : [];
  if (event.reason === 'outage') {
    const words = 'I was away, and nobody could answer meanwhile. What was answered before counts.';
    return notice('I am back', [`${words} Question ${number} stays open a little longer. `, ...until]);
  }
  return notice('More time', [strong(`${duration(event.ms)} more`), ` for question ${number}. `, ...until]);
}

/** The key that held before an event. */
function keyBefore({ state, events }: ShownQuiz, at: number, index: number): Key | undefined {
  const earlier = events.slice(0, at).findLast((each) => each.type === 'rekeyed' && each.index === index);
  return earlier?.type === 'rekeyed' ? earlier.key : state.items[index]?.key;
}

function rekeyedCard(quiz: ShownQuiz, at: number, event: Named<'rekeyed'>, nameOf: (id: string) => string): Reply {
  const before = keyBefore(quiz, at, event.index);
  if (event.key.type === 'typed') return acceptedCard(event.index, event.key.accept, before);
  const was = before === undefined ? '' : `, not ${rightWords(before, nameOf)}`;
  return notice(`Question ${String(event.index + 1)} is corrected`, [
    'The answer I gave was wrong. Right is ',
    strong(rightWords(event.key, nameOf)),
    `${was}. ${ANEW}`,
  ]);
}

/** Of typed words the ones that were right still are: told are those that count now, too. */
function acceptedCard(index: number, accept: readonly string[], before: Key | undefined): Reply {
  const known = before?.type === 'typed' ? before.accept : [];
  const words = accept.filter((each) => !known.includes(each)).map((each) => `“${onOneLine(each, 80)}”`);
  const also = words.length === 0 ? [] : [strong(toEnumeration(words)), ' is right, too. '];
  return notice(`Question ${String(index + 1)} is corrected`, [...also, ANEW]);
}
