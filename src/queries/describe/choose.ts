import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import { groupVersion, qualifiedName } from '../../kubectl/discovery.ts';
import { suggestNames } from '../../kubectl/names/suggest.ts';
import { listAt, numberAt, textAt, type KubeObject } from '../../kubectl/object.ts';
import type { DescribeQuery } from '../../kubectl/query.ts';
import { isNotFound, toFailure } from '../fault.ts';
import { toAttempt, toLine, toTarget, type Lookup } from '../lookup.ts';
import { getObject, listObjects } from '../objects.ts';
import type { Session } from '../session.ts';

/** The objects to describe, and whether there are more. */
export interface Chosen {
  readonly objects: readonly KubeObject[];
  /** Set when not all were read; `remaining` where it is known. */
  readonly more?: { readonly remaining?: number };
}

/** So many objects are described at once: each needs requests of its own, and nobody reads more. */
export const MOST_OBJECTS = 5;

/** Reads what a lookup asks for: one object, those whose names begin so, or the first of a listing. */
export async function choose(session: Session, lookup: Lookup, query: DescribeQuery): Promise<Result<Chosen>> {
  const { resource, name, namespace } = lookup;
  if (name === undefined) return chooseListed(session, lookup, query);
  const answer = await getObject(session, resource, { name, ...(namespace === undefined ? {} : { namespace }) });
  if (answer.ok) return ok({ objects: [answer.value] });
  const failure = toFailure(answer.failure, toAttempt(lookup, session.cluster));
  return isNotFound(answer.failure) ? chooseByPrefix(session, { ...lookup, name }, query, failure) : fail(failure);
}

/** k8s.io/kubectl, pkg/cmd/describe/describe.go, DescribeMatchingResources: what is no name may be the start of some. */
async function chooseByPrefix(
  session: Session,
  { name: prefix, ...lookup }: Lookup & { readonly name: string },
  { where }: DescribeQuery,
  failure: Failure,
): Promise<Result<Chosen>> {
  const { resource, namespace } = lookup;
  const listed = await listObjects(session, resource, namespace === undefined ? {} : { namespace });
  if (!listed.ok) return fail(failure);
  const { items, more } = listed.value;
  const found = items.filter((object) => nameOf(object).startsWith(prefix));
  if (found.length > 0) return ok(capped(found, more));
  const near = suggestNames(prefix, items.map(nameOf));
  const [nearest] = near;
  if (nearest === undefined) return fail(failure);
  const tryLine = toLine(['describe', qualifiedName(resource), nearest], where);
  return fail({ ...failure, message: `${failure.message}\nNear names: ${near.join(', ')}.`, tryLine });
}

async function chooseListed(session: Session, lookup: Lookup, { selectors }: DescribeQuery): Promise<Result<Chosen>> {
  const { labels, fields } = selectors;
  const answer = await session.read(toTarget(lookup), {
    params: {
      limit: String(MOST_OBJECTS),
      ...(labels === undefined ? {} : { labelSelector: labels }),
      ...(fields === undefined ? {} : { fieldSelector: fields }),
    },
  });
  if (!answer.ok) return fail(toFailure(answer.failure, toAttempt(lookup, session.cluster)));
  const { body } = answer.value;
  const { resource } = lookup;
  // Items of a list do not say what they are.
  const items = listAt(body, 'items').map((item) => ({
    kind: resource.kind,
    apiVersion: groupVersion(resource),
    ...item,
  }));
  const remaining = numberAt(body, 'metadata', 'remainingItemCount');
  const isAll = textAt(body, 'metadata', 'continue') === '';
  return ok(capped(items, isAll ? undefined : remaining === undefined ? {} : { remaining }));
}

/** The first few, whether or not the server keeps to a limit. */
function capped(items: readonly KubeObject[], more: Chosen['more']): Chosen {
  const objects = items.slice(0, MOST_OBJECTS);
  const left = items.length - objects.length;
  if (more === undefined) return left === 0 ? { objects } : { objects, more: { remaining: left } };
  const { remaining } = more;
  return { objects, more: remaining === undefined ? {} : { remaining: remaining + left } };
}

function nameOf(object: KubeObject): string {
  return textAt(object, 'metadata', 'name');
}
