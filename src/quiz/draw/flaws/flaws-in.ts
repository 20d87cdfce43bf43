import type { Sketch } from '../sketch.ts';
import type { TermNamed } from '../written.ts';
import type { Flaw } from './flaw.ts';
import { flawsOf } from './flaws-of.ts';
import { longestRule, truthsRule, twiceRule, type Called, type ListRule } from './list.ts';

const RULES: readonly ListRule[] = [longestRule, truthsRule, twiceRule];

/**
 * Everything about written questions that their authors should mend: of each, by its place and the fields that a written
 * question has, and of all together.
 */
export function flawsIn(sketches: readonly Sketch[], termNamed: TermNamed, called: Called): readonly Flaw[] {
  return [
    ...sketches.flatMap((sketch, place) =>
      flawsOf(sketch, termNamed).map(({ at, message }) => ({ at: [place, ...asWritten(sketch, at)], message })),
    ),
    ...RULES.flatMap((rule) => rule(sketches, called)),
  ];
}

/** What a claim asks stands under another name. */
function asWritten({ body }: Sketch, at: Flaw['at']): Flaw['at'] {
  return body.type === 'true-false' && at[0] === 'ask' ? ['claim'] : at;
}
