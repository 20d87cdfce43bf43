import { lineEnd, quotedValue, type Range } from './value-ends.ts';

/** Longer than any certificate in a block of YAML. */
const MOST_LINES = 400;
const BLOCK_SCALAR = /[|>][+-]?\d?[+-]?[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/uy;
const MOST_FIELDS = 20;
const VALUE_KEY = /^[ \t]{0,200}["']?value["']?[ \t]{0,4}:[ \t]{0,16}/u;

/**
 * A value that begins on the line after its name, as YAML and wrapped JSON have it: a block scalar, a list of scalars, one
 * scalar or a field `value`. Undefined where fields of their own follow, which are looked at by themselves.
 */
export function blockValue(text: string, nameStart: number, at: number): Range | undefined {
  const indent = indentAt(text, nameStart);
  const start = nextLine(text, at);
  if (start >= text.length) return undefined;
  if (isBlockScalar(text, at)) return linesWhile(text, start, (line) => line.trim() === '' || indentOf(line) > indent);
  const first = text.slice(start, lineEnd(text, start));
  const content = first.trimStart();
  if (content.startsWith('- ') && !/^- +[\w.-]+:(?: |$)/u.test(content)) {
    return linesWhile(text, start, (line) => /^\s*- /u.test(line) && indentOf(line) >= indent);
  }
  if (indentOf(first) <= indent || content === '') return undefined;
  if (isField(content)) return valueField(text, start, indent);
  const from = start + first.length - content.length;
  return quotedValue(text, from) ?? { start: from, end: lineEnd(text, from) };
}

/** Whether a value is written on the lines that follow: YAML's `|` and `>`. */
export function isBlockScalar(text: string, at: number): boolean {
  BLOCK_SCALAR.lastIndex = at;
  return BLOCK_SCALAR.test(text);
}

/** The field `value` of an object below a name: its other fields say where something is, or are looked at by themselves. */
function valueField(text: string, start: number, indent: number): Range | undefined {
  for (let at = start, count = 0; at < text.length && count < MOST_FIELDS; at = nextLine(text, at), count += 1) {
    const line = text.slice(at, lineEnd(text, at));
    if (indentOf(line) <= indent) return undefined;
    const key = VALUE_KEY.exec(line)?.[0].length;
    if (key !== undefined) return quotedValue(text, at + key) ?? { start: at + key, end: at + line.length };
  }
  return undefined;
}

const isField = (content: string): boolean => /^["']?[\w.-]+["']?[ \t]*:(?:\s|$)|^[{}[\]]/u.test(content);

function linesWhile(text: string, start: number, holds: (line: string) => boolean): Range | undefined {
  let end = start;
  for (let at = start, count = 0; count < MOST_LINES && at < text.length; count += 1) {
    const stop = lineEnd(text, at);
    const line = text.slice(at, stop);
    if (!holds(line)) break;
    if (line.trim() !== '') end = stop;
    at = nextLine(text, at);
  }
  // The indentation stays: what is filtered twice is still a block then.
  return end === start ? undefined : { start: start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return end + (text[end] === '\r' ? 2 : 1);
}

/** How far a line is indented; the dash of a list item counts, for its fields stand to its right. */
function indentOf(line: string): number {
  return /^[ \t]*(?:- +)*/u.exec(line.slice(0, 200))?.[0].length ?? 0;
}

function indentAt(text: string, at: number): number {
  // A name further to the right than that is in the middle of a line, where no block begins.
  const before = text.slice(Math.max(0, at - 200), at);
  const from = before.lastIndexOf('\n') + 1;
  return from === 0 && at > 200 ? 200 : indentOf(before.slice(from));
}
