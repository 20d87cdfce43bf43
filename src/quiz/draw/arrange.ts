import type { Text } from '../../core/spans.ts';
import type { Random } from '../../core/random.ts';
import type { Item, ItemOption, Key } from '../item.ts';
import { shuffle } from './seeded.ts';
import { typeOf, type Lure, type Sketch } from './sketch.ts';

/** Gives the options of a sketch their places. `keyAt` is where the one right answer of a choice stands. */
export function arrange(sketch: Sketch, random: Random, keyAt = 0): Item {
  const { body, drawn = false, ...shared } = sketch;
  const placed = (options: readonly ItemOption[]): readonly ItemOption[] =>
    drawn ? options : options.map((option, place) => ({ ...option, place }));
  const made = (options: readonly ItemOption[], key: Key): Item => ({
    ...shared,
    type: typeOf(body.type, sketch.exhibit),
    options,
    key,
  });
  switch (body.type) {
    case 'choice': {
      const [right, ...wrong] = placed([{ text: body.right }, ...lures(body.wrong)]);
      const options = shuffle(wrong, random);
      if (right !== undefined) options.splice(keyAt, 0, right);
      return made(options, { type: 'one', right: keyAt });
    }
    case 'several': {
      const options = shuffle(placed([...plain(body.right), ...lures(body.wrong)]), random);
      const right = options.flatMap(({ because }, at) => (because === undefined ? [at] : []));
      return made(options, { type: 'several', right });
    }
    case 'true-false': {
      const wrong = { because: sketch.because };
      const options = placed([
        { text: ['True'], ...(body.truth ? {} : wrong) },
        { text: ['False'], ...(body.truth ? wrong : {}) },
      ]);
      return made(options, { type: 'one', right: body.truth ? 0 : 1 });
    }
    case 'order': {
      const order = disorder(body.steps, random);
      const steps = placed(plain(body.steps));
      const options = order.flatMap((step) => steps[step] ?? []);
      return made(options, { type: 'order', right: order.map((_, step) => order.indexOf(step)) });
    }
    case 'typed': {
      const { accept, term } = body;
      return made([], { type: 'typed', accept, ...(term === undefined ? {} : { term }) });
    }
  }
}

const plain = (texts: readonly Text[]): readonly ItemOption[] => texts.map((text) => ({ text }));
const lures = (wrong: readonly Lure[]): readonly ItemOption[] => wrong.map((lure) => ({ ...lure }));

/** Places of steps in any order but the right one, which would be solved by doing nothing. */
function disorder(steps: readonly Text[], random: Random): readonly number[] {
  const right = steps.map((_, at) => at);
  const mixed = shuffle(right, random);
  return mixed.every((step, at) => step === at) ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
