import { listAt, mapAt, textAt, valueAt } from '../object.ts';
import type { Definition } from './definition.ts';
import type { Components } from './schema.ts';

/** A kind by the name of its list in one group and version, as paths of the API have it. */
export interface ResourceName {
  readonly group: string;
  readonly version: string;
  /** The plural name. */
  readonly name: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const KIND_KEY = 'x-kubernetes-group-version-kind';

/** Where a server keeps the OpenAPI document of a group version, below `/openapi/v3`. */
export function documentOf({ group, version }: Pick<ResourceName, 'group' | 'version'>): string {
  return group === '' ? `api/${version}` : `apis/${group}/${version}`;
}

/** What an OpenAPI v3 document defines a resource to be, found the way kubectl finds it: by what its paths are about. */
export function definitionIn(document: unknown, resource: ResourceName): Definition | undefined {
  const about = kindAtPaths(document, resource);
  if (about === undefined) return undefined;
  // What stands below components.schemas is a map of schemas in every OpenAPI document; only documents of a server get here.
  const components = (valueAt(document, 'components', 'schemas') ?? {}) as Components;
  const name = Object.keys(components)
    .sort()
    .find((each) => listAt(components, each, KIND_KEY).some((kind) => sameKind(kind, about)));
  const schema = name === undefined ? undefined : components[name];
  return schema === undefined ? undefined : { ...about, schema, components };
}

type GroupVersionKind = Pick<Definition, 'group' | 'version' | 'kind'>;

function kindAtPaths(document: unknown, resource: ResourceName): GroupVersionKind | undefined {
  const root = `/${documentOf(resource)}`;
  const places = [root, `${root}/namespaces/{namespace}`];
  let found: GroupVersionKind | undefined;
  for (const path of places.flatMap((place) => [`${place}/${resource.name}`, `${place}/${resource.name}/{name}`])) {
    const operations = METHODS.map((method) => mapAt(document, 'paths', path, method, KIND_KEY));
    const about = operations.find((operation) => Object.keys(operation).length > 0);
    if (about !== undefined) {
      found = { group: about['group'] ?? '', version: about['version'] ?? '', kind: about['kind'] ?? '' };
    }
  }
  return found;
}

function sameKind(kind: unknown, about: GroupVersionKind): boolean {
  return (['group', 'version', 'kind'] as const).every((key) => textAt(kind, key) === about[key]);
}
