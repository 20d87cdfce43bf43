/** How many letters at the front of a key the deletes are made from: longer words differ in front often enough. */
const PREFIX = 9;

/** How many slips a key of this length may hold. Short names differ from each other by one letter already. */
export function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length < 8) return 1;
  return length < 18 ? 2 : 3;
}

/** Damerau's distance (insert, delete, replace, swap neighbours), or `limit + 1` as soon as it is more than `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit && i > 1) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

function deletes(word: string, count: number, into: Set<string> = new Set([word])): Set<string> {
  if (count === 0) return into;
  for (let at = 0; at < word.length; at += 1) {
    const shorter = word.slice(0, at) + word.slice(at + 1);
    if (shorter.length < 2 || into.has(shorter)) continue;
    into.add(shorter);
    deletes(shorter, count - 1, into);
  }
  return into;
}

/** A key that is close to what was typed. */
export interface Near {
  readonly key: string;
  readonly distance: number;
}

/**
 * Finds keys within a few slips by the symmetric-deletes method (W. Garbe, SymSpell): both sides lose letters until
 * they meet, so a lookup costs a few dozen map reads however many keys there are.
 */
export function indexSpelling(keys: Iterable<string>): (typed: string) => readonly Near[] {
  const index = new Map<string, string[]>();
  for (const key of keys) {
    // Names of one or two letters must be typed exactly.
    if (key.length < 3) continue;
    for (const shorter of deletes(key.slice(0, PREFIX), Math.min(2, slipsAllowed(key.length)))) {
      const there = index.get(shorter);
      if (there === undefined) index.set(shorter, [key]);
      else there.push(key);
    }
  }
  return (typed) => {
    const limit = slipsAllowed(typed.length);
    if (limit === 0) return [];
    const found = new Map<string, number>();
    const seen = new Set<string>();
    for (const shorter of deletes(typed.slice(0, PREFIX), Math.min(2, limit))) {
      for (const key of index.get(shorter) ?? []) {
        if (seen.has(key) || Math.abs(key.length - typed.length) > limit) continue;
        seen.add(key);
        const far = distance(typed, key, limit);
        if (far <= Math.min(limit, slipsAllowed(key.length)) && fits(typed, key, far)) found.set(key, far);
      }
    }
    return [...found].map(([key, far]) => ({ key, distance: far })).sort((a, b) => rank(a, typed) - rank(b, typed));
  };
}

/** Three letters leave room for swapped neighbours only: "pdo" is pod, "pad" is not. */
function fits(typed: string, key: string, far: number): boolean {
  if (far === 0 || Math.min(typed.length, key.length) > 3) return true;
  return typed.length === key.length && [...typed].sort().join('') === [...key].sort().join('');
}

const rank = ({ key, distance: far }: Near, typed: string): number =>
  far + (key[0] === typed[0] ? 0 : 0.5) + Math.abs(key.length - typed.length) * 0.1;
