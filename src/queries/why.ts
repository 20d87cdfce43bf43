import { ok, type Result } from '../core/failure.ts';
import type { TypeName, Where } from '../kubectl/query.ts';
import type { KubeObject } from '../kubectl/object.ts';
import { diagnose } from '../kubectl/why/diagnose.ts';
import type { Diagnosis } from '../kubectl/why/diagnosis.ts';
import type { Snapshot } from '../kubectl/why/snapshot.ts';
import { readNamed, resolveNamed, toRef, type Named } from './named.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';
import { aroundNode, aroundNothing, ofAll, ofNamespace, readParts, type PartsRead } from './why/read-parts.ts';

/**
 * What is wrong with an object, or in the whole namespace of the session, or in all. Reads everything at once, in so many requests
 * whatever there is. `where` is what somebody typed, so that lines to go on with ask in the same cluster.
 */
export async function runWhy(
  of: TypeName | undefined,
  on: Session,
  where: Partial<Pick<Where, 'context' | 'allNamespaces'>> = {},
): Promise<Result<Diagnosis>> {
  const { session, facts } = tally(on);
  const context = where.context === undefined ? {} : { context: where.context };
  const now = session.clock();
  if (of === undefined) {
    const read = await readParts(session, where.allNamespaces === true ? ofAll() : ofNamespace(session.namespace));
    if (!read.ok) return read;
    return ok(toDiagnosis({ now, parts: read.value.parts, cut: read.value.cut, ...context }, read.value, facts()));
  }
  const found = await resolveNamed(of, session);
  if (!found.ok) return found;
  const lookup = found.value;
  // At once: none of them waits for what another says.
  const [object, read] = await Promise.all([
    readNamed(lookup, session, { word: 'why', where: context }),
    readParts(session, around(lookup)),
  ]);
  if (!object.ok) return object;
  if (!read.ok) return read;
  const target = { object: object.value, ref: toRef(lookup) };
  const parts = withTarget(read.value.parts, target.object, lookup);
  const diagnosis = toDiagnosis({ now, parts, cut: read.value.cut, target, ...context }, read.value, facts());
  return ok({ ...diagnosis, checked: [`the ${lookup.resource.kind} itself`, ...diagnosis.checked] });
}

/** What an object's health may depend on: all of its namespace, or the pods of a node. */
function around({ resource, namespace, name }: Named) {
  if (namespace !== undefined) return ofNamespace(namespace);
  if (resource.group !== '') return aroundNothing();
  switch (resource.name) {
    case 'namespaces':
      return ofNamespace(name);
    case 'nodes':
      return aroundNode(name);
    default:
      return aroundNothing();
  }
}

/** The object stands in its list as it was read on its own: rules look at lists. */
function withTarget(parts: Snapshot['parts'], object: KubeObject, { resource, name }: Named): Snapshot['parts'] {
  const known = Object.entries(parts).find(([part]) => part === resource.name);
  const isNode = resource.group === '' && resource.name === 'nodes';
  if (known === undefined && !isNode) return parts;
  const others = (known?.[1] ?? []).filter((each) => each.metadata?.name !== name);
  return { ...parts, [resource.name]: [...others, object] };
}

function toDiagnosis(
  snapshot: Snapshot,
  { checked, unchecked }: PartsRead,
  { redactions, bytes }: Pick<Diagnosis, 'redactions' | 'bytes'>,
): Diagnosis {
  return { ...diagnose(snapshot), checked, unchecked, redactions, bytes };
}
