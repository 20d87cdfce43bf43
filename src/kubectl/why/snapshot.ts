import type { KubeObject, ObjectRef } from '../object.ts';

/** A kind that a diagnosis looks at. */
interface PartKind {
  readonly group: string;
  readonly version: string;
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

const kind = (group: string, version: string, name: string, of: string, namespaced = true): PartKind => ({
  group,
  version,
  name,
  kind: of,
  namespaced,
});

/** What is read of a namespace, whatever it holds; in versions that every server still supported has. */
export const PARTS = {
  pods: kind('', 'v1', 'pods', 'Pod'),
  events: kind('', 'v1', 'events', 'Event'),
  replicasets: kind('apps', 'v1', 'replicasets', 'ReplicaSet'),
  deployments: kind('apps', 'v1', 'deployments', 'Deployment'),
  statefulsets: kind('apps', 'v1', 'statefulsets', 'StatefulSet'),
  daemonsets: kind('apps', 'v1', 'daemonsets', 'DaemonSet'),
  jobs: kind('batch', 'v1', 'jobs', 'Job'),
  cronjobs: kind('batch', 'v1', 'cronjobs', 'CronJob'),
  persistentvolumeclaims: kind('', 'v1', 'persistentvolumeclaims', 'PersistentVolumeClaim'),
  services: kind('', 'v1', 'services', 'Service'),
  endpointslices: kind('discovery.k8s.io', 'v1', 'endpointslices', 'EndpointSlice'),
  ingresses: kind('networking.k8s.io', 'v1', 'ingresses', 'Ingress'),
  horizontalpodautoscalers: kind('autoscaling', 'v2', 'horizontalpodautoscalers', 'HorizontalPodAutoscaler'),
  poddisruptionbudgets: kind('policy', 'v1', 'poddisruptionbudgets', 'PodDisruptionBudget'),
  resourcequotas: kind('', 'v1', 'resourcequotas', 'ResourceQuota'),
  namespaces: kind('', 'v1', 'namespaces', 'Namespace', false),
  nodes: kind('', 'v1', 'nodes', 'Node', false),
  storageclasses: kind('storage.k8s.io', 'v1', 'storageclasses', 'StorageClass', false),
  ingressclasses: kind('networking.k8s.io', 'v1', 'ingressclasses', 'IngressClass', false),
} as const satisfies Readonly<Record<string, PartKind>>;

/** The name of a part of a snapshot: the plural of its kind. */
export type Part = keyof typeof PARTS;

/** All parts, in the order in which they are told. */
// The keys of a constant are what its type says.
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** What there was at one moment, already redacted. A part that is absent was not read. */
export interface Snapshot {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The context to ask in again, where somebody named one. */
  readonly context?: string;
  readonly parts: Readonly<Partial<Record<Part, readonly KubeObject[]>>>;
  /** Parts that were not read to their end, so that what is not in them may be there all the same. */
  readonly cut?: readonly Part[];
  /** The object that is asked about, and where the API has it. Absent: all of the namespace. */
  readonly target?: { readonly ref: ObjectRef; readonly object: KubeObject };
}
