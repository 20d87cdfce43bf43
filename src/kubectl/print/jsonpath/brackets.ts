import { isDigit, JsonPathError } from './cursor.ts';
import type { Bound, Node } from './node.ts';

const UNKNOWN: Bound = { known: false, value: 0, derived: false };

/** Reads what stands in brackets as a slice: `0`, `-1`, `1:3`, `::2`, and `*` for all. */
export function parseSlice(inside: string): Node {
  const parts = (inside === '*' ? ':' : inside).split(':');
  if (parts.length > 3 || !parts.every(isIndex)) throw new JsonPathError(`invalid array index ${inside}`);
  const [first = '', second, third] = parts;
  const start = toBound(first);
  const end = second === undefined ? { known: true, value: start.value + 1, derived: true } : toBound(second);
  return { type: 'slice', start, end, step: third === undefined ? UNKNOWN : toBound(third) };
}

/** The key in `['key']`, or `undefined`. */
export function parseKey(inside: string): string | undefined {
  const key = inside.slice(1, -1);
  const isQuoted = inside.length >= 2 && inside.startsWith("'") && inside.endsWith("'");
  return isQuoted && !key.includes("'") ? key : undefined;
}

function toBound(text: string): Bound {
  if (text === '') return UNKNOWN;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new JsonPathError(`array index ${text} is not a number`);
  return { known: true, value, derived: false };
}

/** Digits, perhaps after a minus; nothing at all is an index left out. */
function isIndex(text: string): boolean {
  const digits = text.startsWith('-') ? text.slice(1) : text;
  return Array.from(digits).every(isDigit);
}
