import type { Found, Surroundings } from '../../kubectl/describe/scene.ts';
import { groupVersion, qualifiedName, type ApiResource, type Discovery } from '../../kubectl/discovery.ts';
import { mapAt, textAt, type KubeObject } from '../../kubectl/object.ts';
import type { ClusterFailure } from '../../ports/cluster.ts';
import { isNotFound } from '../fault.ts';
import { getObject, listObjects, type Kind } from '../objects.ts';
import type { Session } from '../session.ts';
import { KINDS, type Reference, type Relation } from './relation.ts';
import { relationsOf } from './relations.ts';

/** What an object is described with besides itself. */
export interface AroundOptions {
  readonly discovery: Discovery;
  readonly events: boolean;
}

/** Reads an object's events and what belongs to it, all at once; what may not be read says so in its place. */
export async function readAround(
  session: Session,
  object: KubeObject,
  { discovery, events }: AroundOptions,
): Promise<Surroundings> {
  const relations = [...relationsOf(object), ...(events ? [eventsOf(object)] : [])];
  const found = await Promise.all(
    relations.map(async (relation) => [relation.role, await readRelation(session, relation, discovery)] as const),
  );
  const { [EVENTS]: foundEvents, ...related } = Object.fromEntries(found);
  return { related, now: session.clock(), ...(foundEvents === undefined ? {} : { events: foundEvents }) };
}

const EVENTS = 'events';

/**
 * Its events by uid, as kubectl asks for them: k8s.io/kubectl, pkg/describe/describe.go, searchEvents. Of a Node by name,
 * whose events have one of two uids; of a static Pod by the uid that its kubelet knows.
 */
function eventsOf(object: KubeObject): Relation {
  const { metadata, kind = '' } = object;
  const [name, namespace, own] = ['name', 'namespace', 'uid'].map((key) => textAt(metadata, key));
  const uid = kind === 'Node' ? '' : (mapAt(metadata, 'annotations')['kubernetes.io/config.mirror'] ?? own);
  const fields = [
    `involvedObject.name=${name}`,
    ...(namespace === '' ? [] : [`involvedObject.namespace=${namespace}`]),
    ...(kind === 'Pod' ? [] : [`involvedObject.kind=${kind}`]),
    ...(uid === '' ? [] : [`involvedObject.uid=${uid}`]),
  ];
  const where = { fields: fields.join(','), ...(namespace === '' ? {} : { namespace }) };
  return { role: EVENTS, kind: KINDS.events, where };
}

async function readRelation(session: Session, relation: Relation, discovery: Discovery): Promise<Found> {
  const { where, keep = () => true } = relation;
  const kind = 'apiVersion' in relation.kind ? referred(relation.kind, discovery) : relation.kind;
  if (kind === undefined) return { type: 'unread', why: '<unknown> (the cluster has no such kind)' };
  const { name, namespace, ...selectors } = where;
  const inNamespace = namespace === undefined || kind.namespaced === false ? {} : { namespace };
  if (name !== undefined) {
    const answer = await getObject(session, kind, { name, ...inNamespace });
    if (answer.ok) return { type: 'read', objects: [answer.value], more: false };
    if (isNotFound(answer.failure)) return { type: 'read', objects: [], more: false };
    return unread(answer.failure, kind, 'get');
  }
  const answer = await listObjects(session, kind, { ...selectors, ...inNamespace });
  if (!answer.ok) return unread(answer.failure, kind, 'list');
  const { items, more } = answer.value;
  return { type: 'read', objects: items.filter(keep), more: more !== undefined };
}

/** The kind that a reference means, in the version it names or else in the one the cluster prefers. */
function referred({ apiVersion, kind }: Reference, { resources }: Discovery): ApiResource | undefined {
  const [group = '', version] = apiVersion.split('/');
  const same = resources.filter((each) => each.kind === kind && each.group === (version === undefined ? '' : group));
  return same.find((each) => groupVersion(each) === apiVersion) ?? same[0];
}

/** Why a part of a description is not there, in a few words: the rest of it stands all the same. */
function unread(failure: ClusterFailure, kind: Kind, verb: 'get' | 'list'): Found {
  const name = qualifiedName(kind);
  const isForbidden = failure.status === 403 || failure.type === 'refused';
  const why = isForbidden ? `not allowed to ${verb} ${name}` : `${name} could not be read: ${failure.message}`;
  return { type: 'unread', why: `<unknown> (${why})` };
}
