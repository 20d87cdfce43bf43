import { cutAt } from './marks.ts';
import { filterText } from './text.ts';

/** Colours, cursor movements, window titles: ECMA-48's control sequences and strings, in seven bits and in eight. */
const ESCAPES =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|(?:\u001B[\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\u0007\u001B\u009C\n]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu;
/** Characters that move, hide or turn text around, but for tabs and line breaks. A joiner stays: scripts and emoji need it. */
const CONTROLS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
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
  const plain = text
    .replaceAll(ESCAPES, '')
    .replaceAll(/\r+\n?/gu, '\n')
    .replaceAll(CONTROLS, '');
  const { text: filtered, count } = filterText(plain);
  return { text: filtered.split('\n').map(shorten).join('\n'), redactions: count };
}

function shorten(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${cutAt(line, LONGEST_LINE - 1)}…`;
}
