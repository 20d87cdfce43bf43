import { textAt, type KubeObject, type ObjectRef } from '../../kubectl/object.ts';
import { qualifiedName } from '../../kubectl/discovery.ts';
import type { Grid } from '../../kubectl/output.ts';
import type { CustomColumn } from '../../kubectl/print/columns.ts';
import type { Fetched } from './fetch.ts';

/** A listing in columns that somebody chose, as data. */
export function toColumnGrid(
  columns: readonly CustomColumn[],
  lines: readonly (readonly string[])[],
  objects: readonly KubeObject[],
  fetched: readonly Fetched[],
): Grid {
  const resources = [...new Set(fetched.map(({ lookup }) => lookup.resource))];
  return {
    resource: resources.map(qualifiedName).join(','),
    columns: columns.map(({ header, path }) => ({ name: header, description: path, priority: 0 })),
    rows: lines.map((cells, index) => {
      const ref = toRef(objects[index], fetched);
      return ref === undefined ? { cells } : { cells, ref };
    }),
  };
}

function toRef(object: KubeObject | undefined, fetched: readonly Fetched[]): ObjectRef | undefined {
  const [version, group = ''] = textAt(object, 'apiVersion').split('/').toReversed();
  const kind = textAt(object, 'kind');
  const name = textAt(object, 'metadata', 'name');
  const resource = fetched.find(({ lookup }) => lookup.resource.kind === kind && lookup.resource.group === group)
    ?.lookup.resource;
  if (resource === undefined || version === undefined || name === '') return undefined;
  const namespace = textAt(object, 'metadata', 'namespace');
  return { group, version, resource: resource.name, kind, name, ...(namespace === '' ? {} : { namespace }) };
}
