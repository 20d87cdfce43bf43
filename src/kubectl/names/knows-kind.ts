import type { Discovery } from '../discovery.ts';
import type { KnowsKind } from '../grammar/kinds.ts';

/** The kinds that a cluster has, by all the names that a line may give them. */
export function toKnowsKind({ resources }: Discovery): KnowsKind {
  const words = new Map<string, 'one' | 'any'>();
  for (const { singular, kind } of resources) for (const word of [singular, kind.toLowerCase()]) words.set(word, 'one');
  // Last, since some have one name for one and for many.
  for (const { name, shortNames, categories } of resources)
    for (const word of [name, ...shortNames, ...categories]) words.set(word, 'any');
  return (word) => words.get(word);
}
