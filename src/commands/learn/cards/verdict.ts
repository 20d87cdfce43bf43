import type { Block } from '../../../core/reply.ts';
import type { Answer, Item } from '../../../quiz/item.ts';
import { isRight } from '../../../quiz/judge.ts';
import { strong } from '../../cards/passages.ts';
import { saidText, whyBlocks } from '../../quiz/cards/mine.ts';
import { docsBlocks } from '../../quiz/cards/reveal.ts';
import { rightBlocks } from '../../quiz/cards/right.ts';

/**
 * Whether an answer was right, why one's own wrong options are wrong, what is right, and why. Without an answer: what is
 * right, and why.
 */
export function verdictBlocks(
  item: Item,
  answer: Answer | undefined,
  nameOf: (term: string) => string,
): readonly Block[] {
  const { key, because } = item;
  const right = answer !== undefined && isRight(key, answer);
  const why = answer === undefined || right ? [] : whyBlocks(item, key, answer);
  // The wrong one of true and false says what the explanation says: once is enough.
  const said = JSON.stringify(why).includes(JSON.stringify(because).slice(1, -1));
  return [
    ...(answer === undefined || right
      ? []
      : [
          { type: 'text', text: [strong('You said '), ...saidText(answer, item, key.type === 'order')] } as const,
          ...why,
        ]),
    ...rightBlocks(item, key, nameOf),
    ...(said ? [] : [{ type: 'text', text: because } as const]),
    ...docsBlocks(item),
  ];
}
