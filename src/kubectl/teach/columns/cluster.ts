import { parseColumns } from '../column-words.ts';

/** Columns of the cluster itself, and of who may do what. */
export const CLUSTER_COLUMNS = parseColumns(`
  nodes | STATUS | nodenotready | Ready: it takes pods. SchedulingDisabled: it gets no new ones.
  | ROLES | node | What it is for: control-plane, worker, or what its labels say.
  | VERSION | version-skew | The version of its kubelet.
  | INTERNAL-IP | ip-address | Its address inside the network of the cluster.
  | EXTERNAL-IP | ip-address | Its address from outside, where it has one.
  | OS-IMAGE | node | The operating system on it.
  | KERNEL-VERSION | kernel | The version of its Linux kernel.
  | CONTAINER-RUNTIME | container-runtime | The program that runs its containers.
  | CPU(CORES) | cpu-and-memory-units | CPU it uses now, in thousandths of a core (m).
  | CPU(%) | node-allocatable | The same as a share of what pods may use.
  | MEMORY(BYTES) | cpu-and-memory-units | Memory it uses now, in mebibytes (Mi).
  | MEMORY(%) | node-allocatable | The same as a share of what pods may use.
  namespaces | STATUS | namespace | Active, or Terminating while it is being deleted.
  events | LAST SEEN | event | How long ago it last happened.
  | TYPE | event | Normal, or Warning where something may be wrong.
  | REASON | event | What happened, in one word.
  | OBJECT | kubernetes-object | What it happened to.
  | SUBOBJECT | container | The part of it, for example a container.
  | SOURCE | controller | Who reported it.
  | MESSAGE | event | What happened, in words.
  | FIRST SEEN | event | How long ago it first happened.
  | COUNT | event | How often it happened.
  resourcequotas | REQUEST | resource-requests | Used, of what may be requested in the namespace.
  | LIMIT | resource-limits | Used, of what limits may add up to in the namespace.
  componentstatuses | STATUS | componentstatus | Whether it answers. This list is outdated and can mislead.
  | MESSAGE | componentstatus | What it answered.
  | ERROR | componentstatus | Why it did not answer.
  apiservices.apiregistration.k8s.io | SERVICE | aggregation-layer | Who serves this part of the API. Local: the API server itself.
  | AVAILABLE | aggregation-layer | Whether that server answers.
  customresourcedefinitions.apiextensions.k8s.io | SCOPE | cluster-scoped-resource | Whether its objects live in namespaces.
  | VERSIONS | api-version | The versions that can be asked for.
  | GROUP | api-group | The API group the kind belongs to.
  | KIND | kind | The kind it adds.
  | SHORTNAMES | api-resource | Shorter words for it on the command line.
  | ESTABLISHED | condition | Whether the API server serves it.
  rolebindings.rbac.authorization.k8s.io | ROLE | role | The rights it gives.
  | USERS | authentication | Who gets them: users.
  | GROUPS | authentication | Who gets them: groups.
  | SERVICEACCOUNTS | serviceaccount | Who gets them: programs.
  clusterrolebindings.rbac.authorization.k8s.io | ROLE | clusterrole | The rights it gives, in all namespaces.
  | USERS | authentication | Who gets them: users.
  | GROUPS | authentication | Who gets them: groups.
  | SERVICEACCOUNTS | serviceaccount | Who gets them: programs.
  certificatesigningrequests.certificates.k8s.io | SIGNERNAME | certificatesigningrequest | Who is to sign it.
  | REQUESTOR | authentication | Who asked.
  | REQUESTEDDURATION | certificate | For how long the certificate should be valid.
  | CONDITION | certificatesigningrequest | How far it has come.
  priorityclasses.scheduling.k8s.io | VALUE | pod-priority | The higher, the sooner its pods are placed.
  | GLOBAL-DEFAULT | priorityclass | Whether pods that name none get it.
  | PREEMPTIONPOLICY | preemption | Whether its pods may push others off their nodes.
  runtimeclasses.node.k8s.io | HANDLER | runtimeclass | The name by which the container runtime on the nodes knows it.
  validatingwebhookconfigurations.admissionregistration.k8s.io | WEBHOOKS | admission-webhook | How many addresses are asked before objects are stored.
  mutatingwebhookconfigurations.admissionregistration.k8s.io | WEBHOOKS | admission-webhook | How many addresses may change objects before they are stored.
  flowschemas.flowcontrol.apiserver.k8s.io | PRIORITYLEVEL | api-priority-and-fairness | The queue that requests of this kind wait in.
  | MATCHINGPRECEDENCE | api-priority-and-fairness | Where several match, the lowest number wins.
  api-resources | NAME | api-resource | What a line names it by: the plural.
  | SHORTNAMES | api-resource | Shorter words for it on the command line.
  | APIVERSION | api-version | Its API group and version, as in the first line of a manifest.
  | NAMESPACED | cluster-scoped-resource | Whether its objects live in namespaces.
  | KIND | kind | What a manifest calls it.
  | VERBS | api-verb | What can be done with it.
  | CATEGORIES | api-resource | Words that stand for several kinds at once, like all.
`);
