import { isTable } from './table.ts';

/** How much of each object a Table's rows carry: the server's query `includeObject`. */
export type IncludeObject = 'None' | 'Metadata' | 'Object';

/** The Table as it would have come with less of its objects asked for. */
export function narrowRows(body: unknown, include: IncludeObject): unknown {
  if (!isTable(body) || include === 'Object') return body;
  return {
    ...body,
    rows: (body.rows ?? []).map((row) => ({ ...row, object: include === 'None' ? null : metadataOf(row.object) })),
  };
}

function metadataOf(object: unknown): unknown {
  if (typeof object !== 'object' || object === null || !('metadata' in object)) return object;
  return { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object.metadata };
}
