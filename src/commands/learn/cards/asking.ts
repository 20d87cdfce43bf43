import type { Block } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { Item } from '../../../quiz/item.ts';
import { code } from '../../cards/passages.ts';
import { answerBlocks } from '../../quiz/cards/answering.ts';
import { letterOf } from '../../quiz/cards/letters.ts';
import { optionBlocks } from '../../quiz/cards/question.ts';

/** How a question is answered. */
interface Answering {
  /** What a button says before the answer: which question it is. */
  readonly line: string;
  /** What somebody types before it, where nobody else reads along. */
  readonly typed?: string;
}

/** A question with what there is to read, its options and what takes the answer. */
export function askingBlocks(item: Item, { line, typed }: Answering): readonly Block[] {
  return [
    { type: 'text', text: item.ask },
    ...(item.exhibit === undefined ? [] : [{ type: 'code', ...item.exhibit } as const]),
    ...optionBlocks(item),
    { type: 'note', text: howTo(item, typed) },
    ...answerBlocks(item, line),
  ];
}

function howTo({ key, options }: Item, typed: string | undefined): Text {
  const say = (example: string): Text =>
    typed === undefined ? [' How it was, only you will see.'] : [' Or say ', code(`${typed} ${example}`), '.'];
  switch (key.type) {
    case 'one':
      return ['Press a letter.', ...say('B')];
    case 'several':
      return ['More than one may be right: choose all of them together.', ...say('A C')];
    case 'order': {
      const letters = options.map((_, at) => letterOf(at));
      return [
        `Put A to ${letters.at(-1) ?? ''} in order, the first one first.`,
        ...say(letters.toReversed().join(' ')),
      ];
    }
    case 'typed':
      return ['Answer in a word or two: press Answer.', ...say('WORD')];
  }
}
