import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { Knowledge } from '../../../glossary/knowledge.ts';
import { renderComing } from '../../../learn/day.ts';
import { askedOn, DAILY_CAP, LEECH_LAPSES, type Due } from '../../../learn/due.ts';
import type { Review } from '../../../ports/reviews.ts';
import { buttonRow, termButton } from '../../cards/buttons.ts';
import { joinText, strong } from '../../cards/passages.ts';
import { counted } from '../../quiz/cards/words.ts';
import { ABOUT } from '../../quiz/cards/world.ts';
import type { Asked } from '../asked.ts';
import { hintTo } from '../hint.ts';
import type { Learner } from '../learner.ts';
import { askingBlocks } from './asking.ts';

/** A reply of review: it takes the place of the one whose button was pressed, so that a review is one message. */
export function reviewReply(title: string, blocks: readonly Block[]): Reply {
  return { title, blocks, replaces: true, about: ABOUT };
}

/** How much of today's questions is done. */
function doneToday({ done, today }: Due): Block {
  return { type: 'progress', done, total: done + today.length, label: 'Review today' };
}

/** A question of review. Nothing in it tells what is right. */
export function askedCard({ id, item, hinted }: Asked, due: Due): Reply {
  const hint = hintTo(item);
  return reviewReply('Do you still know?', [
    doneToday(due),
    ...askingBlocks(item, { typed: 'review answer', line: `review answer ${id}` }),
    ...(hinted && hint !== undefined ? [{ type: 'text', text: hint } as const] : []),
    ...buttonRow([
      ...(hinted || hint === undefined ? [] : [{ label: 'Hint', line: `review hint ${id}` }]),
      { label: 'I do not know', line: `review unknown ${id}` },
    ]),
  ]);
}

/** What follows an answer: how it was, when the term comes back, how much is left, and what to do next. */
export function answeredCard(
  { term, correct, guessed }: Review,
  said: readonly Block[],
  { id, learner: { cards, due, settings }, knowledge }: Answered,
): Reply {
  const back = cards.get(term)?.due;
  return reviewReply(correct ? 'You know it' : 'Now you know', [
    ...said,
    ...(back === undefined
      ? []
      : [
          {
            type: 'note',
            text: [`It comes back ${renderComing(askedOn(back, settings.workdaysOnly), due.day)}.`],
          } as const,
        ]),
    doneToday(due),
    ...buttonRow([
      due.today.length > 0
        ? { label: 'Next question', line: 'review anyway', style: 'primary' }
        : { label: 'My progress', line: 'progress', style: 'primary' },
      ...(correct && !guessed ? [{ label: 'I guessed', line: `review guessed ${id}` }] : []),
      ...(knowledge.term(term) === undefined ? [] : [termButton(knowledge, term)]),
    ]),
  ]);
}

/** What was answered, by whom. */
interface Answered {
  readonly id: string;
  readonly learner: Learner;
  readonly knowledge: Knowledge;
}

/** What to say when there is nothing to ask: why, and when there will be. */
export function nothingCard({ due, cards }: Learner, knowledge: Knowledge): Reply {
  const { day, rests, today, done, later, next } = due;
  const apart = leechBlocks(due, knowledge);
  if (cards.size === 0) {
    return reviewReply('Nothing to review yet', [
      {
        type: 'text',
        text: [
          'Every question you answer, in a quiz or here, comes back just before you would forget it. Start with one:',
        ],
      },
      ...buttonRow([
        { label: 'Word of the day', line: 'today', style: 'primary' },
        { label: 'A quiz', line: 'quiz' },
      ]),
    ]);
  }
  if (rests && today.length > 0) {
    const wait = today.length === 1 ? 'waits' : 'wait';
    return reviewReply('A day off', [
      { type: 'text', text: [`${counted(today.length, 'question')} ${wait} until Monday. Nothing is lost by then.`] },
      ...apart,
      ...buttonRow([
        { label: 'Review anyway', line: 'review anyway', style: 'primary' },
        { label: 'Weekends too, always', line: 'review workdays off' },
      ]),
    ]);
  }
  const more = later > 0 ? ` ${counted(later, 'more question waits', 'more questions wait')} for another day.` : '';
  const soon = next === undefined ? '' : ` The next one comes ${renderComing(next, day)}.`;
  const text =
    done >= DAILY_CAP
      ? `That was today's ${String(DAILY_CAP)}: enough for memory to hold.${more}`
      : `${done > 0 ? 'All done for today.' : 'Nothing is due.'}${more}${soon}`;
  return reviewReply(done > 0 ? 'Done for today' : 'Nothing is due', [
    { type: 'text', text: [text] },
    ...apart,
    ...buttonRow([
      { label: 'My progress', line: 'progress', style: 'primary' },
      { label: 'Word of the day', line: 'today' },
      { label: 'A quiz', line: 'quiz' },
    ]),
  ]);
}

/** How many words that are set apart are named. */
const NAMED = 3;

/** Words that are set apart because asking did not help, with what may. */
export function leechBlocks({ leeches }: Due, knowledge: Knowledge): readonly Block[] {
  if (leeches.length === 0) return [];
  const shown = leeches.slice(0, NAMED);
  const names = joinText(
    shown.map(({ term }): Text => [strong(knowledge.nameOf(term))]),
    ', ',
  );
  const more = leeches.length > shown.length ? ` and ${String(leeches.length - shown.length)} more` : '';
  return [
    {
      type: 'text',
      text: [
        'Set apart: ',
        ...names,
        `${more}. Missed on ${String(LEECH_LAPSES)} days, so asking again does not help; reading anew may.`,
      ],
    },
    ...buttonRow(
      shown
        .slice(0, 2)
        .flatMap(({ term }): readonly Button[] => [
          ...(knowledge.term(term) === undefined ? [] : [termButton(knowledge, term)]),
          { label: `Ask me ${knowledge.nameOf(term)} again`, line: `review again ${term}` },
        ]),
    ),
  ];
}
