import type { ApiResource, Discovery } from '../discovery.ts';
import { listAt, textAt, valueAt } from '../object.ts';
import { textsAt } from './parse-discovery.ts';

/**
 * The group versions that an old server has, from its `/api` (APIVersions) and `/apis` (APIGroupList): core first, then
 * groups in their order, the preferred version of each before its others.
 */
export function parseGroupVersions(api: unknown, apis: unknown): readonly string[] {
  const groups = listAt(apis, 'groups').map((group) => {
    const versions = listAt(group, 'versions').map((version) => textAt(version, 'groupVersion'));
    const preferred = textAt(group, 'preferredVersion', 'groupVersion');
    return versions.includes(preferred) ? [preferred, ...versions.filter((name) => name !== preferred)] : versions;
  });
  return [...textsAt(api, 'versions'), ...groups.flat()].filter((name) => name !== '');
}

/**
 * Reads the resource lists (APIResourceList) of an old server, one a group version and in the order of
 * `parseGroupVersions`. A list that could not be read is `undefined`, and its group version stale.
 */
export function parseResourceLists(lists: readonly (readonly [groupVersion: string, list: unknown])[]): Discovery {
  return {
    resources: lists.flatMap(([name, list]) => toResources(name, list)),
    stale: lists.filter(([, list]) => list === undefined).map(([name]) => name),
  };
}

function toResources(name: string, list: unknown): readonly ApiResource[] {
  const [version = '', group = ''] = name.split('/').toReversed();
  const entries = listAt(list, 'resources');
  return entries.flatMap((entry) => {
    const resource = textAt(entry, 'name');
    const kind = textAt(entry, 'kind');
    // A slash makes an entry a subresource: `pods/log`.
    if (resource === '' || kind === '' || resource.includes('/')) return [];
    return [
      {
        group,
        version,
        name: resource,
        singular: textAt(entry, 'singularName') || kind.toLowerCase(),
        kind,
        namespaced: valueAt(entry, 'namespaced') === true,
        verbs: textsAt(entry, 'verbs'),
        shortNames: textsAt(entry, 'shortNames'),
        categories: textsAt(entry, 'categories'),
        subresources: entries
          .map((other) => textAt(other, 'name'))
          .filter((other) => other.startsWith(`${resource}/`))
          .map((other) => other.slice(resource.length + 1)),
      },
    ];
  });
}
