import { listAt, numberAt, textAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { evidence, found, happened, type Found, type Rule, type Said } from '../found.ts';
import { keyOf, type View } from '../view.ts';

/** Milliseconds past its grace period after which a pod should be gone. */
const SLACK = 60_000;

/** Seconds a pod may take to stop where it says nothing: kubernetes.io, "Pod lifecycle". */
const GRACE = 30;

type Cause = Pick<Said, 'rule' | 'title' | 'text' | 'terms'>;

/** Pods that their node or the cluster ended, by the reason in their status. */
const REASONS: Readonly<Record<string, Cause>> = {
  Evicted: {
    rule: 'evicted',
    title: 'Evicted: its node ran short and sent it away',
    text: 'A node that is short of memory, disk or process numbers ends pods to save itself. Its controller makes a new one; this entry stays as a trace.',
    terms: ['evicted', 'node-pressure-eviction', 'resource-requests'],
  },
  NodeLost: {
    rule: 'node-lost',
    title: 'NodeLost: its node has lost contact',
    text: 'Nobody knows whether it still runs, until its node is back or removed.',
    terms: ['unknown', 'nodenotready'],
  },
  Preempting: {
    rule: 'preempted',
    title: 'Preempting: it makes room for a pod of higher priority',
    text: 'A more important pod found no place, and this one was chosen to go.',
    terms: ['preempted', 'priorityclass'],
  },
  DeadlineExceeded: {
    rule: 'deadline',
    title: 'DeadlineExceeded: it ran longer than it may',
    text: 'Its activeDeadlineSeconds were over, so it was stopped. Allow more time, or find out why it is slow.',
    terms: ['deadlineexceeded', 'job-limits-and-cleanup'],
  },
  NodeShutdown: {
    rule: 'node-shutdown',
    title: 'NodeShutdown: its node was shut down',
    text: 'The node stopped its pods in good order before it went down. Controllers make new ones elsewhere.',
    terms: ['nodeshutdown', 'node'],
  },
};
const shutDown = REASONS['NodeShutdown'];

const REFUSED: Cause = {
  rule: 'refused-by-node',
  title: 'its node refused it although it was placed there',
  text: 'Between placing and starting, the node had no longer what the pod asks for. Its controller makes another; many such traces mean that two schedulers or a device plugin disagree.',
  terms: ['unexpected-admission-errors', 'node-allocatable'],
};

/** Pods that were ended from outside, or that do not end. */
export const endings: Rule = (view) =>
  view.list('pods').flatMap((pod) => [...ended(view, pod), ...lost(view, pod), ...stuck(view, pod)].slice(0, 1));

function ended(view: View, pod: KubeObject): readonly Found[] {
  const reason = textAt(pod, 'status', 'reason');
  const isRefusal =
    /^(?:UnexpectedAdmissionError|OutOf[\w-]+|NodeAffinity|NodeName|NodePorts|TopologyAffinityError)$/u.test(reason);
  const known = Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined;
  const cause = known ?? (/^(?:Shutdown|Terminated)$/u.test(reason) ? shutDown : undefined) ?? preempted(pod);
  const said = cause ?? (isRefusal ? { ...REFUSED, title: `${reason}: ${REFUSED.title}` } : undefined);
  if (said === undefined) return [];
  const { name } = view.refOf(pod);
  const isReplaced = view.ownersOf(pod).length > 0;
  return [
    found(view, pod, {
      ...said,
      severity: isReplaced ? 'warning' : 'failure',
      evidence: [
        ...evidence(pod, 'status', 'reason'),
        ...evidence(pod, 'status', 'message'),
        ...evidence(pod, 'spec', 'nodeName'),
      ],
      next: [...aboutNode(view, pod), STEPS.describe(view.topic(pod))],
      because: [keyOf('Node', textAt(pod, 'spec', 'nodeName'))],
      text: isReplaced ? said.text : `${said.text} Nobody makes ${name} again: it has no controller.`,
    }),
  ];
}

function preempted(pod: KubeObject): Cause | undefined {
  const gone = listAt(pod, 'status', 'conditions').some(
    (each) => textAt(each, 'type') === 'DisruptionTarget' && textAt(each, 'reason') === 'PreemptionByScheduler',
  );
  const cause = REASONS['Preempting'];
  return gone && cause !== undefined ? { ...cause, title: cause.title.replace('Preempting', 'Preempted') } : undefined;
}

function lost(view: View, pod: KubeObject): readonly Found[] {
  if (textAt(pod, 'status', 'phase') !== 'Unknown') return [];
  return [
    found(view, pod, {
      rule: 'node-lost',
      title: 'Unknown: its node has lost contact',
      text: 'Nobody knows whether it still runs, until its node is back or removed.',
      terms: ['unknown', 'nodenotready'],
      evidence: [...evidence(pod, 'status', 'phase'), ...evidence(pod, 'spec', 'nodeName')],
      next: aboutNode(view, pod),
      because: [keyOf('Node', textAt(pod, 'spec', 'nodeName'))],
    }),
  ];
}

/** Deleted, and still there long after it should have stopped. */
function stuck(view: View, pod: KubeObject): readonly Found[] {
  const deleted = Date.parse(textAt(pod, 'metadata', 'deletionTimestamp'));
  const grace = numberAt(pod, 'metadata', 'deletionGracePeriodSeconds') ?? GRACE;
  // The moment already has the grace period in it: API reference, ObjectMeta.
  if (Number.isNaN(deleted) || view.now - deleted < SLACK) return [];
  const finalizers = evidence(pod, 'metadata', 'finalizers');
  const topic = view.topic(pod);
  const held = finalizers.length > 0 && finalizers[0]?.value !== '[]';
  return [
    found(view, pod, {
      rule: held ? 'finalizer' : 'terminating',
      title: held
        ? 'Terminating: a finalizer has not been cleared'
        : 'Terminating: its node does not confirm that it has stopped',
      text: held
        ? 'Whoever set the finalizer wants to tidy up first, and does not: its controller is gone or failing. Look for that controller.'
        : 'The node must say that its containers are gone. It is not ready, or a program or a volume there does not let go.',
      terms: ['terminating', held ? 'finalizer' : 'nodenotready', 'termination-grace-period'],
      evidence: [
        ...evidence(pod, 'metadata', 'deletionTimestamp'),
        ...(held ? finalizers : evidence(pod, 'spec', 'nodeName')),
        { path: 'metadata.deletionGracePeriodSeconds', value: String(grace) },
        ...view
          .warnings(pod)
          .filter(({ reason }) => reason === 'FailedKillPod')
          .map(happened),
      ],
      next: [...(held ? [STEPS.yaml(topic)] : aboutNode(view, pod)), STEPS.events(topic)],
      because: held ? [] : [keyOf('Node', textAt(pod, 'spec', 'nodeName'))],
    }),
  ];
}

function aboutNode(view: View, pod: KubeObject) {
  const node = textAt(pod, 'spec', 'nodeName');
  if (node === '') return [];
  return [{ label: 'Its node', line: `describe node/${node}${view.topic(pod).context}` }];
}
