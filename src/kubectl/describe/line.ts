import type { Mark } from './description.ts';

/** A line of text and whether it deserves a look. */
export interface Line {
  readonly text: string;
  readonly mark?: Mark | undefined;
}
