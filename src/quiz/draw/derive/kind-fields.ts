/** A kind of object with every field that its manifests can have in Kubernetes 1.37, besides those that all kinds have. */
export interface ManifestKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Beside `metadata`. */
  readonly top: ReadonlySet<string>;
  /** Below `spec`. */
  readonly spec: ReadonlySet<string>;
}

function kind(apiVersion: string, name: string, top: string, spec: string): ManifestKind {
  const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);
  const common = ['apiVersion', 'kind', 'metadata', 'status', ...(spec === '' ? [] : ['spec'])];
  return { apiVersion, kind: name, top: new Set([...common, ...words(top)]), spec: new Set(words(spec)) };
}

/** The kinds that manifests are told apart among. A test compares them with the fields recorded off an API server. */
export const MANIFEST_KINDS: readonly ManifestKind[] = [
  kind(
    'v1',
    'Pod',
    '',
    'activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks ephemeralContainers evictionResponders hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets initContainers nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims resources restartPolicy runtimeClassName schedulerName schedulingGates schedulingGroup securityContext serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes',
  ),
  kind(
    'v1',
    'Service',
    '',
    'allocateLoadBalancerNodePorts clusterIP clusterIPs externalIPs externalName externalTrafficPolicy healthCheckNodePort internalTrafficPolicy ipFamilies ipFamilyPolicy loadBalancerClass loadBalancerIP loadBalancerSourceRanges ports publishNotReadyAddresses selector sessionAffinity sessionAffinityConfig trafficDistribution type',
  ),
  kind('v1', 'ConfigMap', 'binaryData data immutable', ''),
  kind('v1', 'Secret', 'data immutable stringData type', ''),
  kind(
    'v1',
    'PersistentVolume',
    '',
    'accessModes awsElasticBlockStore azureDisk azureFile capacity cephfs cinder claimRef csi fc flexVolume flocker gcePersistentDisk glusterfs hostPath iscsi local mountOptions nfs nodeAffinity persistentVolumeReclaimPolicy photonPersistentDisk portworxVolume quobyte rbd scaleIO storageClassName storageos volumeAttributesClassName volumeMode vsphereVolume',
  ),
  kind(
    'v1',
    'PersistentVolumeClaim',
    '',
    'accessModes dataSource dataSourceRef resources selector storageClassName volumeAttributesClassName volumeMode volumeName',
  ),
  kind('v1', 'ServiceAccount', 'automountServiceAccountToken imagePullSecrets secrets', ''),
  kind('v1', 'Namespace', '', 'finalizers'),
  kind('v1', 'ResourceQuota', '', 'hard scopeSelector scopes'),
  kind('v1', 'LimitRange', '', 'limits'),
  kind(
    'apps/v1',
    'Deployment',
    '',
    'minReadySeconds paused progressDeadlineSeconds replicas revisionHistoryLimit selector strategy template',
  ),
  kind('apps/v1', 'ReplicaSet', '', 'minReadySeconds replicas selector template'),
  kind(
    'apps/v1',
    'StatefulSet',
    '',
    'minReadySeconds ordinals persistentVolumeClaimRetentionPolicy podManagementPolicy replicas revisionHistoryLimit selector serviceName template updateStrategy volumeClaimTemplates',
  ),
  kind('apps/v1', 'DaemonSet', '', 'minReadySeconds revisionHistoryLimit selector template updateStrategy'),
  kind(
    'batch/v1',
    'Job',
    '',
    'activeDeadlineSeconds backoffLimit backoffLimitPerIndex completionMode completions managedBy manualSelector maxFailedIndexes parallelism podFailurePolicy podReplacementPolicy scheduling selector successPolicy suspend template ttlSecondsAfterFinished',
  ),
  kind(
    'batch/v1',
    'CronJob',
    '',
    'concurrencyPolicy failedJobsHistoryLimit jobTemplate schedule startingDeadlineSeconds successfulJobsHistoryLimit suspend timeZone',
  ),
  kind('networking.k8s.io/v1', 'Ingress', '', 'defaultBackend ingressClassName rules tls'),
  kind('networking.k8s.io/v1', 'NetworkPolicy', '', 'egress ingress podSelector policyTypes'),
  kind('rbac.authorization.k8s.io/v1', 'Role', 'rules', ''),
  kind('rbac.authorization.k8s.io/v1', 'ClusterRole', 'aggregationRule rules', ''),
  kind('rbac.authorization.k8s.io/v1', 'RoleBinding', 'roleRef subjects', ''),
  kind('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'roleRef subjects', ''),
  kind('autoscaling/v2', 'HorizontalPodAutoscaler', '', 'behavior maxReplicas metrics minReplicas scaleTargetRef'),
  kind(
    'storage.k8s.io/v1',
    'StorageClass',
    'allowVolumeExpansion allowedTopologies mountOptions parameters provisioner reclaimPolicy volumeBindingMode',
    '',
  ),
  kind('discovery.k8s.io/v1', 'EndpointSlice', 'addressType endpoints ports', ''),
  kind('policy/v1', 'PodDisruptionBudget', '', 'maxUnavailable minAvailable selector unhealthyPodEvictionPolicy'),
  kind('scheduling.k8s.io/v1', 'PriorityClass', 'description globalDefault preemptionPolicy value', ''),
];

/** The fields of a single manifest, at its top and directly below `spec`; it is written in block style. */
export function fieldsOf(manifest: string): { readonly top: readonly string[]; readonly spec: readonly string[] } {
  const lines = manifest.split('\n').map((line) => /^(?<indent> *)(?<name>[\w.-]+):/u.exec(line)?.groups ?? {});
  const top = lines.flatMap(({ indent, name = '' }) => (indent === '' ? [name] : []));
  const from = lines.findIndex(({ indent, name }) => indent === '' && name === 'spec');
  if (from === -1) return { top, spec: [] };
  const after = lines.slice(from + 1);
  const end = after.findIndex(({ indent }) => indent === '');
  const below = end === -1 ? after : after.slice(0, end);
  const depth = below.find(({ indent }) => indent !== undefined)?.indent;
  return { top, spec: below.flatMap(({ indent, name = '' }) => (indent === depth ? [name] : [])) };
}
