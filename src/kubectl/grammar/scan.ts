/** A word of a line, without its quotes. */
export interface Token {
  readonly text: string;
  /** Where it starts in the line. */
  readonly at: number;
  /** Where it ends, its last character not included. */
  readonly end: number;
  /** Whether any of it stood in quotes or behind a backslash. */
  readonly quoted: boolean;
}

/** What stopped the reading of a line: a sign only a shell understands, a quote that stays open, a second line. */
export type Stop =
  | { readonly type: 'sign'; readonly sign: string; readonly at: number }
  | { readonly type: 'open quote'; readonly sign: string; readonly at: number }
  | { readonly type: 'second line'; readonly at: number };

/** The words of a line, up to where it stops to be one. */
export interface Scanned {
  readonly tokens: readonly Token[];
  readonly stop?: Stop;
}

/** Phones bend quotes and hyphens; a bent quote is closed by any of its kind. */
const SINGLE = /['‘’‚‛′]/u;
const DOUBLE = /["“”„‟″]/u;
const HYPHEN = /[‐‑‒−﹣－]/u;
const LONG_DASH = /^[–—―](?<rest>.*)$/su;
const SHELL_SIGN = /\|\|?|&&?|;|>>?|<<?|`|\$(?:[({?!@#*]|[A-Za-z_]\w*)/uy;
const EXPANSION = /`|\$(?:[({]|[A-Za-z_]\w*)/uy;

/**
 * Splits a line into words as a shell does: blanks part them, quotes and backslashes join them, `#` starts a remark.
 * Whatever a shell would act on stops the reading: there is no shell.
 */
export function scan(line: string): Scanned {
  const tokens: Token[] = [];
  let text = '';
  let start = -1;
  let quoted = false;
  const begin = (at: number): void => {
    if (start < 0) start = at;
  };
  const finish = (end: number): void => {
    if (start >= 0) tokens.push({ text: quoted ? text : straighten(text), at: start, end, quoted });
    [text, start, quoted] = ['', -1, false];
  };
  let at = 0;
  while (at < line.length) {
    const char = line.charAt(at);
    if (char === '\n') {
      finish(at);
      if (/\S/u.test(line.slice(at))) return { tokens, stop: { type: 'second line', at } };
      break;
    }
    if (char.trim() === '') {
      finish(at);
      at += 1;
      continue;
    }
    if (char === '#' && start < 0) {
      const next = line.indexOf('\n', at);
      at = next < 0 ? line.length : next;
      continue;
    }
    if (char === '\\') {
      const next = line.charAt(at + 1);
      // A backslash at the end of a line joins it with the next one.
      if (next !== '\n' && next !== '') {
        begin(at);
        quoted = true;
        text += next;
      }
      at += 2;
      continue;
    }
    if (SINGLE.test(char) || DOUBLE.test(char)) {
      const inside = readQuoted(line, at);
      if ('stop' in inside) return { tokens, stop: inside.stop };
      begin(at);
      quoted = true;
      text += inside.text;
      at = inside.next;
      continue;
    }
    SHELL_SIGN.lastIndex = at;
    const [sign] = SHELL_SIGN.exec(line) ?? [];
    if (sign !== undefined) {
      finish(at);
      // Nothing follows: a semicolon at the end does no harm.
      if (sign === ';' && line.slice(at + 1).trim() === '') break;
      return { tokens, stop: { type: 'sign', sign, at } };
    }
    begin(at);
    text += HYPHEN.test(char) ? '-' : char;
    at += 1;
  }
  finish(Math.min(at, line.length));
  return { tokens };
}

/** Phones turn `--` into one long dash, and leave `-n` with one that is too long. */
function straighten(text: string): string {
  const rest = LONG_DASH.exec(text)?.groups?.['rest'];
  if (rest === undefined) return text;
  return /^[A-Za-z]{2}/u.test(rest) ? `--${rest}` : `-${rest}`;
}

function readQuoted(
  line: string,
  from: number,
): { readonly text: string; readonly next: number } | { readonly stop: Stop } {
  const sign = line.charAt(from);
  const isDouble = DOUBLE.test(sign);
  const closes =
    sign === "'" || sign === '"'
      ? (char: string) => char === sign
      : (char: string) => (isDouble ? DOUBLE : SINGLE).test(char);
  let text = '';
  for (let at = from + 1; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (closes(char)) return { text, next: at + 1 };
    const next = line.charAt(at + 1);
    if (isDouble && char === '\\' && /["\\$`\n]/u.test(next)) {
      if (next !== '\n') text += next;
      at += 1;
      continue;
    }
    if (isDouble && (char === '$' || char === '`')) {
      EXPANSION.lastIndex = at;
      const [expansion] = EXPANSION.exec(line) ?? [];
      if (expansion !== undefined) return { stop: { type: 'sign', sign: expansion, at } };
    }
    text += char;
  }
  return { stop: { type: 'open quote', sign, at: from } };
}
