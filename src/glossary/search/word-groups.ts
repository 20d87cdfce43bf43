/** The places of each word, each once. */
export function indexWords(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lists.forEach((words, at) => {
    for (const word of new Set(words)) {
      const there = places.get(word);
      if (there === undefined) places.set(word, [at]);
      else there.push(at);
    }
  });
  return places;
}

/** What a line shares with a group of words, and whose group it is. */
export interface Shared {
  readonly at: number;
  readonly weight: number;
  readonly shared: number;
  /** Whether the line has all words of the group. */
  readonly all: boolean;
}

/** Finds the groups that share a word with a line, by their words: most groups share none. */
export function indexGroups(
  owners: readonly (readonly (readonly string[])[])[],
  rarity: (word: string) => number,
): (words: Iterable<string>) => readonly Shared[] {
  const groups = owners.flatMap((own, at) =>
    own.map((words) => ({
      at,
      count: new Set(words).size,
      weight: words.reduce((sum, word) => sum + rarity(word), 0),
      words,
    })),
  );
  const places = indexWords(groups.map(({ words }) => words));
  return (words) => {
    const shared = new Float64Array(groups.length);
    const counts = new Uint8Array(groups.length);
    const met: number[] = [];
    for (const word of words) {
      for (const nth of places.get(word) ?? []) {
        if (counts[nth] === 0) met.push(nth);
        counts[nth] = (counts[nth] ?? 0) + 1;
        shared[nth] = (shared[nth] ?? 0) + rarity(word);
      }
    }
    return met.flatMap((nth) => {
      const group = groups[nth];
      if (group === undefined) return [];
      return { at: group.at, weight: group.weight, shared: shared[nth] ?? 0, all: counts[nth] === group.count };
    });
  };
}
