import { FILLER, FUNCTION_WORDS, isEnglish, SETTING, type Commonness } from './english.ts';
import type { Name, NameIndex } from './names.ts';
import type { Near } from './spelling.ts';
import type { Token } from './tokens.ts';

/** A place in the line where a term is named. */
export interface Spot {
  /** The terms that go by this name, likeliest first. */
  readonly names: readonly Name[];
  readonly start: number;
  /** One past the last token. */
  readonly end: number;
  /** Slips of the finger that had to be forgiven. */
  readonly slips: number;
  readonly commonness: Commonness;
}

/** Builds a spot from the names found under one key. */
export function toSpot(names: readonly Name[], start: number, end: number, slips = 0): Spot {
  return { names, start, end, slips, commonness: names[0]?.commonness ?? 'plain' };
}

/** Names longer than this many words are not looked for with slips. */
const FUZZY_WORDS = 4;

/** Finds names in a line: the longest exact ones first, then names within a few slips around words nobody knows. */
export function createSpotter(
  names: NameIndex,
  nearest: (typed: string) => Near | undefined,
  prefer: (a: Name, b: Name) => number,
) {
  const ordered = (found: readonly Name[]): readonly Name[] => [...found].sort(prefer);

  function exactAt(tokens: readonly Token[], start: number): Spot | undefined {
    const first = tokens[start];
    if (first === undefined) return undefined;
    const most = Math.min(names.longest, tokens.length - start);
    let key = '';
    let says = false;
    let longest: Spot | undefined;
    for (let size = 1; size <= most; size += 1) {
      const last = tokens[start + size - 1];
      if (last?.clause !== first.clause) break;
      key += last.text;
      says ||= !isGlue(last);
      if (!says || (size === 1 && first.text === 'kind' && tokens[start + 1]?.text === 'of')) continue;
      const found = names.find(key);
      if (found.length > 0) longest = toSpot(ordered(found), start, start + size);
    }
    return longest;
  }

  function exact(tokens: readonly Token[]): readonly Spot[] {
    const spots: Spot[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const raw = names.findRaw(tokens[at]?.raw ?? '');
      const spot =
        raw.length > 0 ? { ...toSpot(ordered(raw), at, at + 1), commonness: 'none' as const } : exactAt(tokens, at);
      if (spot === undefined) continue;
      spots.push(spot);
      at = spot.end - 1;
    }
    return spots;
  }

  /** The best name with a slip in it that a window around `at` holds. */
  function fuzzyAt(tokens: readonly Token[], at: number): Spot | undefined {
    const clause = tokens[at]?.clause;
    let best: { spot: Spot; cost: number } | undefined;
    for (let size = FUZZY_WORDS; size >= 1; size -= 1) {
      for (let start = Math.max(0, at - size + 1); start <= at && start + size <= tokens.length; start += 1) {
        const window = tokens.slice(start, start + size);
        if (size > 1 && (window.some((token) => token.clause !== clause) || isGlue(window[0]) || isGlue(window.at(-1))))
          continue;
        const key = joined(window);
        const hit = names.find(key).length > 0 ? { key, distance: 0 } : nearest(key);
        if (hit === undefined) continue;
        const cost = hit.distance / key.length - size * 0.06;
        if (best === undefined || cost < best.cost) {
          best = { cost, spot: toSpot(ordered(names.find(hit.key)), start, start + size, hit.distance) };
        }
      }
    }
    return best?.spot;
  }

  /** All spots in the order of the line. A name with a slip may swallow shorter exact ones: "clutser ip" is one name. */
  return (tokens: readonly Token[]): readonly Spot[] => {
    let spots = exact(tokens);
    tokens.forEach((token, at) => {
      if (!isUnknown(token.text) || spots.some(({ start, end }) => start <= at && at < end)) return;
      const found = fuzzyAt(tokens, at);
      if (found === undefined) return;
      const inside = (spot: Spot): boolean => spot.start >= found.start && spot.end <= found.end;
      const clash = spots.some((spot) => !inside(spot) && spot.start < found.end && found.start < spot.end);
      if (!clash) spots = [...spots.filter((spot) => !inside(spot)), found];
    });
    return [...spots].sort((a, b) => a.start - b.start);
  };
}

/** One key for some tokens. */
export function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

// "no" is an alias of Node and "can-i" one of kubectl auth: made of such words alone they only hold a sentence together.
function isGlue(token: Token | undefined): boolean {
  return token !== undefined && (FUNCTION_WORDS.has(token.text) || FILLER.has(token.text));
}

/** Neither English nor a number: a name we lack, or one with a slip in it. */
export function isUnknown(word: string): boolean {
  return word.length >= 3 && !/^\d+$/u.test(word) && !isEnglish(word) && !FILLER.has(word) && !SETTING.has(word);
}
