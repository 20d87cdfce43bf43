import type { ApiResource, Discovery } from '../discovery.ts';
import { groupVersion } from '../discovery.ts';
import { listAt, textAt, valueAt } from '../object.ts';

/**
 * Reads the two documents of aggregated discovery (`/api` and `/apis` as APIGroupDiscoveryList, v2 or v2beta1, which have
 * the same fields). Group versions whose server did not answer are stale: they are named, and what is listed of them is
 * left out, as kubectl leaves it out (client-go `discovery/aggregated_discovery.go`).
 */
export function parseDiscovery(api: unknown, apis: unknown): Discovery {
  const resources: ApiResource[] = [];
  const stale: string[] = [];
  for (const item of [...listAt(api, 'items'), ...listAt(apis, 'items')]) {
    const group = textAt(item, 'metadata', 'name');
    for (const entry of listAt(item, 'versions')) {
      const version = textAt(entry, 'version');
      if (version === '') continue;
      if (textAt(entry, 'freshness') === 'Stale') stale.push(groupVersion({ group, version }));
      else resources.push(...listAt(entry, 'resources').flatMap((found) => toResource(found, group, version)));
    }
  }
  return { resources, stale };
}

/** Whether a document is the aggregated form; servers older than 1.27 answer with lists of groups alone. */
export function isAggregated(document: unknown): boolean {
  return textAt(document, 'kind') === 'APIGroupDiscoveryList';
}

/** The texts in the list at a path. */
export function textsAt(from: unknown, ...path: readonly (string | number)[]): readonly string[] {
  const value = valueAt(from, ...path);
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

// The group and version of `responseKind` are not read: a real server left them empty for a built-in, and an entry without
// a kind is there only for its subresources.
function toResource(entry: unknown, group: string, version: string): readonly ApiResource[] {
  const name = textAt(entry, 'resource');
  const kind = textAt(entry, 'responseKind', 'kind');
  if (name === '' || kind === '') return [];
  return [
    {
      group,
      version,
      name,
      singular: textAt(entry, 'singularResource') || kind.toLowerCase(),
      kind,
      namespaced: textAt(entry, 'scope') === 'Namespaced',
      verbs: textsAt(entry, 'verbs'),
      shortNames: textsAt(entry, 'shortNames'),
      categories: textsAt(entry, 'categories'),
      subresources: listAt(entry, 'subresources').map((sub) => textAt(sub, 'subresource')),
    },
  ];
}
