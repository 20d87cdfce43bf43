import { SETTING } from './english.ts';
import type { Name, NameIndex } from './names.ts';
import type { Near } from './spelling.ts';
import { isUnknown, joined, toSpot, type Spot } from './spots.ts';
import { isContent, type Token } from './tokens.ts';

/** Most words that are corrected together. */
const MOST_WORDS = 5;
/** A phrase of real words is corrected only when it is longer than this: "liveliness probe", not "pop in". */
const SHORT_PHRASE = 8;

/** What finds lines that are nothing but a name. */
export type WholeFinder = ReturnType<typeof createWholeFinder>;

/** Finds lines that are nothing but a name in a frame: "what is a pod please". */
export function createWholeFinder(
  names: NameIndex,
  nearest: (typed: string) => Near | undefined,
  prefer: (a: Name, b: Name) => number,
) {
  const ordered = (found: readonly Name[]): readonly Name[] => [...found].sort(prefer);

  /** The whole line, or all of it but its frame, is a name. */
  function exact(tokens: readonly Token[], line: string): Spot | undefined {
    const raw = names.findRaw(line.trim().toLowerCase());
    if (raw.length > 0) return toSpot(ordered(raw), 0, tokens.length);
    for (const [start, end] of frames(tokens)) {
      const found = names.find(joined(tokens.slice(start, end)));
      if (found.length > 0) return toSpot(ordered(found), start, end);
    }
    return undefined;
  }

  /** The same with slips in it. Real words are corrected only as part of a longer name. */
  function withSlips(tokens: readonly Token[]): Spot | undefined {
    for (const [start, end] of frames(tokens)) {
      const window = tokens.slice(start, end);
      const key = joined(window);
      const correctable =
        window.some(({ text }) => isUnknown(text)) || (window.length > 1 && key.length > SHORT_PHRASE);
      const hit = correctable && window.length <= MOST_WORDS ? nearest(key) : undefined;
      if (hit !== undefined) return toSpot(ordered(names.find(hit.key)), start, end, hit.distance);
    }
    return undefined;
  }

  /** Whether a line asks for the meaning of one or two words, or says one word, and nothing else: a name we may lack. */
  function namesOnly(tokens: readonly Token[]): boolean {
    const line = tokens.map(({ text }) => text).join(' ');
    const content = tokens.filter(({ text }) => isContent(text)).length;
    const asked = count(LEAD.exec(`${line} `)) > 0 && tokens.length <= 6;
    return content > 0 && content <= (asked ? 2 : 1) && (asked || tokens.length <= 2);
  }

  return { exact, withSlips, namesOnly };
}

const LEAD =
  /^(?:(?:please|pls|hi|hey|hello|so|and|ok|kube|kubectl|can|could|you|u) )*(?:(?:what|wat|whats|wats|who|whos|waht|wht|explain|define|describe|meaning|definition|tell|about|is|are|a|an|the|s|does|do|of|to|me|us|exactly|in|kubernetes|k8s|mean|means) )+/u;
const TAIL =
  /(?: (?:mean|means|meaning|do|does|is|again|please|pls|exactly|in|kubernetes|k8s|for|used|a|the|plz|thanks|thx))+$/u;

const count = (match: RegExpExecArray | null): number => match?.[0].trim().split(' ').length ?? 0;

/** Token ranges that may be nothing but a name: the whole line, then without its frame, ever more stripped. */
function frames(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const text = tokens.map((token) => token.text);
  const line = text.join(' ');
  const skipped = count(LEAD.exec(`${line} `));
  const ranges: [number, number][] = [[0, text.length]];
  if (skipped > 0) ranges.push([skipped, text.length], [skipped, text.length - count(TAIL.exec(` ${line}`))]);
  let start = 0;
  let end = text.length;
  const says = (at: number): boolean => isContent(text[at] ?? '');
  while (start < end && !says(start)) start += 1;
  while (end > start && (!says(end - 1) || (end - start > 1 && SETTING.has(text[end - 1] ?? '')))) end -= 1;
  ranges.push([start, end]);
  return ranges.filter(([from, to]) => from < to);
}
