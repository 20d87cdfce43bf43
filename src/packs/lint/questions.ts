import { flawsIn } from '../../quiz/draw/flaws/flaws-in.ts';
import type { PackRule } from './rule.ts';

/** Every rule about questions: of each one, and of all together. */
export const questionsRule: PackRule = ({ sketches, termNamed }) =>
  flawsIn(sketches, termNamed, (place) => String(place + 1)).map(({ at, message }) => ({
    at: ['questions', ...at],
    message,
  }));
