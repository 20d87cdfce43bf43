import type { Flag } from './flag.ts';
import { GLOBAL_FLAGS } from './flags/global.ts';

/** What the words behind a verb are: objects, a pod and its container, a path of fields, what one may do, and so on. */
export type WordKind = 'objects' | 'pod' | 'fields' | 'action' | 'name' | 'anything' | 'nothing';

/** Why a verb is not done here, and what there is to learn from it. */
export interface RefusalFacts {
  readonly wouldDo: string;
  /** Ids of glossary entries. */
  readonly terms: readonly string[];
  readonly reason: string;
  /** A line that may be asked in its place; `{target}` stands for the object the refused line names. */
  readonly instead?: string;
}

/** A command of kubectl, by all the words that name it: `get`, `rollout status`. */
export interface Verb {
  readonly name: string;
  /** Other words for the last one: `pods` of `top pod`. */
  readonly aliases?: readonly string[];
  /** What it does, in a few newcomer words. */
  readonly meaning: string;
  readonly words: WordKind;
  /** How it is used, after the verb. */
  readonly usage: string;
  /** A line that works. */
  readonly example: string;
  /** Its own flags. */
  readonly flags: readonly Flag[];
  /** Set where it is not done here. */
  readonly refusal?: RefusalFacts;
}

/** The flag of a name, of the verb or of all verbs. */
export function flagOf(verb: Verb, name: string): Flag | undefined {
  return verb.flags.find((flag) => flag.name === name) ?? GLOBAL_FLAGS.find((flag) => flag.name === name);
}

/** The flag of a letter. */
export function shortFlagOf(verb: Verb, letter: string): Flag | undefined {
  return verb.flags.find(({ short }) => short === letter) ?? GLOBAL_FLAGS.find(({ short }) => short === letter);
}
