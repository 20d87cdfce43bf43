import { distance } from '../../../core/distance.ts';
import type { Term } from '../../../glossary/term.ts';
import type { TermGraph } from './graph.ts';

/** How often people took the second term for the first when they were wrong, from 0 to 1. */
export type Picks = (key: string, lure: string) => number;

/** What makes a term a good wrong option for another: the more, the better. */
export function scoreOf(graph: TermGraph, key: Term, lure: Term, picks: Picks | undefined): number {
  return (
    3 * Number(graph.isConfused(key.id, lure.id)) +
    2 * graph.sharedParents(key.id, lure.id) +
    Number(key.area === lure.area) +
    Number(lookAlike(key, lure)) +
    2 * (picks?.(key.id, lure.id) ?? 0)
  );
}

/** The most that `scoreOf` gives. */
export const BEST_SCORE = 9;

/**
 * How alike two terms are, from 0 to 1: each thing they have in common takes away a part of what is left between them.
 * The harder a question, the more alike its options (Alsubait, Parsia and Sattler, 2014).
 */
export function similarity(graph: TermGraph, a: Term, b: Term): number {
  const apart = [
    graph.isConfused(a.id, b.id) ? 0.4 : 1,
    1 - 0.5 * graph.sharedParents(a.id, b.id),
    a.area === b.area ? 0.7 : 1,
    a.kind === b.kind ? 0.9 : 1,
    lookAlike(a, b) ? 0.6 : 1,
    [1, 0.7, 0.85, 0.95][graph.distance(a.id, b.id) ?? 0] ?? 1,
  ];
  return 1 - apart.reduce((product, part) => product * part, 1);
}

/** Names that one takes for each other at a glance: ReplicaSet and ReplicationController, PersistentVolume and its claim. */
function lookAlike(a: Term, b: Term): boolean {
  return namesOf(a).some((one) => namesOf(b).some((other) => alike(one, other)));
}

const namesOf = ({ name, aliases }: Term): readonly string[] =>
  [name, ...aliases.filter((alias) => alias.length <= 4)].map((each) => each.toLowerCase());

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short <= 4) return short > 1 && distance(a, b, 1) <= 1 && a[0] === b[0];
  return a.slice(0, 6) === b.slice(0, 6) || distance(a, b, 3) <= 3;
}
