/** A kind that comes with Kubernetes, by the words a line may name it with. */
export interface KindWords {
  readonly plural: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
  readonly namespaced: boolean;
  /** The plural as people write it in a sentence: `stateful sets`. */
  readonly spoken: string;
}

/**
 * Kinds of Kubernetes 1.37: plural, singular, short names, in a namespace or not, spoken plural where it is another. From the
 * `ShortNames` and `SingularQualifiedResource` of kubernetes `pkg/registry`.
 */
const TABLE = `
  apiservices apiservice - cluster api services
  bindings binding - namespaced
  certificatesigningrequests certificatesigningrequest csr cluster certificate signing requests
  clusterrolebindings clusterrolebinding - cluster cluster role bindings
  clusterroles clusterrole - cluster cluster roles
  clustertrustbundles clustertrustbundle - cluster cluster trust bundles
  componentstatuses componentstatus cs cluster component statuses
  configmaps configmap cm namespaced config maps
  controllerrevisions controllerrevision - namespaced controller revisions
  cronjobs cronjob cj namespaced cron jobs
  csidrivers csidriver - cluster csi drivers
  csinodes csinode - cluster csi nodes
  csistoragecapacities csistoragecapacity - namespaced csi storage capacities
  customresourcedefinitions customresourcedefinition crd,crds cluster custom resource definitions
  daemonsets daemonset ds namespaced daemon sets
  deployments deployment deploy namespaced
  deviceclasses deviceclass - cluster device classes
  devicetaintrules devicetaintrule - cluster device taint rules
  endpoints endpoints ep namespaced
  endpointslices endpointslice - namespaced endpoint slices
  events event ev namespaced
  flowschemas flowschema - cluster flow schemas
  horizontalpodautoscalers horizontalpodautoscaler hpa namespaced horizontal pod autoscalers
  ingressclasses ingressclass - cluster ingress classes
  ingresses ingress ing namespaced
  ipaddresses ipaddress ip cluster ip addresses
  jobs job - namespaced
  leases lease - namespaced
  limitranges limitrange limits namespaced limit ranges
  mutatingadmissionpolicies mutatingadmissionpolicy - cluster mutating admission policies
  mutatingadmissionpolicybindings mutatingadmissionpolicybinding - cluster mutating admission policy bindings
  mutatingwebhookconfigurations mutatingwebhookconfiguration - cluster mutating webhook configurations
  namespaces namespace ns cluster
  networkpolicies networkpolicy netpol namespaced network policies
  nodes node no cluster
  persistentvolumeclaims persistentvolumeclaim pvc namespaced persistent volume claims
  persistentvolumes persistentvolume pv cluster persistent volumes
  podcertificaterequests podcertificaterequest - namespaced pod certificate requests
  poddisruptionbudgets poddisruptionbudget pdb namespaced pod disruption budgets
  pods pod po namespaced
  podtemplates podtemplate - namespaced pod templates
  priorityclasses priorityclass pc cluster priority classes
  prioritylevelconfigurations prioritylevelconfiguration - cluster priority level configurations
  replicasets replicaset rs namespaced replica sets
  replicationcontrollers replicationcontroller rc namespaced replication controllers
  resourceclaims resourceclaim - namespaced resource claims
  resourceclaimtemplates resourceclaimtemplate - namespaced resource claim templates
  resourcequotas resourcequota quota namespaced resource quotas
  resourceslices resourceslice - cluster resource slices
  rolebindings rolebinding - namespaced role bindings
  roles role - namespaced
  runtimeclasses runtimeclass - cluster runtime classes
  secrets secret - namespaced
  serviceaccounts serviceaccount sa namespaced service accounts
  servicecidrs servicecidr - cluster service cidrs
  services service svc namespaced
  statefulsets statefulset sts namespaced stateful sets
  storageclasses storageclass sc cluster storage classes
  storageversionmigrations storageversionmigration - cluster storage version migrations
  validatingadmissionpolicies validatingadmissionpolicy - cluster validating admission policies
  validatingadmissionpolicybindings validatingadmissionpolicybinding - cluster validating admission policy bindings
  validatingwebhookconfigurations validatingwebhookconfiguration - cluster validating webhook configurations
  volumeattachments volumeattachment - cluster volume attachments
  volumeattributesclasses volumeattributesclass vac cluster volume attributes classes
`;

/** The kinds that come with Kubernetes, in the order of their names. */
export const KINDS: readonly KindWords[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [plural = '', singular = '', short = '-', scope = '', ...spoken] = row.trim().split(' ');
    return {
      plural,
      singular,
      shortNames: short === '-' ? [] : short.split(','),
      namespaced: scope === 'namespaced',
      spoken: spoken.length === 0 ? plural : spoken.join(' '),
    };
  });

/** Groups of the API that Kubernetes has itself. */
const GROUPS = new Set(
  `apps batch autoscaling policy admissionregistration.k8s.io apiextensions.k8s.io apiregistration.k8s.io
  authentication.k8s.io authorization.k8s.io certificates.k8s.io coordination.k8s.io discovery.k8s.io events.k8s.io
  flowcontrol.apiserver.k8s.io networking.k8s.io node.k8s.io rbac.authorization.k8s.io resource.k8s.io scheduling.k8s.io
  storage.k8s.io storagemigration.k8s.io metrics.k8s.io`.split(/\s+/u),
);

const byWord: ReadonlyMap<string, KindWords> = new Map(
  KINDS.flatMap((kind) => [kind.plural, kind.singular, ...kind.shortNames].map((word) => [word, kind] as const)),
);

/** The built-in kind that a word names: by its plural, singular or short name, letters large or small. */
export function kindOf(word: string): KindWords | undefined {
  return byWord.get(word.toLowerCase());
}

/** The ends of the domains that groups of custom kinds are named after. */
const DOMAIN_END = /^(?:io|com|org|net|dev|cloud|sh|app|ai|co|de|eu|uk|ch|tech|run|xyz|local|internal|test|example)$/u;

/** How many of the parts behind a resource's name are its group: `deployments.apps.spec` 1, `widgets.example.com` 2. */
export function groupLength(parts: readonly string[]): number {
  for (let length = Math.min(parts.length, 6); length >= 1; length -= 1) {
    const isOwn = GROUPS.has(parts.slice(0, length).join('.'));
    if (isOwn || (length > 1 && DOMAIN_END.test(parts[length - 1] ?? ''))) return length;
  }
  return 0;
}

/**
 * What a word in small letters names of the kinds that a cluster has besides those of Kubernetes: a kind by its singular name
 * (`one`, as in "describe widget", which asks what that is), or by another (`any`); nothing where it is none.
 */
export type KnowsKind = (word: string) => 'one' | 'any' | undefined;

/** Knows no kinds but those that come with Kubernetes. */
export const NO_KINDS: KnowsKind = () => undefined;

/** Whether a word names a type surely enough to tell a query from a question. */
export function isTypeWord(word: string, knowsKind: KnowsKind): boolean {
  const lower = word.toLowerCase();
  if (byWord.has(lower) || lower === 'all' || knowsKind(lower) !== undefined) return true;
  const [name = '', ...rest] = lower.split('.');
  if (rest.length === 0 || !/^[a-z][a-z\d-]*$/u.test(name)) return false;
  const group = /^v\d+(?:(?:alpha|beta)\d+)?$/u.test(rest[0] ?? '') ? rest.slice(1) : rest;
  return group.length > 0 ? groupLength(group) === group.length : byWord.has(name);
}
