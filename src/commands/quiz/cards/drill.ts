import { toNumber } from '../../../core/chart-words.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { QuizEvent } from '../../../quiz/event.ts';
import type { Item } from '../../../quiz/item.ts';
import { credit } from '../../../quiz/judge.ts';
import type { Mode } from '../../../quiz/rules.ts';
import { settle } from '../../../quiz/settle.ts';
import { keyOf, type QuizState } from '../../../quiz/state.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { strong } from '../../cards/passages.ts';
import { saidText, verdict, whyBlocks } from './mine.ts';
import { misses, outcomes } from './misses.ts';
import { onOneLine } from './names.ts';
import { reviewBlocks } from './podium.ts';
import { questionBlocks, questionTitle } from './question.ts';
import { aboutButtons, aboutTerm, docsBlocks, outcomeBlocks, reasonBlocks } from './reveal.ts';
import { rightBlocks } from './right.ts';
import { counted } from './words.ts';
import { ABOUT, type CardWorld, type ShownQuiz } from './world.ts';

type World = Pick<CardWorld, 'nameOf'>;
/** A drill; `added` is what the last line changed, where it changed something. */
type Drill = Omit<ShownQuiz, 'events'> & { readonly added?: readonly QuizEvent[] };

/** How many words to review are offered. */
const REVIEW = 4;

/**
 * One reply of a drill: how the answer just given was, and then the next question, or how all of it went. `wished`: the mode
 * that was asked for, where nobody else is there to play it with.
 */
export function drillCard(drill: Drill, world: World, wished?: Mode): Reply {
  const { state } = drill;
  const last = state.questions.length - 1;
  const revealed = revealedIn(drill);
  const item = revealed === undefined ? undefined : state.items[revealed];
  const isOpen = state.phase === 'open';
  const isOver = state.phase === 'ended' || (state.phase === 'closed' && state.questions.length === state.items.length);
  const current = isOpen ? state.items[last] : undefined;
  return {
    title: titleOf(state, revealed, isOver),
    blocks: [
      ...aloneBlocks(wished),
      ...(item === undefined || revealed === undefined ? [] : judgedBlocks(drill, item, revealed, world)),
      ...(current === undefined
        ? []
        : [
            ...(item === undefined || revealed === undefined
              ? []
              : [
                  ...buttonRow([...aboutButtons(item, world), ...guessButtons(drill, revealed)]),
                  { type: 'heading', text: questionTitle(state, last) } as const,
                ]),
            ...questionBlocks(drill, current, last, state.lastAt),
          ]),
      ...(isOver ? summaryBlocks(drill, world) : []),
      ...(isOpen || isOver ? [] : buttonRow(goOn(drill, item, world))),
    ],
    about: item === undefined ? ABOUT : aboutTerm(item, world),
  };
}

/** The question whose answer is to be told: the one that just closed, or the last one while no other is open. */
function revealedIn({ state, added }: Drill): number | undefined {
  const closed = added?.findLast((event) => event.type === 'closed');
  if (closed?.type === 'closed') return closed.index;
  const last = state.questions.length - 1;
  return state.phase === 'closed' && state.questions[last]?.closed !== undefined ? last : undefined;
}

function titleOf(state: QuizState, revealed: number | undefined, isOver: boolean): string {
  if (revealed === undefined) {
    return isOver
      ? `Drill: ${onOneLine(state.rules.topic, 80)}`
      : questionTitle(state, Math.max(0, state.questions.length - 1));
  }
  const [key, own] = [keyOf(state, revealed), ownAnswer(state, revealed)];
  const how = key === undefined || own === undefined ? 'the answer' : verdict(credit(key, own.answer));
  return `Question ${String(revealed + 1)}: ${how}`;
}

const ownAnswer = ({ questions, host }: QuizState, index: number) => settle(questions[index]?.given.get(host.id) ?? []);

function aloneBlocks(wished: Mode | undefined): readonly Block[] {
  if (wished === undefined || wished === 'drill') return [];
  return [{ type: 'note', text: ['Only you and I are here, so this is a drill: no clock, and nobody waits.'] }];
}

/** What was right, and why what was said was not. */
function judgedBlocks({ state }: Drill, item: Item, index: number, { nameOf }: World): readonly Block[] {
  const [asked, key, own] = [state.questions[index], keyOf(state, index), ownAnswer(state, index)];
  if (asked === undefined || key === undefined) return [];
  const said: readonly Block[] =
    own === undefined || credit(key, own.answer) === 1
      ? []
      : [{ type: 'text', text: [strong('You said '), ...saidText(own.answer, item, key.type === 'order')] }];
  return [
    ...(asked.closed?.reason === 'skipped' ? [] : outcomeBlocks(asked)),
    ...said,
    ...rightBlocks(item, key, nameOf),
    ...(own === undefined ? [] : whyBlocks(item, key, own.answer)),
    ...reasonBlocks(item, asked),
    ...docsBlocks(item),
  ];
}

/** Only for whoever was right, or partly so. */
function guessButtons({ id, state }: Drill, index: number): readonly Button[] {
  const [key, own] = [keyOf(state, index), ownAnswer(state, index)];
  if (key === undefined || own === undefined || credit(key, own.answer) === 0) return [];
  if (state.questions[index]?.guessed.has(state.host.id) === true) return [];
  return [{ label: 'I guessed', line: `guessed ${id}.${String(index + 1)}` }];
}

function goOn(drill: Drill, item: Item | undefined, world: World): readonly Button[] {
  const { id, state } = drill;
  return [
    { label: 'Next question', line: `quiz next ${id}.${String(state.questions.length)}`, style: 'primary' },
    ...(item === undefined ? [] : aboutButtons(item, world)),
    ...guessButtons(drill, state.questions.length - 1),
    { label: 'Stop', line: `quiz stop ${id}` },
  ];
}

function summaryBlocks({ id, state }: Drill, world: World): readonly Block[] {
  const all = outcomes(state);
  const right = all.reduce((sum, each) => sum + each.right, 0);
  const missed = misses(state).slice(0, REVIEW);
  const words =
    all.length === 0
      ? 'No question was answered this time.'
      : `${toNumber(right)} of ${counted(all.length, 'question')} right.${missed.length === 0 ? ' Nothing was missed.' : ''}`;
  return [
    { type: 'heading', text: 'How it went' },
    { type: 'text', text: [strong(words)] },
    ...(all.length === 0 ? [] : [{ type: 'progress', done: right, total: all.length, label: 'Right' } as const]),
    ...reviewBlocks(missed, world),
    ...buttonRow(missed.map(({ term }): Button => ({ label: world.nameOf(term), line: `explain ${term}` }))),
    ...buttonRow([
      { label: 'Again', line: `quiz again ${id}`, style: 'primary' },
      { label: 'Review what I missed', line: 'review' },
    ]),
  ];
}
