import type { NextStep } from '../../teach/lesson.ts';

/** Why nodes do not take a pod, by the scheduler's words for it. */
export interface SchedulingReason {
  readonly rule: string;
  /** As kube-scheduler writes it: kubernetes `pkg/scheduler/framework/plugins`, the `ErrReason` constants. */
  readonly says: RegExp;
  /** As it reads after "no node takes it: ". */
  readonly short: string;
  readonly text: string;
  readonly terms: readonly string[];
  readonly look: NextStep;
}

const NODES: NextStep = { label: 'What nodes have left', line: 'describe nodes' };
const CLAIMS: NextStep = { label: 'The claims', line: 'get pvc' };
const TAINTS: NextStep = {
  label: 'Taints of the nodes',
  line: 'get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints[*].key',
};

/** The surest first: a claim without a volume is the cause of its own. */
const SCHEDULING_REASONS: readonly SchedulingReason[] = [
  {
    rule: 'unschedulable-claim-missing',
    says: /persistentvolumeclaim "[^"]*" (?:not found|is being deleted)/iu,
    short: 'a PersistentVolumeClaim it uses is not there',
    text: 'Without the claim there is no volume to mount. Make the claim, or correct its name in the pod.',
    terms: ['unschedulable', 'persistentvolumeclaim'],
    look: CLAIMS,
  },
  {
    rule: 'unschedulable-claim',
    says: /unbound immediate PersistentVolumeClaims/iu,
    short: 'its PersistentVolumeClaim has no volume yet',
    text: 'The pod is placed only once its claim has a volume. Look at the claim: that is where it hangs.',
    terms: ['pvc-pending', 'persistentvolumeclaim', 'unschedulable'],
    look: CLAIMS,
  },
  {
    rule: 'unschedulable-volume-place',
    says: /volume node affinity conflict/iu,
    short: 'its volume lives in another zone or on another node',
    text: 'A disk can only be used where it is, and the nodes there do not take the pod. WaitForFirstConsumer makes volumes where the pod can run.',
    terms: ['volume-binding-mode', 'region-and-availability-zone', 'unschedulable'],
    look: { label: 'The volumes', line: 'get pv -o wide' },
  },
  {
    rule: 'unschedulable-volumes-to-bind',
    says: /didn't find available persistent volumes to bind|not enough free storage/iu,
    short: 'no volume fits its claim there',
    text: 'The claim waits for the pod, and where the pod could run there is no free volume of this class and size.',
    terms: ['pvc-pending', 'persistentvolume', 'volume-binding-mode'],
    look: CLAIMS,
  },
  {
    rule: 'unschedulable-resources',
    says: /Insufficient (?:cpu|memory|ephemeral-storage)/iu,
    short: 'not enough CPU, memory or disk is free',
    text: 'What counts is what pods request, not what they use. Request less, free something, or add nodes.',
    terms: ['unschedulable', 'resource-requests', 'node-allocatable'],
    look: NODES,
  },
  {
    rule: 'unschedulable-device',
    says: /Insufficient [\w.-]+\/[\w.-]+|cannot allocate all claims/iu,
    short: 'a device it asks for is not offered or in use',
    text: 'Devices such as GPUs are counted by name. Either no node offers this one, its device plugin does not run, or all are taken.',
    terms: ['gpus-and-extended-resources', 'device-plugin', 'unschedulable'],
    look: {
      label: 'What nodes offer',
      line: 'get nodes -o custom-columns=NAME:.metadata.name,HAS:.status.allocatable',
    },
  },
  {
    rule: 'unschedulable-pods',
    says: /Too many pods/iu,
    short: 'the nodes run as many pods as they may',
    text: 'Each node has a highest number of pods, 110 unless somebody changed it. Remove pods, or add nodes.',
    terms: ['node-allocatable', 'unschedulable'],
    look: NODES,
  },
  {
    rule: 'unschedulable-taint',
    says: /untolerated taint|had taint/iu,
    short: 'nodes have a taint that it does not tolerate',
    text: 'A taint keeps pods away that do not say they tolerate it: control plane nodes have one, and nodes in trouble get one.',
    terms: ['taint', 'toleration', 'unschedulable'],
    look: TAINTS,
  },
  {
    rule: 'unschedulable-labels',
    says: /didn't match Pod's node affinity\/selector|didn't match Pod's node affinity|node\(s\) didn't match node selector/iu,
    short: 'no node has the labels it asks for',
    text: "Its nodeSelector or node affinity asks for labels that nodes do not have. Compare with the nodes' labels.",
    terms: ['node-selector', 'node-affinity', 'unschedulable'],
    look: { label: 'Labels of the nodes', line: 'get nodes --show-labels' },
  },
  {
    rule: 'unschedulable-spread',
    says: /topology spread constraints/iu,
    short: 'it would spread its pods too unevenly',
    text: 'Its topology spread constraints allow only so much difference between zones or nodes, and the place with the fewest pods does not take it.',
    terms: ['topology-spread-constraints', 'unschedulable'],
    look: { label: 'Where its pods are', line: 'get pods -o wide' },
  },
  {
    rule: 'unschedulable-pod-affinity',
    says: /pod (?:anti-)?affinity/iu,
    short: 'pods it wants to be near to, or away from, are in the way',
    text: 'Its rules about other pods cannot be met: often no two pods may share a node, and there are not enough nodes.',
    terms: ['pod-affinity-and-anti-affinity', 'unschedulable'],
    look: { label: 'Where pods are', line: 'get pods -o wide' },
  },
  {
    rule: 'unschedulable-host-port',
    says: /free ports for the requested pod ports/iu,
    short: 'the port it wants on the node is taken',
    text: 'A host port can be had once a node. Do without it, or have no more such pods than nodes.',
    terms: ['host-networking', 'container-port', 'unschedulable'],
    look: { label: 'Where pods are', line: 'get pods -o wide' },
  },
  {
    rule: 'unschedulable-cordoned',
    says: /were unschedulable/iu,
    short: 'nodes are cordoned',
    text: 'Somebody marked nodes as closed for new pods, as one does before maintenance.',
    terms: ['cordon', 'unschedulable'],
    look: { label: 'The nodes', line: 'get nodes' },
  },
  {
    rule: 'unschedulable-no-nodes',
    says: /no nodes available to schedule/iu,
    short: 'there are no nodes',
    text: 'The cluster has no node that could take pods.',
    terms: ['node', 'unschedulable'],
    look: { label: 'The nodes', line: 'get nodes' },
  },
];

/** The reasons in a message, without what it says of preemption: that repeats them. */
export function reasonsIn(message: string): readonly SchedulingReason[] {
  const [said = ''] = message.split(/\bpreemption:/iu);
  return SCHEDULING_REASONS.filter(({ says }) => says.test(said));
}
