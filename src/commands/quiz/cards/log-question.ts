import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { Answer, Item, Key } from '../../../quiz/item.ts';
import { isRight, toBareWords } from '../../../quiz/judge.ts';
import { keyOf } from '../../../quiz/state.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { strong } from '../../cards/passages.ts';
import { answersTo } from './counts.ts';
import { letterOf } from './letters.ts';
import { countText } from './log.ts';
import { onOneLine } from './names.ts';
import { optionBlocks } from './question.ts';
import { outcomeBlocks } from './reveal.ts';
import { rightBlocks } from './right.ts';
import { counted } from './words.ts';
import { ABOUT, type ShownQuiz } from './world.ts';

/** How many wrong words are told. */
const WORDS = 5;

/** One question of a quiz for its host, with what can be done when its key is wrong. Only for questions that are closed. */
export function loggedQuestionCard(
  { id, state }: Omit<ShownQuiz, 'events'>,
  index: number,
  nameOf: (termId: string) => string,
): Reply | undefined {
  const [item, asked, key] = [state.items[index], state.questions[index], keyOf(state, index)];
  if (item === undefined || asked?.closed === undefined || key === undefined) return undefined;
  const line = `regrade ${id} ${String(index + 1)}`;
  return {
    title: `Question ${String(index + 1)} of ${String(state.items.length)}, and what was answered`,
    blocks: [
      ...outcomeBlocks(asked),
      { type: 'text', text: item.ask },
      ...(item.exhibit === undefined ? [] : [{ type: 'code', ...item.exhibit } satisfies Block]),
      ...optionBlocks(item),
      ...rightBlocks(item, key, nameOf),
      { type: 'text', text: [strong('Answers: '), ...countText(state, index)] },
      ...sameWords(answersTo(state, index), key),
      { type: 'text', text: [strong('Is that wrong? '), ...howTo(key, line)] },
      ...buttonRow([
        ...corrections(item, key, asked.voided, line),
        ...(asked.voided ? [] : [{ label: 'Counts for nobody', line: `${line} void` }]),
      ]),
    ],
    about: ABOUT,
  };
}

/** Wrong words that several people typed: what only one did would tell who. */
function sameWords(answers: readonly Answer[], key: Key): readonly Block[] {
  const typed = answers.flatMap((each) => (each.type === 'typed' && !isRight(key, each) ? [each.text] : []));
  const items = [...Map.groupBy(typed, toBareWords).values()]
    .filter(({ length }) => length > 1)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, WORDS)
    .map((same): Text => [`“${onOneLine(same[0] ?? '', 80)}” was typed ${counted(same.length, 'time')}`]);
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

function howTo(key: Key, line: string): Text {
  const anew = ' Points, ranks, boards and reviews are worked out anew, and the channel is told.';
  const say: Text = ['Say ', { type: 'code', text: line }];
  switch (key.type) {
    case 'one':
      return [...say, ' and the letter that is right.', anew];
    case 'several':
      return [...say, ' and all letters that are right.', anew];
    case 'order':
      return [...say, ' and all letters in the right order.', anew];
    case 'typed':
      return [...say, ' and a further word that is right.', anew];
  }
}

/** What can be right instead. One that was taken out can come back as it was. */
function corrections({ options }: Item, key: Key, voided: boolean, line: string): readonly Button[] {
  switch (key.type) {
    case 'one':
      return options.flatMap((_, at) =>
        at === key.right && !voided ? [] : [{ label: `${letterOf(at)} is right`, line: `${line} ${letterOf(at)}` }],
      );
    case 'several':
      return [{ label: 'Another answer', line, asks: 'All letters that are right, as in A C' }];
    case 'order':
      return [{ label: 'Another order', line, asks: 'All letters in the right order, as in C A B' }];
    case 'typed':
      return [{ label: 'A further word', line, asks: 'A word that is right, too' }];
  }
}
