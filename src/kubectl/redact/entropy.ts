import { CAPITAL, DIGIT, kindOf, RUN, SMALL, WORD } from './codes.ts';
import { measure } from './measure.ts';
import type { Span } from './spans.ts';

/** Keys of 160 bits and more are at least this long in hex; git and digests begin here as well. */
const SHORTEST = 40;

/** What stands before a digest that says which image, commit or container is meant. */
const HASH_BEFORE =
  /(?:sha\d{1,3}[:-]|:\/\/|\b(?:sandbox|container|containerd|docker|crio|image|images|digest|commit|revision|layer|hash|checksum|etag|sha\d{0,3}|head|ref|tree)\b\W{0,4}|\/[\w.-]{1,200}:|image "[\w./-]{1,200}:|(?:overlay2|containers|sandboxes|snapshots|tasks)\/|@)$/iu;
const FURTHEST_BEFORE = 220;
const UUID = /[0-9a-f]{8}([-_])[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}/giu;
const HASH_LENGTHS = new Set([40, 64, 96, 128]);

/** Long runs of base64 or hex that look drawn by lot. `digests` lets digests and commits through wherever they stand. */
export function findRandom(text: string, digests: boolean): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if ((kindOf(text.charCodeAt(at)) & RUN) !== 0) continue;
    if (at - start >= SHORTEST) judgeRun(spans, text, start, at, digests);
    start = at + 1;
  }
  return spans;
}

/** Judges a run between its separators first and then, where nothing was found, as one. */
function judgeRun(spans: Span[], text: string, start: number, end: number, digests: boolean): void {
  const before = spans.length;
  let parts = 0;
  let hashed = false;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && (kindOf(text.charCodeAt(at)) & WORD) !== 0) continue;
    if (at > from) parts += 1;
    if (at - from >= SHORTEST) {
      if (isHash(text, from, at, digests)) hashed = true;
      else if (isRandomPart(text, from, at)) spans.push({ start: from, end: at, kind: 'random' });
    }
    from = at + 1;
  }
  if (spans.length === before ? !hashed && isRandomRun(text, start, end, parts - 1) : parts - 1 <= (end - start) / 12) {
    // Base64 of a long key is several parts, of which only the long ones were judged; its short ones go as well.
    spans.push({ start, end, kind: 'random' });
  }
}

function isHash(text: string, start: number, end: number, digests: boolean): boolean {
  if (!HASH_LENGTHS.has(end - start) || !isHex(text, start, end)) return false;
  return digests || HASH_BEFORE.test(text.slice(Math.max(0, start - FURTHEST_BEFORE), start));
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

/** The longest stretches on average that chance makes, by the kinds of letters; those of words are longer. */
const LONGEST_STRETCH = new Map([
  [SMALL | CAPITAL, 2.6],
  [SMALL | DIGIT, 6],
  [CAPITAL | DIGIT, 6],
  [WORD, 3.6],
]);

/** Without a separator: letters and digits that take turns as they do by chance, not as in words with a number. */
function isRandomPart(text: string, start: number, end: number): boolean {
  const { stretch, kinds, distinct } = measure(text, start, end);
  return distinct >= 8 && stretch <= (LONGEST_STRETCH.get(kinds) ?? 0);
}

/** With separators: all of base64's kinds of letters, few separators, and again turns as by chance. */
function isRandomRun(text: string, start: number, end: number, separators: number): boolean {
  // The ids in a path are drawn by lot, and no secret.
  const run = text.slice(start, end).replaceAll(UUID, '');
  if (run.length < SHORTEST || separators > run.length / 5) return false;
  const { stretch, kinds, distinct } = measure(run, 0, run.length);
  return kinds === WORD && distinct >= 16 && stretch <= 3.1;
}
