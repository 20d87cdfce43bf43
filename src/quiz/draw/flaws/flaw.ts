import type { TermNamed } from '../written.ts';
import type { Sketch } from '../sketch.ts';

/** Something about a question that its author should mend. */
export interface Flaw {
  /** The part it is about, as the fields of a written question: `ask`, `right 0`, `wrong 1 because`. */
  readonly at: readonly (string | number)[];
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** One rule about a single question. */
export type Rule = (sketch: Sketch, termNamed: TermNamed) => readonly Flaw[];

/** A flaw where something holds, none where it does not. */
export function flawIf(holds: boolean, at: Flaw['at'], message: string): readonly Flaw[] {
  return holds ? [{ at, message }] : [];
}
