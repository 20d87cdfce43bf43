import { changingFlags } from '../flags/changing.ts';
import type { Verb, WordKind } from '../verb.ts';

/** How a refused verb is written down. */
export interface RefusedFacts {
  readonly meaning: string;
  readonly usage: string;
  readonly example: string;
  readonly words?: WordKind;
  readonly aliases?: readonly string[];
  /** Names of common flags; `flags/changing.ts` has them. */
  readonly flags?: string;
  /** Flags that only this verb has, in the form of that table. */
  readonly own?: string;
  readonly wouldDo: string;
  readonly terms: readonly string[];
  readonly reason?: string;
  readonly instead?: string;
}

/** Flags of verbs that print what they made. */
export const PRINT = 'output template show-managed-fields allow-missing-template-keys';
/** Flags of verbs that take files. */
export const FILES = 'filename kustomize recursive';
/** Flags of verbs that change objects. */
export const CHANGE = 'dry-run field-manager';

/** Why what would change the cluster is not done. */
export const CHANGES = 'I only read. Nothing that is said to me can change a cluster.';
/** Why nothing is run in a cluster or connected to it. */
export const REACHES_IN = 'I only read. I run nothing in a cluster and open no connection into it.';
/** Why nothing is done to somebody's own files. */
export const LOCAL = 'That works on the files and programs of your own computer, which I do not have.';

/** A verb that is explained and refused. */
export function refusedVerb(name: string, facts: RefusedFacts): Verb {
  const { meaning, usage, example, words = 'objects', aliases, flags = '', own, wouldDo, terms, instead } = facts;
  return {
    name,
    ...(aliases === undefined ? {} : { aliases }),
    meaning,
    words,
    usage,
    example,
    flags: changingFlags(flags, own),
    refusal: { wouldDo, terms, reason: facts.reason ?? CHANGES, ...(instead === undefined ? {} : { instead }) },
  };
}
