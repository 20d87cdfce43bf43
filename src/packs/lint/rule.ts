import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import type { Sketch } from '../../quiz/draw/sketch.ts';
import type { TermNamed } from '../../quiz/draw/written.ts';

/** Something an author should mend, by its path in the file: `questions 2 wrong 0 because`. */
export interface Finding {
  readonly at: readonly (string | number)[];
  readonly message: string;
}

/** A pack with what rules need to judge it. */
export interface Subject {
  readonly pack: Pack;
  /** Its questions, as they would be asked. */
  readonly sketches: readonly Sketch[];
  readonly knowledge: Knowledge;
  readonly termNamed: TermNamed;
}

/** A rule about a whole pack. */
export type PackRule = (subject: Subject) => readonly Finding[];
