import { findRandom } from './entropy.ts';
import { hasEscapes, withoutEscapes } from './escapes.ts';
import { findSchemes } from './headers.ts';
import { findPairs } from './pairs.ts';
import { findPem } from './pem.ts';
import { findPrograms } from './programs.ts';
import { findShapes } from './shapes.ts';
import { HAS, screen } from './screen.ts';
import { cover, type Span } from './spans.ts';
import { findUserInfo } from './urls.ts';

/** How a text is read. */
export interface TextMode {
  /** Whether `name=value` means something: in a label or the name of an image it does not. */
  readonly pairs: boolean;
  /** What of what looks drawn by lot is hidden: all, all but digests and commits, or nothing. */
  readonly random: 'all' | 'no-digests' | 'none';
}

/** Messages, logs, arguments, fields nobody knows. */
export const PROSE: TextMode = { pairs: true, random: 'all' };
/** Fields and annotations whose name says that they hold a digest, a commit or an id. */
export const DIGEST: TextMode = { pairs: true, random: 'no-digests' };
/** Labels, selectors and images, by which things are found: hashes and ids of all kinds are part of them. */
export const IDENTIFIER: TextMode = { pairs: false, random: 'none' };

/** A text without the secrets in it, and how many were hidden. */
export interface Filtered {
  readonly text: string;
  readonly count: number;
}

/** Shorter than `pw=x` and a value worth hiding. */
const SHORTEST = 5;
/** A text of which everything else was hidden may show something new: what was inside a quote, say. */
const MOST_ROUNDS = 4;
/** In longer texts there is always something to look for. */
const LONGEST_SCREENED = 2_000;
const EVERYTHING = Object.values(HAS).reduce((all, bit) => all | bit, 0);
/** What may mean something in a label or an image. */
const WITHOUT_PAIRS = HAS.shape | HAS.at | HAS.run | HAS.dashes;

/** What to look for in a text: bits of `HAS`; 0 where nothing can be hidden in it. */
export function suspicionsOf(text: string, mode: TextMode): number {
  if (text.length < SHORTEST) return 0;
  const bits = text.length > LONGEST_SCREENED || hasEscapes(text) ? EVERYTHING : screen(text);
  return mode.pairs ? bits : bits & WITHOUT_PAIRS;
}

/**
 * Hides what looks like a secret: published formats, values that a name announces, credentials in addresses, random runs.
 * What was written for a terminal loses its colours first, or one in the middle of a token would hide it from here.
 */
export function filterText(text: string, mode: TextMode = PROSE): Filtered {
  let result: Filtered = { text: hasEscapes(text) ? withoutEscapes(text) : text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const bits = suspicionsOf(result.text, mode);
    const spans = bits === 0 ? [] : spansOf(result.text, mode, bits);
    if (spans.length === 0) break;
    const covered = cover(result.text, spans);
    result = { text: covered.text, count: result.count + covered.count };
  }
  return result;
}

function spansOf(text: string, mode: TextMode, bits: number): readonly Span[] {
  const has = (bit: number): boolean => (bits & bit) !== 0;
  const found: (readonly Span[])[] = [];
  if (has(HAS.shape)) found.push(findShapes(text));
  if (has(HAS.at)) found.push(findUserInfo(text));
  if (has(HAS.run) && mode.random !== 'none') found.push(findRandom(text, mode.random === 'no-digests'));
  if (has(HAS.dashes)) found.push(findPem(text));
  if (has(HAS.pair)) found.push(findPairs(text));
  if (has(HAS.scheme)) found.push(findSchemes(text));
  if (has(HAS.flag)) found.push(findPrograms(text));
  return found.flat();
}
