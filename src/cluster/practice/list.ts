import { textAt, type KubeObject } from '../../kubectl/object.ts';
import { cellsNow } from './cells.ts';
import { toSelection } from './select.ts';
import type { RecordedKind, RecordedRow } from './snapshot.ts';
import { found, refusal, type Response } from './status.ts';

/** Nothing ever changes here, so that every list is of the same moment. */
const RESOURCE_VERSION = '4711';

/** What was asked of a kind: a namespace, and the parameters of the request. */
export interface Asked {
  readonly namespace?: string;
  readonly params: URLSearchParams;
  readonly accept: string;
  readonly now: number;
}

/** Does the caller want printed columns? */
const wantsTable = (accept: string): boolean => /;as=Table\b/u.test(accept) && /\bv=v1\b/u.test(accept);

/** A list of a kind: selected, in pages, as objects or as printed columns. */
export function listKind(kind: RecordedKind, { namespace, params, accept, now }: Asked): Response {
  const selection = toSelection(params.get('labelSelector'), params.get('fieldSelector'));
  if (!selection.ok) return refusal(400, selection.failure.message);
  const rows = kind.rows.filter(
    ({ object }) =>
      (namespace === undefined || textAt(object, 'metadata', 'namespace') === namespace) && selection.value(object),
  );
  const start = startOf(params.get('continue'));
  if (start === undefined) return refusal(400, 'continue key is not valid');
  const limit = Number(params.get('limit') ?? 0) || rows.length;
  const page = rows.slice(start, start + limit);
  const left = rows.length - start - page.length;
  const metadata = {
    resourceVersion: RESOURCE_VERSION,
    ...(left > 0 ? { continue: Buffer.from(String(start + page.length)).toString('base64url') } : {}),
    ...(left > 0 && !params.has('labelSelector') && !params.has('fieldSelector') ? { remainingItemCount: left } : {}),
  };
  if (wantsTable(accept)) return found(toTable(kind, page, metadata, params, now));
  const items = page.map(({ object }) => bare(object));
  return found({ kind: `${kind.kind}List`, apiVersion: apiVersionOf(kind), metadata, items });
}

/** One object, or its printed row. */
export function readOne(kind: RecordedKind, row: RecordedRow, { params, accept, now }: Asked): Response {
  return wantsTable(accept)
    ? found(toTable(kind, [row], { resourceVersion: RESOURCE_VERSION }, params, now))
    : found(row.object);
}

const apiVersionOf = ({ group, version }: RecordedKind): string => (group === '' ? version : `${group}/${version}`);

/** Objects in a list do not repeat what the list says of all of them. */
function bare({ apiVersion: _a, kind: _k, ...rest }: KubeObject): KubeObject {
  return rest;
}

function startOf(token: string | null): number | undefined {
  if (token === null) return 0;
  const start = Buffer.from(token, 'base64url').toString('utf8');
  return /^\d{1,9}$/u.test(start) ? Number(start) : undefined;
}

function toTable(
  kind: RecordedKind,
  rows: readonly RecordedRow[],
  metadata: unknown,
  params: URLSearchParams,
  now: number,
): unknown {
  const include = params.get('includeObject') ?? 'Metadata';
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: kind.columns,
    rows: rows.map((row) => ({ cells: cellsNow(kind, row, now), object: included(row.object, include) })),
  };
}

function included(object: KubeObject, include: string): unknown {
  if (include === 'None') return null;
  if (include === 'Object') return object;
  return { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object.metadata };
}
