import type { Knowledge } from '../../../glossary/knowledge.ts';
import { jaccard } from '../words.ts';

/** How the entries stand to each other, as far as wrong options need it. */
export interface TermGraph {
  /** Steps between two entries over what they say of each other, from 1 to 3; nothing when they are farther apart. */
  readonly distance: (a: string, b: string) => number | undefined;
  readonly isConfused: (a: string, b: string) => boolean;
  /** Whether one is a part of the other or came in its place, at any distance: then what holds for one may hold for both. */
  readonly isKin: (a: string, b: string) => boolean;
  /** How much two have above them in common, from 0 to 1. */
  readonly sharedParents: (a: string, b: string) => number;
}

const FARTHEST = 3;

/** Reads the graph off the entries. */
export function createGraph({ glossary, relations }: Knowledge): TermGraph {
  const near = new Map<string, Set<string>>();
  const above = new Map<string, Set<string>>();
  const parents = new Map<string, ReadonlySet<string>>();
  const confused = new Set<string>();
  for (const { id, requires } of glossary.terms) {
    const said = relations(id);
    for (const to of [...requires, ...said.map((each) => each.to)]) {
      add(near, id, to);
      add(near, to, id);
    }
    const partOf = said.flatMap(({ type, to }) => (type === 'part-of' || type === 'replaces' ? [to] : []));
    for (const to of partOf) add(above, id, to);
    parents.set(id, new Set([...requires, ...partOf]));
    for (const { type, to } of said) {
      if (type === 'confused-with') confused.add(`${id} ${to}`).add(`${to} ${id}`);
    }
  }
  const reached = new Map<string, ReadonlyMap<string, number>>();
  const none: ReadonlySet<string> = new Set();
  return {
    distance: (a, b) => {
      const steps = reached.get(a) ?? walk(near, a, FARTHEST);
      reached.set(a, steps);
      return steps.get(b);
    },
    isConfused: (a, b) => confused.has(`${a} ${b}`),
    isKin: (a, b) => walk(above, a, Infinity).has(b) || walk(above, b, Infinity).has(a),
    sharedParents: (a, b) => jaccard(parents.get(a) ?? none, parents.get(b) ?? none),
  };
}

function add(map: Map<string, Set<string>>, from: string, to: string): void {
  const there = map.get(from);
  if (there === undefined) map.set(from, new Set([to]));
  else there.add(to);
}

/** What can be reached from a term in so many steps, with the steps it takes; without the term itself. */
function walk(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  most: number,
): ReadonlyMap<string, number> {
  const steps = new Map([[from, 0]]);
  let edge = [from];
  for (let step = 1; step <= most && edge.length > 0; step += 1) {
    edge = [...new Set(edge.flatMap((id) => [...(edges.get(id) ?? [])]))].filter((id) => !steps.has(id));
    for (const id of edge) steps.set(id, step);
  }
  steps.delete(from);
  return steps;
}
