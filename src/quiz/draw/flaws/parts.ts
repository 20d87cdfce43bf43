import type { Text } from '../../../core/spans.ts';
import type { Sketch } from '../sketch.ts';
import type { Flaw } from './flaw.ts';

/** One thing to choose, and where its author finds it. */
export interface Part {
  readonly at: Flaw['at'];
  readonly text: Text;
  readonly right: boolean;
}

/** Everything there is to choose or to order, as written. True and false are ours, and typed words are no choice. */
export function partsOf({ body }: Sketch): readonly Part[] {
  switch (body.type) {
    case 'choice':
      return [{ at: ['right'], text: body.right, right: true }, ...wrongParts(body.wrong)];
    case 'several':
      return [...body.right.map((text, at) => ({ at: ['right', at], text, right: true })), ...wrongParts(body.wrong)];
    case 'order':
      return body.steps.map((text, at) => ({ at: ['steps', at], text, right: true }));
    case 'true-false':
    case 'typed':
      return [];
  }
}

const wrongParts = (wrong: readonly { readonly text: Text }[]): readonly Part[] =>
  wrong.map(({ text }, at) => ({ at: ['wrong', at, 'text'], text, right: false }));
