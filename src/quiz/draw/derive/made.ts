import type { Term } from '../../../glossary/term.ts';
import type { Random } from '../../../core/random.ts';
import type { Level } from '../../item.ts';
import { flawsOf } from '../flaws/flaws-of.ts';
import { typeOf, type Sketch } from '../sketch.ts';
import type { ItemTemplate } from '../template.ts';
import type { Facts } from './facts.ts';

/** One sort of question that is made from what the glossary knows. */
export type Deriver = (facts: Facts) => readonly ItemTemplate[];

/** What a made question says: the rest follows from the term and the kind of question. */
export type Made = Pick<Sketch, 'ask' | 'exhibit' | 'body' | 'because'>;

/** How a question is made, and what is known of it before. */
export interface Recipe extends Pick<ItemTemplate, 'id' | 'type' | 'family' | 'truth'> {
  readonly term: Term;
  /** Harder with options that are more alike. */
  readonly scales?: boolean;
  /** Other lures, in another order, would be right as well: nothing if there are none. */
  readonly make: (random: Random, level: Level) => Made | undefined;
}

/** Tries with other lures before giving up on a flawless question. */
const TRIES = 6;

/** A recipe as a template. Whatever breaks a rule for written questions is made anew, or not asked. */
export function toTemplate({ termNamed }: Facts, { make, scales = false, term, ...known }: Recipe): ItemTemplate {
  const { id: termId, level, area, exams, docs } = term;
  const [page] = docs;
  return {
    ...known,
    level,
    upTo: scales ? 3 : level,
    term: termId,
    area,
    exams,
    make: (random, wanted) => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const made = make(random, wanted);
        if (made === undefined) return undefined;
        const drawn = made.body.type === 'choice';
        const place = { id: known.id, level: wanted, term: termId, drawn };
        const sketch: Sketch = { ...place, ...made, ...(page === undefined ? {} : { docs: page }) };
        if (typeOf(sketch.body.type, sketch.exhibit) === known.type && flawsOf(sketch, termNamed).length === 0)
          return sketch;
      }
      return undefined;
    },
  };
}
