import { loadSnapshot, type RecordedKind } from '../../../src/cluster/practice/snapshot.ts';
import { qualifiedName } from '../../../src/kubectl/discovery.ts';
import type { Grid } from '../../../src/kubectl/output.ts';

/** The practice cluster as it was recorded off a real one. */
export const recorded = await loadSnapshot();

/** The listing of a recorded kind as `get` gives it, wide. */
export function toGrid({ resource, group, version, kind, columns, rows }: RecordedKind): Grid {
  return {
    resource: qualifiedName({ name: resource, group }),
    columns: columns.map(({ name, description, priority }) => ({
      name: name.toUpperCase(),
      priority: Number(priority),
      ...(typeof description === 'string' && description !== '' ? { description } : {}),
    })),
    rows: rows.map(({ cells, object }) => ({
      cells: cells.map(String),
      ref: {
        group,
        version,
        resource,
        kind,
        name: object.metadata?.name ?? '',
        ...(object.metadata?.namespace === undefined ? {} : { namespace: object.metadata.namespace }),
      },
    })),
  };
}

/** The recorded listing of a kind in one namespace, or of all there is. */
export function gridOf(resource: string, namespace?: string): Grid {
  const kind = recorded.kinds.find((each) => each.resource === resource);
  if (kind === undefined) throw new Error(`no ${resource} were recorded`);
  const grid = toGrid(kind);
  return { ...grid, rows: grid.rows.filter(({ ref }) => namespace === undefined || ref?.namespace === namespace) };
}
