import { kindOf, WORD } from './codes.ts';
import { ISSUED, KNOWN_WITHIN, type IssuedToken } from './issued.ts';
import type { Span } from './spans.ts';

interface Start {
  readonly text: string;
  readonly token: IssuedToken;
}

/** Whether a token begins with two letters: `first * 128 + second`. */
export const STARTS: Uint8Array = new Uint8Array(128 * 128);

/** The tokens by their first two letters, which few words share. */
const BY_START: (readonly Start[] | undefined)[] = Array.from({ length: 128 * 128 });
for (const token of ISSUED) {
  for (const text of token.starts) {
    const slot = slotOf(text.charCodeAt(0), text.charCodeAt(1));
    STARTS[slot] = 1;
    BY_START[slot] = [...(BY_START[slot] ?? []), { text, token }];
  }
}

function slotOf(first: number, second: number): number {
  return first < 128 && second < 128 ? first * 128 + second : 0;
}

/** Whether an issued token may begin here. */
export function mayStartAt(text: string, at: number): boolean {
  const starts = BY_START[slotOf(text.charCodeAt(at), text.charCodeAt(at + 1))];
  if (starts === undefined) return false;
  for (const start of starts) if (text.startsWith(start.text, at)) return true;
  return false;
}

/** The secrets in a text that their look gives away. Not in the middle of a word: `task-force-of-...` holds `sk-`. */
export function findShapes(text: string): readonly Span[] {
  const spans: Span[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!inWord && code < 128) {
      const span = tokenAt(text, at, code);
      if (span !== undefined) {
        spans.push(span);
        at = span.end - 1;
      }
    }
    inWord = (kindOf(text.charCodeAt(at)) & WORD) !== 0;
  }
  for (const { kind, has, pattern } of KNOWN_WITHIN) {
    if (!text.includes(has)) continue;
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      spans.push({ start: hit.index, end: pattern.lastIndex, kind });
    }
  }
  return spans;
}

function tokenAt(text: string, at: number, code: number): Span | undefined {
  const starts = BY_START[slotOf(code, text.charCodeAt(at + 1))];
  if (starts === undefined) return undefined;
  for (const { text: start, token } of starts) {
    if (!text.startsWith(start, at)) continue;
    token.rest.lastIndex = at + start.length;
    if (token.rest.test(text)) return { start: at, end: token.rest.lastIndex, kind: token.kind };
  }
  return undefined;
}
