import type { Area } from '../../glossary/areas.ts';
import type { Random } from '../../core/random.ts';
import type { ItemType, Level } from '../item.ts';
import type { Sketch } from './sketch.ts';

/** A question that can be asked: what is known of it before it is made. */
export interface ItemTemplate {
  /** The same in every quiz: `pod/2`, `definition/pod`, `first-week#3`. */
  readonly id: string;
  readonly type: ItemType;
  readonly level: Level;
  /** The highest level it can be made at: harder by options that are more alike. */
  readonly upTo: Level;
  readonly term?: string;
  readonly area?: Area;
  readonly pack?: string;
  readonly exams: readonly string[];
  /** How it came about: `written`, or the sort of made question. A quiz mixes them. */
  readonly family: string;
  /** What is right, for a claim that is true or false: a quiz has about as many of each. */
  readonly truth?: boolean;
  /** Makes it; nothing when no good wrong options are found this time. */
  readonly make: (random: Random, level: Level) => Sketch | undefined;
}

/** Whether a question was made from what the glossary knows: no author has looked at it. */
export function isMade({ family }: Pick<ItemTemplate, 'family'>): boolean {
  return family !== 'written';
}

/** Whether a question is not to be asked any more. What an author wrote is for the author to mend. */
export function hasFailed(
  template: Pick<ItemTemplate, 'id' | 'family'>,
  failed: ReadonlySet<string> | undefined,
): boolean {
  return isMade(template) && failed?.has(template.id) === true;
}
