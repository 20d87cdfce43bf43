import { ok, type Result } from '../core/failure.ts';
import { groupVersion, qualifiedName, type ApiResource, type Discovery } from '../kubectl/discovery.ts';
import { alignTabs, TABLE_TABS } from '../kubectl/go/tab-writer.ts';
import { textOutput, type Column, type Output } from '../kubectl/output.ts';
import { compareText } from '../kubectl/print/order.ts';
import type { ApiResourcesQuery, PlainQuery } from '../kubectl/query.ts';
import type { Session } from './session.ts';

const COLUMNS: readonly Column[] = [
  { name: 'NAME', priority: 0, description: 'The plural name, as it is typed after get.' },
  { name: 'SHORTNAMES', priority: 0, description: 'Shorter names that may be typed in its place.' },
  { name: 'APIVERSION', priority: 0, description: 'The API group and version, as manifests say it.' },
  { name: 'NAMESPACED', priority: 0, description: 'Whether its objects live in a namespace.' },
  { name: 'KIND', priority: 0, description: 'The kind, as manifests say it.' },
  { name: 'VERBS', priority: 1, description: 'What may be done with it.' },
  { name: 'CATEGORIES', priority: 1, description: 'Groups of types it is listed with, such as all.' },
];

/** Runs `api-resources`: kubectl `cmd/apiresources/apiresources.go`. */
export async function runApiResources(query: ApiResourcesQuery, session: Session): Promise<Result<Output>> {
  const discovery = await session.discovery(true);
  if (!discovery.ok) return discovery;
  const resources = preferred(discovery.value.resources)
    .filter((resource) => matches(resource, query))
    .sort((a, b) => compareText(keyOf(a, query), keyOf(b, query)) || compareText(a.name, b.name));
  const rows = resources.map(toCells);
  const wide = query.format === 'wide';
  const shown = wide ? COLUMNS.length : COLUMNS.filter(({ priority }) => priority === 0).length;
  const lines = [...(query.headers ? [COLUMNS.map(({ name }) => name)] : []), ...rows];
  const text =
    query.format === 'name'
      ? resources.map((resource) => `${qualifiedName(resource)}\n`).join('')
      : alignTabs(lines.map((cells) => `${cells.slice(0, shown).join('\t')}\n`).join(''), TABLE_TABS);
  return ok(
    textOutput(text, {
      notes: staleNotes(discovery.value),
      grids: [{ resource: 'api-resources', columns: COLUMNS, rows: rows.map((cells) => ({ cells })) }],
    }),
  );
}

/** Runs `api-versions`: kubectl `cmd/apiresources/apiversions.go`. */
export async function runApiVersions(_query: PlainQuery, session: Session): Promise<Result<Output>> {
  const discovery = await session.discovery(true);
  if (!discovery.ok) return discovery;
  const versions = [...new Set(discovery.value.resources.map(groupVersion))].sort(compareText);
  return ok(textOutput(versions.map((name) => `${name}\n`).join(''), { notes: staleNotes(discovery.value) }));
}

/** Each resource once, in the version that its group prefers. */
function preferred(resources: readonly ApiResource[]): ApiResource[] {
  const first = new Map<string, ApiResource>();
  for (const resource of resources) {
    const name = qualifiedName(resource);
    if (!first.has(name)) first.set(name, resource);
  }
  return [...first.values()];
}

function matches(resource: ApiResource, { group, namespaced, verbs, categories }: ApiResourcesQuery): boolean {
  return (
    resource.verbs.length > 0 &&
    (group === undefined || resource.group === group) &&
    (namespaced === undefined || resource.namespaced === namespaced) &&
    verbs.every((verb) => resource.verbs.includes(verb)) &&
    categories.every((category) => resource.categories.includes(category))
  );
}

function keyOf({ name, kind, group }: ApiResource, { sortBy }: ApiResourcesQuery): string {
  if (sortBy === 'name') return name;
  return sortBy === 'kind' ? kind : group;
}

function toCells(resource: ApiResource): readonly string[] {
  const { name, shortNames, namespaced, kind, verbs, categories } = resource;
  const lists = [verbs.join(','), categories.join(',')];
  return [name, shortNames.join(','), groupVersion(resource), String(namespaced), kind, ...lists];
}

function staleNotes({ stale }: Discovery): readonly string[] {
  if (stale.length === 0) return [];
  return [
    `The list is not complete: the servers behind ${stale.join(', ')} did not answer, and their resources are left out.`,
  ];
}
