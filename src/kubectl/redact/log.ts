import { withoutEscapes } from './escapes.ts';
import { cutAt } from './marks.ts';
import { filterText } from './text.ts';

/** A line as long as anybody reads in a chat. */
const LONGEST_LINE = 500;

/** A log as it may be shown, and how many values were hidden in it. */
export interface CleanLog {
  readonly text: string;
  readonly redactions: number;
}

/** A log without escape sequences and secrets, no line longer than 500 characters. Whole lines can be cleaned apart. */
export function cleanLog(text: string): CleanLog {
  // Before the filter, or a colour in the middle of a token would hide it from there.
  const plain = withoutEscapes(text).replaceAll(/\r+\n?/gu, '\n');
  const { text: filtered, count } = filterText(plain);
  return { text: filtered.split('\n').map(shorten).join('\n'), redactions: count };
}

function shorten(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${cutAt(line, LONGEST_LINE - 1)}…`;
}
