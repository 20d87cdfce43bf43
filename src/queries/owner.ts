import { ok, type Result } from '../core/failure.ts';
import { groupVersion, type ApiResource, type Discovery } from '../kubectl/discovery.ts';
import { listAt, textAt, type KubeObject, type ObjectRef } from '../kubectl/object.ts';
import type { TypeName, Where } from '../kubectl/query.ts';
import type { Lookup } from './lookup.ts';
import { readNamed, resolveNamed } from './named.ts';
import { getObject } from './objects.ts';
import type { Session } from './session.ts';

/** Steps up at most: operators stack a few controllers, and a circle is somebody's mistake. */
const MOST = 8;

/** The controllers above an object, the nearest first: pod, ReplicaSet, Deployment. Empty where nobody made it. */
export async function runOwner(
  of: TypeName,
  session: Session,
  where: Pick<Where, 'context'> = {},
): Promise<Result<readonly ObjectRef[]>> {
  const found = await resolveNamed(of, session);
  if (!found.ok) return found;
  const first = await readNamed(found.value, session, { word: 'owner', where });
  if (!first.ok) return first;
  const discovery = await session.discovery();
  return discovery.ok ? ok(await climb(first.value, found.value, discovery.value, session)) : discovery;
}

async function climb(
  object: KubeObject,
  { namespace }: Lookup,
  discovery: Discovery,
  session: Session,
): Promise<readonly ObjectRef[]> {
  const chain: ObjectRef[] = [];
  let below: KubeObject | undefined = object;
  while (below !== undefined && chain.length < MOST) {
    const owner = controllerOf(below);
    if (owner === undefined) break;
    const ref = toRef(owner, namespace, discovery);
    chain.push(ref);
    // Without a plural there is nowhere to look further: the cluster does not tell of that kind.
    if (ref.resource === '') break;
    // Each says who is above it.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await getObject(session, toKind(ref), placed(ref));
    // One that may not be read, or is gone, is still named by what it made.
    below = answer.ok && textAt(answer.value, 'metadata', 'uid') === textAt(owner, 'uid') ? answer.value : undefined;
  }
  return chain;
}

function controllerOf(object: KubeObject): KubeObject | undefined {
  const owners = listAt(object, 'metadata', 'ownerReferences');
  return owners.find((each) => each['controller'] === true) ?? owners[0];
}

/** Owners live in the namespace of what they own, or outside of all: kubernetes.io, "Owners and Dependents". */
function toRef(owner: KubeObject, namespace: string | undefined, { resources }: Discovery): ObjectRef {
  const [apiVersion, kind, name] = [textAt(owner, 'apiVersion'), textAt(owner, 'kind'), textAt(owner, 'name')];
  const [head = '', tail] = apiVersion.split('/');
  const [group, version] = tail === undefined ? ['', head] : [head, tail];
  const same = resources.filter((each) => each.kind === kind && each.group === group);
  const found: ApiResource | undefined = same.find((each) => groupVersion(each) === apiVersion) ?? same[0];
  const place = namespace === undefined || found?.namespaced === false ? {} : { namespace };
  return { group, version: found?.version ?? version, resource: found?.name ?? '', kind, name, ...place };
}

const toKind = ({ group, version, resource, kind }: ObjectRef) => ({ group, version, name: resource, kind });

function placed({ namespace, name = '' }: Pick<Lookup, 'namespace' | 'name'>) {
  return { name, ...(namespace === undefined ? {} : { namespace }) };
}
