import { BUTTON_LINE_LIMIT, type Block, type Option } from '../../../core/reply.ts';
import { toPlain, type Text } from '../../../core/spans.ts';
import type { Item } from '../../../quiz/item.ts';
import { code } from '../../cards/passages.ts';
import { letterOf, lettersOf } from './letters.ts';
import { onOneLine } from './names.ts';

/** How many combinations a menu may hold: Discord's hold 25. */
const MENU = 25;

/**
 * How to answer, by pressing and by typing, the same whatever is right. `line` is what letters or words are said behind:
 * `answer k3f9x2.4`.
 */
export function howToAnswer({ key, options }: Item, line: string, isAlone: boolean): Text {
  // What is said in a channel everybody reads; what holds the question's own number can be said elsewhere.
  const say: Text = isAlone ? [' Or say ', code('answer')] : [' Or write to me alone: ', code(line)];
  switch (key.type) {
    case 'one':
      return ['Press a letter.', ...say, ' and the letter.'];
    case 'several':
      return ['More than one may be right: choose all of them together.', ...say, ' and the letters.'];
    case 'order':
      return [
        `Put A to ${letterOf(options.length - 1)} in order, the first one first.`,
        ...say,
        ' and the letters in that order.',
      ];
    case 'typed':
      return ['Answer in a word or two: press Answer.', ...say, ' and the word.'];
  }
}

/** What takes the answers: letters, a menu of combinations, or a field. */
export function answerBlocks({ key, options }: Item, line: string): readonly Block[] {
  switch (key.type) {
    case 'one':
      return [
        {
          type: 'buttons',
          buttons: options.map(({ text }, at) => ({
            label: letterOf(at),
            line: `${line} ${letterOf(at)}`,
            spoken: onOneLine(`Answer ${letterOf(at)}: ${toPlain(text)}`, 75),
          })),
        },
      ];
    case 'several':
      return menu(subsets(options.length), line, false);
    case 'order':
      return menu(options.length > 4 ? undefined : orders(options.length), line, true);
    case 'typed':
      return [{ type: 'buttons', buttons: [{ label: 'Answer', line, asks: 'Your answer, in a word or two' }] }];
  }
}

/** A menu of everything that can be answered; a field where that is too much. */
function menu(all: readonly (readonly number[])[] | undefined, line: string, inOrder: boolean): readonly Block[] {
  const label = inOrder ? 'Choose the order, first to last' : 'Choose all that are right';
  if (all === undefined || all.length > MENU) {
    const asks = inOrder ? 'The letters in their order, as in A B C D E' : 'All letters that are right, as in A B';
    return [{ type: 'buttons', buttons: [{ label: 'Answer', line, asks }] }];
  }
  const options = all.map((places): Option => ({
    label: lettersOf(places, inOrder),
    line: `${line} ${places.map(letterOf).join(' ')}`,
  }));
  return [{ type: 'select', label, options: options.filter((option) => option.line.length <= BUTTON_LINE_LIMIT) }];
}

const places = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** Every choice of at least one, the small ones first, each in the order of the alphabet. */
function subsets(count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, mask) => places(count).filter((at) => ((mask + 1) >> at) & 1));
  return all.toSorted((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

/** Every order there is, as a dictionary would list them. */
function orders(count: number): readonly (readonly number[])[] {
  const from = (rest: readonly number[]): readonly (readonly number[])[] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((first) => from(rest.filter((each) => each !== first)).map((tail) => [first, ...tail]));
  return from(places(count));
}
