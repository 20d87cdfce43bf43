import { commonness, type Commonness } from './english.ts';
import { singular, singulars, squash, wordsOf } from './tokens.ts';

/** What the search knows of a term. Entries, owed words and the thousands of a benchmark all look like this. */
export interface Searchable {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** 1 is asked most; breaks ties. */
  readonly level: number;
  /** False for a word whose entry is still to be written. */
  readonly written: boolean;
  readonly area: string;
  /** What it does in lay words. */
  readonly phrasings: readonly string[];
  readonly oneLiner: string;
  /** Everything else worth searching. */
  readonly text: string;
}

/** A name that was found, and which term it is one of. */
export interface Name {
  readonly id: string;
  readonly key: string;
  readonly isAlias: boolean;
  /**
   * How common the name is in English: a `plain` word or phrase also means other things, so it alone is no proof that the
   * term is meant; a `rare` one nearly is; `none` is proof.
   */
  readonly commonness: Commonness;
  readonly words: number;
}

/** Every name and alias by its squashed key. A key may belong to several terms ("resource", "kind"). */
export interface NameIndex {
  readonly find: (key: string) => readonly Name[];
  /** Names that lead with a sign, by what was typed: `--set`, `:latest`, `-o`. */
  readonly findRaw: (raw: string) => readonly Name[];
  readonly keys: () => Iterable<string>;
  /** Most words in any name. */
  readonly longest: number;
}

const NOBODY: readonly Name[] = [];

/** Builds the index. Singular and plural of every name find it. */
export function indexNames(all: readonly Searchable[]): NameIndex {
  const names = new Map<string, Name[]>();
  const raws = new Map<string, Name[]>();
  let longest = 1;
  const add = (map: Map<string, Name[]>, key: string, name: Name): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [name]);
    else if (!there.some(({ id }) => id === name.id)) there.push(name);
  };
  for (const term of all) {
    [term.name, ...term.aliases].forEach((text, at) => {
      const tokens = wordsOf(text);
      const name: Name = {
        id: term.id,
        key: squash(text),
        isAlias: at > 0,
        // Asked only of names that were found, so that the word lists load with the first question that needs them.
        get commonness() {
          return commonest(tokens.map(commonness));
        },
        words: tokens.length,
      };
      if (/^[^\p{L}\p{N}]/u.test(text) && tokens.length < 2) return add(raws, text.toLowerCase(), name);
      longest = Math.max(longest, tokens.length);
      add(names, name.key, name);
      const last = tokens.at(-1);
      if (last !== undefined) {
        const one = tokens.slice(0, -1).join('') + singular(last);
        if (one !== name.key) add(names, one, name);
      }
    });
  }
  return {
    // The plural is tried only when nothing is called that, so that "status" and "DNS" stay themselves.
    find: (key) =>
      names.get(key) ?? (key.endsWith('s') ? singulars(key).flatMap((one) => names.get(one) ?? []) : NOBODY),
    findRaw: (raw) => raws.get(raw) ?? NOBODY,
    keys: () => names.keys(),
    longest: Math.min(longest, 7),
  };
}

/** A name is as rare as its rarest word. */
function commonest(words: readonly Commonness[]): Commonness {
  if (words.includes('none')) return 'none';
  return words.includes('rare') ? 'rare' : 'plain';
}
