import type { ApiResource } from '../../kubectl/discovery.ts';
import type { KubeObject } from '../../kubectl/object.ts';
import type { Kind, Selection } from '../objects.ts';

/** What to read around an object, in which role. */
export interface Relation {
  /** As the printers of `src/kubectl/describe` ask for it. */
  readonly role: string;
  /** The kind, or a reference to it as objects have them, which discovery resolves. */
  readonly kind: (Kind & Partial<Pick<ApiResource, 'namespaced'>>) | Reference;
  readonly where: Selection & { /** One object in place of a list. */ readonly name?: string };
  /** Which of the objects that were listed belong to it. */
  readonly keep?: (candidate: KubeObject) => boolean;
}

/** A kind as references name it. */
export interface Reference {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Kinds that every server has had for years, in versions that all servers still supported have. */
export const KINDS = {
  pods: kind('', 'v1', 'pods', 'Pod'),
  services: kind('', 'v1', 'services', 'Service'),
  claims: kind('', 'v1', 'persistentvolumeclaims', 'PersistentVolumeClaim'),
  events: kind('', 'v1', 'events', 'Event'),
  quotas: kind('', 'v1', 'resourcequotas', 'ResourceQuota'),
  limitRanges: kind('', 'v1', 'limitranges', 'LimitRange'),
  replicaSets: kind('apps', 'v1', 'replicasets', 'ReplicaSet'),
  jobs: kind('batch', 'v1', 'jobs', 'Job'),
  autoscalers: kind('autoscaling', 'v2', 'horizontalpodautoscalers', 'HorizontalPodAutoscaler'),
  endpointSlices: kind('discovery.k8s.io', 'v1', 'endpointslices', 'EndpointSlice'),
  ingressClasses: kind('networking.k8s.io', 'v1', 'ingressclasses', 'IngressClass'),
  storageClasses: kind('storage.k8s.io', 'v1', 'storageclasses', 'StorageClass'),
  leases: kind('coordination.k8s.io', 'v1', 'leases', 'Lease'),
  roles: kind('rbac.authorization.k8s.io', 'v1', 'roles', 'Role'),
  clusterRoles: kind('rbac.authorization.k8s.io', 'v1', 'clusterroles', 'ClusterRole'),
  roleBindings: kind('rbac.authorization.k8s.io', 'v1', 'rolebindings', 'RoleBinding'),
  clusterRoleBindings: kind('rbac.authorization.k8s.io', 'v1', 'clusterrolebindings', 'ClusterRoleBinding'),
} as const;

function kind(group: string, version: string, name: string, kind: string): Kind {
  return { group, version, name, kind };
}
