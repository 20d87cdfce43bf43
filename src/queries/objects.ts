import { ok, type Result } from '../core/failure.ts';
import { groupVersion, type ApiResource } from '../kubectl/discovery.ts';
import { listAt, numberAt, textAt, type KubeObject } from '../kubectl/object.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Session } from './session.ts';

/** A kind to read, as discovery has it, or one that every server has. */
export type Kind = Pick<ApiResource, 'group' | 'version' | 'name' | 'kind'>;

/** Which objects of a kind to list. */
export interface Selection {
  /** Absent: all namespaces, or a kind that has none. */
  readonly namespace?: string;
  readonly labels?: string;
  readonly fields?: string;
}

/** Objects of a kind, and how many more there are. */
export interface Listed {
  readonly items: readonly KubeObject[];
  /** Set when not all were read. `remaining` where the server told. */
  readonly more?: { readonly remaining?: number };
}

/** Rows a page, as kubectl asks for them. */
const PAGE = 500;

/** Pages that are read before an answer says that there is more. */
const MOST_PAGES = 3;

/** Objects of a kind as the server lists them, up to three pages. */
export async function listObjects(
  { read, signal }: Session,
  kind: Kind,
  { namespace, labels, fields }: Selection,
): Promise<Result<Listed, ClusterFailure>> {
  const items: KubeObject[] = [];
  let next: string | undefined;
  for (let page = 1; ; page++) {
    // Pages come one after the other: each says where the next begins.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await read(toTarget(kind, namespace), {
      params: {
        limit: String(PAGE),
        ...(labels === undefined ? {} : { labelSelector: labels }),
        ...(fields === undefined ? {} : { fieldSelector: fields }),
        ...(next === undefined ? {} : { continue: next }),
      },
    });
    if (!answer.ok) return answer;
    const { body } = answer.value;
    // Items of a list do not say what they are; printers and selectors ask them.
    for (const item of listAt(body, 'items')) items.push({ kind: kind.kind, apiVersion: groupVersion(kind), ...item });
    next = textAt(body, 'metadata', 'continue');
    if (next === '' || signal.aborted) return ok({ items });
    if (page === MOST_PAGES) {
      const remaining = numberAt(body, 'metadata', 'remainingItemCount');
      return ok({ items, more: remaining === undefined ? {} : { remaining } });
    }
  }
}

/** One object by its name. */
export async function getObject(
  { read }: Session,
  kind: Kind,
  { namespace, name }: { readonly namespace?: string; readonly name: string },
): Promise<Result<KubeObject, ClusterFailure>> {
  const answer = await read({ ...toTarget(kind, namespace), name });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  return ok({ kind: kind.kind, apiVersion: groupVersion(kind), ...(isObject(body) ? body : {}) });
}

/** One object where a name is given, else a listing. */
export async function readSome(
  session: Session,
  kind: Kind,
  { name, ...selection }: Selection & { readonly name?: string },
): Promise<Result<Listed, ClusterFailure>> {
  if (name === undefined) return listObjects(session, kind, selection);
  const found = await getObject(session, kind, { ...selection, name });
  return found.ok ? ok({ items: [found.value] }) : found;
}

function toTarget({ group, version, name: resource }: Kind, namespace: string | undefined) {
  return { type: 'objects', group, version, resource, ...(namespace === undefined ? {} : { namespace }) } as const;
}

function isObject(body: unknown): body is KubeObject {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
