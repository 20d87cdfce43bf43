import { qualifiedName, type ApiResource } from '../discovery.ts';
import type { TypeWord } from './type-word.ts';

/** A word with its short name written out, and what else the short name could have meant. */
interface Expansion {
  readonly word: TypeWord;
  readonly warnings: readonly string[];
}

/**
 * Writes a short name out: client-go `restmapper/shortcut.go`. A full or singular name is left alone. The first resource in
 * discovery order with that short name is meant, in any version (the one typed is dropped, as kubectl drops it), and a
 * later one of another name is only warned of. Last, the group may be told by its start.
 */
export function expandShortName(word: TypeWord, resources: readonly ApiResource[]): Expansion {
  const { name, group } = word;
  const inGroup = resources.filter((resource) => group === '' || resource.group === group);
  if (inGroup.some((resource) => resource.name === name || resource.singular === name)) return { word, warnings: [] };
  const meant = inGroup.filter(({ shortNames }) => shortNames.includes(name));
  const [first, ...others] = meant;
  if (first !== undefined) {
    const chosen = qualifiedName(first);
    const passedOver = new Set(others.map(qualifiedName).filter((other) => other !== chosen));
    return {
      word: { name: first.name, version: '', group: first.group },
      warnings: [...passedOver].map(
        (other) => `short name "${name}" could also match lower priority resource ${other}`,
      ),
    };
  }
  const byStart = resources.find(
    (resource) => group !== '' && resource.group.startsWith(group) && resource.shortNames.includes(name),
  );
  return {
    word: byStart === undefined ? word : { ...word, name: byStart.name, group: byStart.group },
    warnings: [],
  };
}
