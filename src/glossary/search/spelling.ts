import { distance, leastSlips, lettersOf, slipsAllowed } from './slips.ts';

/** How many letters at the front of a key the deletes are made from: longer words differ in front often enough. */
const PREFIX = 9;

/** A key that is close to what was typed. */
export interface Near {
  readonly key: string;
  readonly distance: number;
}

/**
 * Finds the nearest key within a few slips by the symmetric-deletes method (W. Garbe, SymSpell): both sides lose letters
 * until they meet, so a lookup costs a few dozen reads however many keys there are. What is left of a key is kept as a
 * number only; keys that share one by chance are told apart by their distance.
 */
export function indexSpelling(all: Iterable<string>): (typed: string) => Near | undefined {
  // Names of one or two letters must be typed exactly.
  const keys = [...all].filter((key) => key.length > 2);
  const letters = Int32Array.from(keys, lettersOf);
  const shelves = shelve(keys);
  // Which lookup saw a key last, so that none is measured twice.
  const seen = new Int32Array(keys.length);
  let lookup = 0;

  return (typed) => {
    const limit = slipsAllowed(typed.length);
    if (limit === 0) return undefined;
    lookup += 1;
    const own = lettersOf(typed);
    let nearest: Near | undefined;
    let best = Number.POSITIVE_INFINITY;
    for (const left of leftOf(typed)) {
      for (const at of shelves(left)) {
        if (seen[at] === lookup) continue;
        seen[at] = lookup;
        const key = keys[at] ?? '';
        const longer = Math.abs(key.length - typed.length);
        if (longer > limit) continue;
        const apart = (key[0] === typed[0] ? 0 : 0.5) + longer * 0.1;
        // Whatever cannot be nearer than the nearest need not be measured.
        const most = Math.floor(Math.min(limit, slipsAllowed(key.length), best - apart));
        if (longer > most || leastSlips(own, letters[at] ?? 0) > most) continue;
        const far = distance(typed, key, most);
        if (far > most || far + apart >= best || !fits(typed, key, far)) continue;
        best = far + apart;
        nearest = { key, distance: far };
      }
    }
    return nearest;
  };
}

/** What is left of a word when it loses up to as many letters as it may have slips, each as a number (FNV-1a). */
function leftOf(word: string): readonly number[] {
  const length = Math.min(PREFIX, word.length);
  const without = (first: number, second: number): number => {
    let left = 0x811c9dc5;
    for (let at = 0; at < length; at += 1)
      if (at !== first && at !== second) left = Math.imul(left ^ word.charCodeAt(at), 0x01000193);
    return left >>> 0;
  };
  const all = [without(-1, -1)];
  const twice = slipsAllowed(word.length) > 1;
  for (let first = 0; first < length; first += 1) {
    all.push(without(first, -1));
    for (let second = twice ? first + 1 : length; second < length; second += 1) all.push(without(first, second));
  }
  return all;
}

/** Puts each key on the shelf of everything that is left of it, and tells what stands on a shelf. */
function shelve(keys: readonly string[]): (left: number) => Int32Array {
  const lefts = keys.map(leftOf);
  const total = lefts.reduce((sum, { length }) => sum + length, 0);
  const mask = 2 ** Math.ceil(Math.log2(total + 1)) - 1;
  const ends = new Int32Array(mask + 2);
  for (const each of lefts) for (const left of each) ends[(left & mask) + 1] = (ends[(left & mask) + 1] ?? 0) + 1;
  for (let shelf = 1; shelf < ends.length; shelf += 1) ends[shelf] = (ends[shelf] ?? 0) + (ends[shelf - 1] ?? 0);
  const places = new Int32Array(total);
  const next = ends.slice();
  lefts.forEach((each, at) => {
    for (const left of each) {
      const place = next[left & mask] ?? 0;
      places[place] = at;
      next[left & mask] = place + 1;
    }
  });
  return (left) => places.subarray(ends[left & mask], ends[(left & mask) + 1]);
}

/** Three letters leave room for swapped neighbours only: "pdo" is pod, "pad" is not. */
function fits(typed: string, key: string, far: number): boolean {
  if (far === 0 || Math.min(typed.length, key.length) > 3) return true;
  return typed.length === key.length && [...typed].sort().join('') === [...key].sort().join('');
}
