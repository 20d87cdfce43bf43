import Fuse from 'fuse.js';
import { highest } from './highest.ts';
import type { Searchable } from './names.ts';
import { squash } from './tokens.ts';

/** A name near to what was typed. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  /** 1 is the same. */
  readonly score: number;
}

/** How many names Fuse.js gets to see: its cost grows with the text it searches, so a cheap filter goes first. */
const POOL = 24;
/** Of what is typed, Fuse.js looks at so much; of that, this share may differ from a name. */
const LOOKED_AT = 32;
const STRANGE = 0.45;

const pairs = (key: string): readonly string[] =>
  Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));

/**
 * Names for what is typed so far: those that start with it, then those that hold it, then those that Fuse.js finds
 * close among the names sharing most letter pairs.
 */
export function createSuggester(all: readonly Searchable[]) {
  const entries = all.flatMap((term) =>
    [term.name, ...term.aliases].map((text, at) => ({ term, text, key: squash(text), alias: at > 0 })),
  );
  const byPair = new Map<string, number[]>();
  const byStart = new Map<string, number[]>();
  const post = (index: Map<string, number[]>, key: string, at: number): void => {
    const there = index.get(key);
    if (there === undefined) index.set(key, [at]);
    else there.push(at);
  };
  entries.forEach(({ key }, at) => {
    for (const pair of new Set(pairs(key))) post(byPair, pair, at);
    for (let length = 1; length <= Math.min(3, key.length); length += 1) post(byStart, key.slice(0, length), at);
  });

  const places = Int32Array.from(entries.keys());
  const shared = new Float64Array(entries.length);

  return (typed: string, limit: number): readonly Suggestion[] => {
    const key = squash(typed);
    if (key === '') return [];
    const found = new Map<string, Suggestion>();
    const add = ({ term }: (typeof entries)[number], score: number): void => {
      if (!found.has(term.id)) found.set(term.id, { id: term.id, name: term.name, score });
    };
    const starting = (byStart.get(key.slice(0, 3)) ?? []).flatMap((at) => {
      const entry = entries[at];
      return entry?.key.startsWith(key) === true ? [entry] : [];
    });
    starting.sort((a, b) => rank(a) - rank(b) || a.key.length - b.key.length);
    for (const entry of starting) add(entry, entry.key === key ? 1 : 0.9 - (entry.alias ? 0.1 : 0));
    if (found.size < limit && key.length > 1) for (const [entry, score] of close(typed, key)) add(entry, score);
    return [...found.values()].slice(0, limit);
  };

  function close(typed: string, key: string): readonly (readonly [(typeof entries)[number], number])[] {
    shared.fill(0);
    for (const pair of new Set(pairs(key))) {
      const posting = byPair.get(pair) ?? [];
      // A pair that thousands of names hold tells nothing and would cost the most.
      if (posting.length > 4000) continue;
      for (const at of posting) shared[at] = (shared[at] ?? 0) + 1;
    }
    const pattern = typed.slice(0, LOOKED_AT);
    const pool = highest(places, shared, POOL).flatMap((at) => {
      const entry = entries[at];
      return entry === undefined || shared[at] === 0 || isHopeless(pattern, entry.text) ? [] : [entry];
    });
    if (pool.length === 0) return [];
    const fuse = new Fuse(pool, {
      keys: ['text'],
      includeScore: true,
      threshold: STRANGE,
      ignoreLocation: true,
      minMatchCharLength: 2,
    });
    return fuse.search(pattern).map(({ item, score = 1 }) => [item, 0.85 * (1 - score)] as const);
  }
}

/** Whether too many letters are typed that a name lacks for Fuse.js to find it: then it need not look. */
function isHopeless(pattern: string, text: string): boolean {
  const most = pattern.length * STRANGE;
  if (pattern.length - text.length > most) return true;
  const there = text.toLowerCase();
  let lacking = 0;
  for (const letter of pattern.toLowerCase()) if (!there.includes(letter)) lacking += 1;
  return lacking > most;
}

const rank = ({ term, alias }: { readonly term: Searchable; readonly alias: boolean }): number =>
  (alias ? 2 : 0) + (term.written ? 0 : 1) + term.level * 0.1;
