import { JsonPathError } from './cursor.ts';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

/** How many hexadecimal digits follow. */
const HEX_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** Resolves the escapes in a quoted text, which Go has as well: `\n`, `\t`, `\u00e9`, `\101`, the quote itself. */
export function unquote(quoted: string): string {
  const quote = quoted.slice(0, 1);
  let rest = quoted.slice(1, -1);
  let text = '';
  while (rest !== '') {
    const slash = rest.indexOf('\\');
    if (slash < 0) return text + rest;
    const { character, length } = unescape(rest.slice(slash + 1), quote, quoted);
    text += rest.slice(0, slash) + character;
    rest = rest.slice(slash + 1 + length);
  }
  return text;
}

function unescape(after: string, quote: string, quoted: string): { character: string; length: number } {
  const letter = after.slice(0, 1);
  if (letter === quote) return { character: quote, length: 1 };
  const simple = ESCAPES.get(letter);
  if (simple !== undefined) return { character: simple, length: 1 };
  const hex = HEX_LENGTHS.get(letter);
  const [digits, base] = hex === undefined ? [after.slice(0, 3), 8] : [after.slice(1, 1 + hex), 16];
  const code = digits.length === (hex ?? 3) ? parseDigits(digits, base) : undefined;
  // Octal ends at a byte, and Unicode at 10ffff.
  if (code === undefined || code > (base === 8 ? 0xff : 0x10_ffff)) {
    throw new JsonPathError(`the quoted text ${quoted} has an escape that is none: \\${letter}`);
  }
  return { character: String.fromCodePoint(code), length: digits.length + (hex === undefined ? 0 : 1) };
}

function parseDigits(digits: string, base: number): number | undefined {
  let value = 0;
  for (const digit of digits.toLowerCase()) {
    const worth = '0123456789abcdef'.indexOf(digit);
    if (worth < 0 || worth >= base) return undefined;
    value = value * base + worth;
  }
  return value;
}
