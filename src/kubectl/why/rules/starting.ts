import { listAt, textAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { containersOf, livePods, waitingReason } from '../containers.ts';
import { evidence, found, happened, type Found, type Rule, type Said } from '../found.ts';
import type { Happening } from '../happenings.ts';
import { claimsOf, keyOf, type View } from '../view.ts';

/** Milliseconds for which preparing a pod is nothing to tell of. */
const PATIENCE = 120_000;

type Cause = Pick<Said, 'rule' | 'title' | 'text' | 'terms'>;

/** Warnings of a node that prepares a pod, by reason and message: kubernetes `pkg/kubelet/events/event.go`. */
const CAUSES: readonly (Cause & { readonly reason: string; readonly says: RegExp })[] = [
  {
    reason: 'FailedMount',
    says: /(?:configmap|secret) "[^"]*" not found|references non-existent (?:config|secret) key/iu,
    rule: 'mount-missing',
    title: 'FailedMount: a ConfigMap or Secret it mounts is not there',
    text: 'A volume of the pod comes from an object, or a key in it, that does not exist in its namespace. Make it, or correct the name.',
    terms: ['failedmount', 'configmap', 'projected-volume'],
  },
  {
    reason: 'FailedAttachVolume',
    says: /Multi-Attach/iu,
    rule: 'multi-attach',
    title: 'FailedAttachVolume: its disk is still attached to another node',
    text: 'A disk with the access mode ReadWriteOnce is on one node at a time. The pod that had it has not stopped, or its node is lost.',
    terms: ['failedattachvolume', 'access-mode', 'volumeattachment'],
  },
  {
    reason: 'FailedAttachVolume',
    says: /(?:)/u,
    rule: 'attach-failed',
    title: 'FailedAttachVolume: its disk cannot be attached to the node',
    text: 'The storage driver could not attach the volume; its message says why.',
    terms: ['failedattachvolume', 'container-storage-interface'],
  },
  {
    reason: 'FailedMount',
    says: /driver name .* not found in the list of registered CSI drivers/iu,
    rule: 'driver-missing',
    title: 'FailedMount: the storage driver does not run on its node',
    text: 'Each node needs a pod of the storage driver; on this node there is none, or it is not ready.',
    terms: ['csinode', 'container-storage-interface', 'failedmount'],
  },
  {
    reason: 'FailedMount',
    says: /(?:)/u,
    rule: 'mount-failed',
    title: 'FailedMount: a volume cannot be set up on its node',
    text: 'The node tries again and again. The message says which volume, and what is in the way.',
    terms: ['failedmount', 'container-storage-interface', 'volume'],
  },
  {
    reason: 'FailedCreatePodSandBox',
    says: /(?:)/u,
    rule: 'sandbox-failed',
    title: 'FailedCreatePodSandBox: its node cannot set up its network or sandbox',
    text: 'The network plugin or the container runtime of the node has a problem; often the plugin has just been installed or does not run there.',
    terms: ['pod-sandbox-errors', 'cni-plugins', 'pause-container'],
  },
  {
    reason: 'NetworkNotReady',
    says: /(?:)/u,
    rule: 'network-not-ready',
    title: 'NetworkNotReady: the network of its node is not set up',
    text: 'No network plugin is ready on the node, so that no pod there gets an address.',
    terms: ['networkunavailable', 'cni-plugins'],
  },
];

/** Pods that have a node and do not start there: volumes, network, or init containers. */
export const starting: Rule = (view) =>
  livePods(view)
    .filter((pod) => textAt(pod, 'spec', 'nodeName') !== '' && textAt(pod, 'status', 'phase') === 'Pending')
    .flatMap((pod) => onPod(view, pod));

function onPod(view: View, pod: KubeObject): readonly Found[] {
  const all = containersOf(pod);
  const isCreating =
    all.length === 0 || all.some((each) => /^(?:ContainerCreating|PodInitializing)$/u.test(waitingReason(each)));
  if (!isCreating) return [];
  const waits = initWaits(view, pod);
  // An init container that runs has what the pod needs of volumes and network.
  if (waits.length > 0) return waits;
  const isInitialising = all.some(
    (each) => each.isInit && textAt(each.status, 'state', 'waiting', 'reason') === 'CrashLoopBackOff',
  );
  if (isInitialising) return [];
  for (const event of view.warnings(pod)) {
    const cause = CAUSES.find(({ reason, says }) => reason === event.reason && says.test(event.message));
    if (cause !== undefined) return [withCause(view, pod, cause, event)];
  }
  return [];
}

function withCause(view: View, pod: KubeObject, { rule, title, text, terms }: Cause, event: Happening): Found {
  const topic = view.topic(pod);
  return found(view, pod, {
    rule,
    title,
    text,
    terms,
    evidence: [happened(event), ...evidence(pod, 'spec', 'nodeName')],
    next: [STEPS.events(topic), STEPS.describe(topic)],
    because: [...claimsOf(pod), keyOf('Node', textAt(pod, 'spec', 'nodeName'))],
  });
}

/** An init container that runs for long, and all else waits. */
function initWaits(view: View, pod: KubeObject): readonly Found[] {
  const all = containersOf(pod).filter(({ isInit }) => isInit);
  const running = all.find(
    ({ status, spec }) =>
      textAt(status, 'state', 'running', 'startedAt') !== '' && textAt(spec, 'restartPolicy') !== 'Always',
  );
  if (running === undefined) return [];
  const since = view.now - Date.parse(textAt(running.status, 'state', 'running', 'startedAt'));
  if (!(since > PATIENCE)) return [];
  const topic = view.topic(pod);
  return [
    found(view, pod, {
      rule: 'init-waits',
      severity: 'warning',
      title: `Its init container ${running.name} has not ended yet`,
      text: 'Init containers run one after the other, and the others wait until each has ended well. Often such a one waits for another service. Its log says for what.',
      terms: ['init-container', 'podinitializing'],
      evidence: [
        ...evidence(pod, ...running.at, 'state', 'running', 'startedAt'),
        {
          path: 'init containers done',
          value: `${String(done(pod))} of ${String(listAt(pod, 'spec', 'initContainers').length)}`,
        },
      ],
      next: [STEPS.logs({ ...topic, flags: ` -c ${running.name}${topic.flags}` }), STEPS.describe(topic)],
    }),
  ];
}

const done = (pod: KubeObject): number =>
  containersOf(pod).filter(
    ({ isInit, status }) => isInit && textAt(status, 'state', 'terminated', 'reason') === 'Completed',
  ).length;
