/** A stretch of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const OPENING = /[bru]{0,2}(\\{0,8})("""|["'`])/iuy;

/** A value in quotes, without them: `"x"`, `\"x\"` inside another JSON string, `b'x'`. Undefined where no quote stands. */
export function quotedValue(text: string, at: number): Range | undefined {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const [, escapes = '', quote = ''] = opening;
  const start = OPENING.lastIndex;
  const closing = closingQuote(text.slice(start, start + LONGEST), quote, escapes);
  // Without an end it was cut off, is longer than anything, or is an apostrophe.
  return { start, end: closing === -1 ? lineEnd(text, start) : start + closing };
}

/** How far a closing quote is looked for: without a limit, many that are missing would cost a walk to the end each. */
const LONGEST = 16_384;

function closingQuote(text: string, quote: string, escapes: string): number {
  if (escapes !== '' || quote.length > 1) return text.indexOf(escapes + quote);
  const ends = quote === '"' ? /["\\]/gu : quote === "'" ? /['\\\n]/gu : /[`\\]/gu;
  for (let hit = ends.exec(text); hit !== null; hit = ends.exec(text)) {
    if (hit[0] === quote) return hit.index;
    if (hit[0] === '\n') return -1;
    ends.lastIndex = hit.index + 2;
  }
  return -1;
}

/** Where a bare value may end: what separates fields and what closes something around it. */
const STOP = /[\s,;&"'`]|<\/|\\{1,8}["'`]/gu;
/** After it another field begins, or nothing of this value follows. A password may hold such a character as well. */
const NEXT =
  /[,;&]{1,2}(?:[\s"'`)\]}]|$|[ \t]{0,4}["'`]?[A-Za-z][\w. -]{1,40}["'`]?=)|,[ \t]{0,4}["'`]?[A-Za-z][\w. -]{1,40}["'`]?:/uy;
const AFTER_QUOTE = /\\{0,8}["'`](?:[\s,;:.?!)\]}&|>\\"'`]|$)/uy;

/** A value without quotes. Separators inside it are part of it unless another field follows. */
export function bareValue(text: string, start: number): Range {
  STOP.lastIndex = start;
  let end = text.length;
  for (let hit = STOP.exec(text); hit !== null; hit = STOP.exec(text)) {
    if (!isEnd(text, hit[0], hit.index)) continue;
    end = hit.index;
    break;
  }
  return { start, end: withoutClosers(text, start, end) };
}

function isEnd(text: string, found: string, at: number): boolean {
  if (/^(?:\s|<\/)$/u.test(found)) return true;
  const next = /["'`]$/u.test(found) ? AFTER_QUOTE : NEXT;
  next.lastIndex = at;
  return next.test(text);
}

/** `&` as it is and URL-encoded, and what no URL-encoded text holds. */
const ENCODED_END = /%(?:25){0,3}26|[\s&"`<>\\]|'(?![\w%])/giu;

/** A value in a URL-encoded text: `password%3Dx%26user%3Dbob`. */
export function encodedValue(text: string, start: number): Range {
  ENCODED_END.lastIndex = start;
  return { start, end: withoutClosers(text, start, ENCODED_END.exec(text)?.index ?? text.length) };
}

const LINE_OR_QUOTE: Readonly<Record<string, RegExp>> = {
  '"': /\r?\n|\\{0,8}"/gu,
  "'": /\r?\n|\\{0,8}'/gu,
  '`': /\r?\n|\\{0,8}`/gu,
};

/** A value that goes on to the end of its line, or to the quote that was opened before its name. */
export function lineValue(text: string, start: number, quote: string | undefined): Range {
  const closing = quote === undefined ? undefined : LINE_OR_QUOTE[quote];
  if (closing === undefined) return { start, end: withoutClosers(text, start, lineEnd(text, start)) };
  closing.lastIndex = start;
  return { start, end: closing.exec(text)?.index ?? text.length };
}

/** The end of the line that a position is in. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const stop = end === -1 ? text.length : end;
  return text[stop - 1] === '\r' && stop > from ? stop - 1 : stop;
}

/** Brackets and stops behind a value belong to the sentence; a value that is nothing else stays one. */
function withoutClosers(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isCloser(text, start, at)) at -= 1;
  return at === start ? end : at;
}

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

function isCloser(text: string, start: number, at: number): boolean {
  const last = text[at - 1] ?? '';
  if (/[,;.\s]/u.test(last)) return true;
  const opener = OPENERS[last];
  // What was opened inside the value is closed in it: `$(DB_PASSWORD)`.
  return opener !== undefined && !text.slice(Math.max(start, at - 200), at).includes(opener);
}
