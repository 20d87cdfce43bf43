import { CAPITAL, DIGIT, kindOf, RUN, SMALL, WORD } from './codes.ts';
import { measure } from './measure.ts';
import type { Span } from './spans.ts';

/** Keys of 160 bits and more are at least this long in hex; git and digests begin here as well. */
const SHORTEST = 40;

/** What stands before a digest that says which image, commit or container is meant. */
const HASH_BEFORE =
  /(?:sha\d{1,3}[:-]|:\/\/|\b(?:sandbox|container|containerd|docker|crio|image|images|digest|commit|revision|layer|hash|checksum|etag|sha\d{0,3}|head|ref|tree)\b\W{0,4}|\/[\w.-]{1,200}:|image "[\w./-]{1,200}:|@)$/iu;
const FURTHEST_BEFORE = 220;
const HASH_LENGTHS = new Set([40, 64, 96, 128]);

/** Long runs of base64 or hex that look drawn by lot. `hashes` lets digests and commits through wherever they stand. */
export function findRandom(text: string, hashes: boolean): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if ((kindOf(text.charCodeAt(at)) & RUN) !== 0) continue;
    if (at - start >= SHORTEST) judgeRun(spans, text, start, at, hashes);
    start = at + 1;
  }
  return spans;
}

/** Judges a run between its separators first and then, where nothing was found, as one. */
function judgeRun(spans: Span[], text: string, start: number, end: number, hashes: boolean): void {
  const before = spans.length;
  let parts = 0;
  let hashed = false;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && (kindOf(text.charCodeAt(at)) & WORD) !== 0) continue;
    if (at > from) parts += 1;
    if (at - from >= SHORTEST) {
      if (isHash(text, from, at, hashes)) hashed = true;
      else if (isRandomPart(text, from, at)) spans.push({ start: from, end: at, kind: 'random' });
    }
    from = at + 1;
  }
  if (spans.length === before ? !hashed && isRandomRun(text, start, end, parts - 1) : parts - 1 <= (end - start) / 12) {
    // Base64 of a long key is several parts, of which only the long ones were judged; its short ones go as well.
    spans.push({ start, end, kind: 'random' });
  }
}

function isHash(text: string, start: number, end: number, hashes: boolean): boolean {
  if (!HASH_LENGTHS.has(end - start) || !isHex(text, start, end)) return false;
  return hashes || HASH_BEFORE.test(text.slice(Math.max(0, start - FURTHEST_BEFORE), start));
}

function isHex(text: string, start: number, end: number): boolean {
  let kinds = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind !== DIGIT && (code & ~32) > 70) return false;
    kinds |= kind;
  }
  return (kinds & CAPITAL) === 0 || (kinds & SMALL) === 0;
}

/** Without a separator: letters and digits that take turns as they do by chance, not as in words with a number. */
function isRandomPart(text: string, start: number, end: number): boolean {
  const { stretch, kinds, distinct } = measure(text, start, end);
  const several = (kinds & (kinds - 1)) !== 0;
  return several && distinct >= 9 && stretch <= ((kinds & DIGIT) === 0 ? 2.6 : 3.6);
}

/** With separators: all of base64's kinds of letters, few separators, and again turns as by chance. */
function isRandomRun(text: string, start: number, end: number, separators: number): boolean {
  if (separators > Math.max(4, (end - start) / 12)) return false;
  const { stretch, kinds, distinct } = measure(text, start, end);
  return kinds === WORD && distinct >= 16 && stretch <= 2.8;
}
