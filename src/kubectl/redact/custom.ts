import type { Target } from '../../ports/cluster.ts';

/** The groups that Kubernetes 1.37 itself serves; what is in any other group somebody defined. */
const BUILT_IN = new Set(
  `apps batch autoscaling policy extensions admissionregistration.k8s.io apiextensions.k8s.io apiregistration.k8s.io
  authentication.k8s.io authorization.k8s.io certificates.k8s.io coordination.k8s.io discovery.k8s.io events.k8s.io
  flowcontrol.apiserver.k8s.io internal.apiserver.k8s.io lifecycle.k8s.io metrics.k8s.io networking.k8s.io node.k8s.io
  rbac.authorization.k8s.io resource.k8s.io scheduling.k8s.io storage.k8s.io storagemigration.k8s.io`.split(/\s+/u),
);

/** Whether a target is of a kind that somebody defined, whose fields and columns nobody here knows. */
export function isCustom(target: Target): boolean {
  return target.type === 'objects' && target.group !== '' && !BUILT_IN.has(target.group);
}
