import { flawsOf } from '../../quiz/draw/flaws/flaws-of.ts';
import type { PackRule } from './rule.ts';

/** Every rule that holds for a single question. */
export const questionsRule: PackRule = ({ pack, sketches, termNamed }) =>
  sketches.flatMap((sketch, place) =>
    flawsOf(sketch, termNamed).map(({ at, message }) => {
      // What a claim asks stands under another name.
      const path = pack.questions[place]?.type === 'true-false' && at[0] === 'ask' ? ['claim'] : at;
      return { at: ['questions', place, ...path], message };
    }),
  );
