import type { DescriptionMatch } from './describe.ts';
import { asksByPronoun, asksPlainly, commands, complains, describes } from './frame.ts';
import { asksHow, type HowToMatch } from './how-to.ts';
import type { Spot } from './spots.ts';
import type { Token } from './tokens.ts';

/** A line with what the first layers saw in it. */
export interface Query {
  readonly line: string;
  readonly tokens: readonly Token[];
  readonly spots: readonly Spot[];
  /** Terms whose description fits, best first. */
  readonly described: readonly DescriptionMatch[];
  /** Tasks that fit, best first. */
  readonly tasks: readonly HowToMatch[];
}

/** How a line speaks, as far as it matters to all readings. */
export interface Frame {
  readonly describing: boolean;
  readonly complaining: boolean;
  readonly byPronoun: boolean;
  /** Asks how to do something. */
  readonly how: boolean;
  /** Starts with what is to be done. */
  readonly commanding: boolean;
  /** Asks something about a thing it names. */
  readonly plain: boolean;
}

/** Listens to how a line speaks: once, since all readings of it ask. */
export function frameOf(line: string): Frame {
  return {
    describing: describes(line),
    complaining: complains(line),
    byPronoun: asksByPronoun(line),
    how: asksHow(line),
    commanding: commands(line),
    plain: asksPlainly(line),
  };
}
