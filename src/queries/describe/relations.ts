import { namesUsedBy, type UsedKind } from '../../kubectl/describe/used-names.ts';
import { listAt, mapAt, textAt, valueAt, type KubeObject } from '../../kubectl/object.ts';
import { labelSelector, podSelector } from '../../kubectl/pod-selector.ts';
import { accessRelations } from './access-relations.ts';
import { KINDS, type Relation } from './relation.ts';

/** What to read around an object of a kind; a handful of requests at most, however much there is in the cluster. */
type Relate = (object: KubeObject) => readonly Relation[];

/** By group and kind, as printers are. */
const RELATIONS: Readonly<Record<string, Relate>> = {
  Pod: (pod) => [...owner(pod), ...servicesOf(pod), ...claimsOf(pod)],
  'apps/Deployment': (object) => [replicaSetsOf(object), ...podsOf(object), autoscalersOf(object)],
  'apps/StatefulSet': (object) => [...ownPods(object), autoscalersOf(object)],
  'apps/ReplicaSet': (object) => ownPods(object),
  'apps/DaemonSet': (object) => ownPods(object),
  ReplicationController: (object) => ownPods(object),
  'batch/Job': (object) => ownPods(object),
  'batch/CronJob': (object) => [{ ...inNamespace(object, 'jobs', KINDS.jobs), keep: ownedBy(object) }],
  Service: (object) => [slicesOf(object), ...podsOf(object)],
  'networking.k8s.io/Ingress': (object) => [inNamespace(object, 'services', KINDS.services), ...ingressClassOf(object)],
  'networking.k8s.io/NetworkPolicy': (object) => [podsWith(object, valueAt(object, 'spec', 'podSelector'))],
  'policy/PodDisruptionBudget': (object) => [podsWith(object, valueAt(object, 'spec', 'selector'))],
  'autoscaling/HorizontalPodAutoscaler': targetOf,
  ConfigMap: (object) => [podsUsing(object, 'ConfigMap')],
  PersistentVolumeClaim: (object) => [podsUsing(object, 'PersistentVolumeClaim'), ...storageClassOf(object)],
  Namespace: quotasOf,
  Node: (object) => [podsOn(object), leaseOf(object)],
  ...accessRelations,
};

/** The reads that the description of an object needs besides itself and its events. */
export function relationsOf(object: KubeObject): readonly Relation[] {
  const { apiVersion = '', kind = '' } = object;
  const [group = '', version] = apiVersion.split('/');
  const name = version === undefined ? kind : `${group}/${kind}`;
  return Object.hasOwn(RELATIONS, name) ? (RELATIONS[name]?.(object) ?? []) : [];
}

const nameOf = (object: KubeObject): string => textAt(object, 'metadata', 'name');

function inNamespace(object: KubeObject, role: string, kind: Relation['kind']): Relation {
  return { role, kind, where: { namespace: textAt(object, 'metadata', 'namespace') } };
}

function byName(role: string, kind: Relation['kind'], name: string, namespace?: string): Relation {
  return { role, kind, where: { name, ...(namespace === undefined ? {} : { namespace }) } };
}

function ownedBy(owner: KubeObject): (candidate: KubeObject) => boolean {
  const uid = textAt(owner, 'metadata', 'uid');
  return (candidate) => listAt(candidate, 'metadata', 'ownerReferences').some((each) => textAt(each, 'uid') === uid);
}

function owner(pod: KubeObject): readonly Relation[] {
  const [reference] = listAt(pod, 'metadata', 'ownerReferences');
  if (reference === undefined) return [];
  const kind = { apiVersion: textAt(reference, 'apiVersion'), kind: textAt(reference, 'kind') };
  return [byName('owner', kind, textAt(reference, 'name'), textAt(pod, 'metadata', 'namespace'))];
}

function servicesOf(pod: KubeObject): readonly Relation[] {
  const labels = mapAt(pod, 'metadata', 'labels');
  if (Object.keys(labels).length === 0) return [];
  const selects = (service: KubeObject): boolean => {
    const wanted = Object.entries(mapAt(service, 'spec', 'selector'));
    return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
  };
  return [{ ...inNamespace(pod, 'services', KINDS.services), keep: selects }];
}

function claimsOf(pod: KubeObject): readonly Relation[] {
  const names = namesUsedBy(valueAt(pod, 'spec'), 'PersistentVolumeClaim');
  if (names.length === 0) return [];
  return [{ ...inNamespace(pod, 'claims', KINDS.claims), keep: (claim) => names.includes(nameOf(claim)) }];
}

function podsOf(object: KubeObject): readonly Relation[] {
  const labels = podSelector(object);
  const pods = inNamespace(object, 'pods', KINDS.pods);
  // Without a selector nothing is selected, and nobody wants the list of all Pods.
  return labels === undefined ? [] : [{ ...pods, where: { ...pods.where, labels } }];
}

function ownPods(object: KubeObject): readonly Relation[] {
  return podsOf(object).map((relation) => ({ ...relation, keep: ownedBy(object) }));
}

function podsWith(object: KubeObject, selector: unknown): Relation {
  const pods = inNamespace(object, 'pods', KINDS.pods);
  const labels = labelSelector(selector);
  return labels === '' ? pods : { ...pods, where: { ...pods.where, labels } };
}

function podsUsing(object: KubeObject, kind: UsedKind): Relation {
  const uses = (pod: KubeObject): boolean => namesUsedBy(valueAt(pod, 'spec'), kind).includes(nameOf(object));
  return { ...inNamespace(object, 'pods', KINDS.pods), keep: uses };
}

function replicaSetsOf(object: KubeObject): Relation {
  const sets = inNamespace(object, 'replicasets', KINDS.replicaSets);
  const labels = podSelector(object);
  return { ...sets, where: { ...sets.where, ...(labels === undefined ? {} : { labels }) }, keep: ownedBy(object) };
}

function autoscalersOf(object: KubeObject): Relation {
  const scales = (scaler: KubeObject): boolean =>
    textAt(scaler, 'spec', 'scaleTargetRef', 'kind') === object.kind &&
    textAt(scaler, 'spec', 'scaleTargetRef', 'name') === nameOf(object);
  return { ...inNamespace(object, 'autoscalers', KINDS.autoscalers), keep: scales };
}

function slicesOf(service: KubeObject): Relation {
  const slices = inNamespace(service, 'endpointslices', KINDS.endpointSlices);
  return { ...slices, where: { ...slices.where, labels: `kubernetes.io/service-name=${nameOf(service)}` } };
}

function ingressClassOf(ingress: KubeObject): readonly Relation[] {
  const name = textAt(ingress, 'spec', 'ingressClassName');
  return name === '' ? [] : [byName('ingressclasses', KINDS.ingressClasses, name)];
}

function storageClassOf(claim: KubeObject): readonly Relation[] {
  const name = textAt(claim, 'spec', 'storageClassName');
  return name === '' ? [] : [byName('storageclasses', KINDS.storageClasses, name)];
}

function targetOf(scaler: KubeObject): readonly Relation[] {
  const reference = valueAt(scaler, 'spec', 'scaleTargetRef');
  const kind = { apiVersion: textAt(reference, 'apiVersion'), kind: textAt(reference, 'kind') };
  return [byName('target', kind, textAt(reference, 'name'), textAt(scaler, 'metadata', 'namespace'))];
}

function quotasOf(namespace: KubeObject): readonly Relation[] {
  const where = { namespace: nameOf(namespace) };
  return [
    { role: 'resourcequotas', kind: KINDS.quotas, where },
    { role: 'limitranges', kind: KINDS.limitRanges, where },
  ];
}

/** As kubectl lists them: what is over holds nothing of the node any more. */
function podsOn(node: KubeObject): Relation {
  const fields = `spec.nodeName=${nameOf(node)},status.phase!=Failed,status.phase!=Succeeded`;
  return { role: 'pods', kind: KINDS.pods, where: { fields } };
}

function leaseOf(node: KubeObject): Relation {
  return byName('lease', KINDS.leases, nameOf(node), 'kube-node-lease');
}
