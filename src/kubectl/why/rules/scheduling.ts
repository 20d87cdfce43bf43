import { listAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { parseQuantity } from '../../quantity.ts';
import type { NextStep } from '../../teach/lesson.ts';
import { STEPS, type Topic } from '../../teach/steps.ts';
import type { Evidence } from '../diagnosis.ts';
import { livePods } from '../containers.ts';
import { evidence, found, happened, type Found, type Rule } from '../found.ts';
import { claimsOf, keyOf, type View } from '../view.ts';
import { reasonsIn, type SchedulingReason } from './scheduling-reasons.ts';

/** Milliseconds after which a pod that nobody has tried to place is worth a word. */
const UNSEEN = 60_000;

/** Pods that no node was found for, by what the scheduler says. */
export const scheduling: Rule = (view) =>
  livePods(view)
    .filter((pod) => textAt(pod, 'spec', 'nodeName') === '' && /^(?:|Pending)$/u.test(textAt(pod, 'status', 'phase')))
    .flatMap((pod) => onPod(view, pod));

function onPod(view: View, pod: KubeObject): readonly Found[] {
  const conditions = listAt(pod, 'status', 'conditions');
  const at = conditions.findIndex((condition) => textAt(condition, 'type') === 'PodScheduled');
  const condition = conditions[at];
  const path = ['status', 'conditions', at] as const;
  if (textAt(condition, 'reason') === 'SchedulingGated' || listAt(pod, 'spec', 'schedulingGates').length > 0) {
    return [gated(view, pod)];
  }
  const events = view.warnings(pod).filter((event) => event.reason === 'FailedScheduling');
  const message = textAt(condition, 'message') || (events[0]?.message ?? '');
  if (condition === undefined && events.length === 0) return unseen(view, pod);
  if (textAt(condition, 'status') === 'True') return [];
  const reasons = reasonsIn(message);
  const [first] = reasons;
  const topic = view.topic(pod);
  const facts = condition === undefined ? events.map(happened) : evidence(pod, ...path, 'message');
  if (first === undefined) {
    return [
      found(view, pod, {
        rule: 'unschedulable',
        title: 'Pending: no node takes it (Unschedulable)',
        text: 'The scheduler counts below why each node does not.',
        terms: ['unschedulable', 'pending', 'kube-scheduler'],
        evidence: facts,
        next: [STEPS.describe(topic), STEPS.events(topic)],
      }),
    ];
  }
  const others = reasons.slice(1).map(({ short }) => short);
  const isClaim = first.rule.startsWith('unschedulable-claim');
  return [
    found(view, pod, {
      rule: first.rule,
      title: `Pending: no node takes it, ${first.short}${amountsIn(first, message)}`,
      text: others.length === 0 ? first.text : `${first.text} Other nodes say: ${others.join('; ')}.`,
      terms: [...new Set(reasons.flatMap(({ terms }) => terms))].slice(0, 4),
      evidence: [
        ...facts,
        ...(first.rule === 'unschedulable-resources' ? resources(view, pod, message) : []),
        ...wishes(pod, first),
      ],
      next: [lookOf(first, topic), STEPS.describe(topic)],
      because: [
        ...(isClaim ? claimsOf(pod) : []),
        // A node in trouble gets a taint of its own.
        ...(/taint \{node\.kubernetes\.io\/(?:not-ready|unreachable|\w+-pressure)/u.test(message)
          ? view.list('nodes').map((node) => keyOf('Node', textAt(node, 'metadata', 'name')))
          : []),
      ],
    }),
  ];
}

/** "(Insufficient cpu)": the word that people search for. */
function amountsIn({ rule }: SchedulingReason, message: string): string {
  if (rule !== 'unschedulable-resources' && rule !== 'unschedulable-device') return '';
  const words = [...message.matchAll(/Insufficient [\w./-]*\w/giu)].map(([word]) => word);
  return words.length === 0 ? '' : ` (${[...new Set(words)].join(', ')})`;
}

/** What the containers request of what there is too little of, and the most that any node has. */
function resources(view: View, pod: KubeObject, message: string): readonly Evidence[] {
  return ['cpu', 'memory', 'ephemeral-storage']
    .filter((name) => message.includes(`Insufficient ${name}`))
    .flatMap((name) => {
      const requests = listAt(pod, 'spec', 'containers').flatMap((_, place) =>
        evidence(pod, 'spec', 'containers', place, 'resources', 'requests', name),
      );
      const most = view
        .list('nodes')
        .map((node) => ({ node, text: textAt(node, 'status', 'allocatable', name) }))
        .map(({ node, text }) => ({ node, text, amount: parseQuantity(text) ?? -1n }))
        .reduce<{ node?: KubeObject; text: string; amount: bigint }>(
          (best, each) => (each.amount > best.amount ? each : best),
          { text: '', amount: -1n },
        );
      const largest =
        most.node === undefined
          ? []
          : [
              {
                path: `status.allocatable.${name} of the largest node, ${textAt(most.node, 'metadata', 'name')}`,
                value: most.text,
              },
            ];
      return [...requests, ...largest];
    });
}

function wishes(pod: KubeObject, { rule }: SchedulingReason): readonly Evidence[] {
  switch (rule) {
    case 'unschedulable-labels':
      return [
        ...evidence(pod, 'spec', 'nodeSelector'),
        ...evidence(pod, 'spec', 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'),
      ];
    case 'unschedulable-taint':
      return evidence(pod, 'spec', 'tolerations');
    case 'unschedulable-spread':
      return evidence(pod, 'spec', 'topologySpreadConstraints');
    case 'unschedulable-pod-affinity':
      return [
        ...evidence(pod, 'spec', 'affinity', 'podAntiAffinity'),
        ...evidence(pod, 'spec', 'affinity', 'podAffinity'),
      ];
    default:
      return [];
  }
}

function lookOf({ look }: SchedulingReason, { flags, context }: Topic): NextStep {
  const isOutside = /\b(?:nodes|pv)\b/u.test(look.line);
  return { ...look, line: `${look.line}${isOutside ? context : flags}` };
}

function gated(view: View, pod: KubeObject): Found {
  return found(view, pod, {
    rule: 'scheduling-gated',
    severity: 'warning',
    title: 'SchedulingGated: it is held back on purpose',
    text: 'No node is looked for until whoever set its scheduling gates removes them: a controller for quotas or batches most of the time.',
    terms: ['schedulinggated', 'scheduling-gates'],
    evidence: evidence(pod, 'spec', 'schedulingGates'),
    next: [STEPS.describe(view.topic(pod))],
  });
}

/** Nobody has tried to place it: no condition, no event. */
function unseen(view: View, pod: KubeObject): readonly Found[] {
  const age = view.now - Date.parse(textAt(pod, 'metadata', 'creationTimestamp'));
  if (!(age > UNSEEN) || !view.isWhole('events')) return [];
  const named = textAt(pod, 'spec', 'schedulerName');
  const isOther = valueAt(pod, 'spec', 'schedulerName') !== undefined && named !== 'default-scheduler';
  return [
    found(view, pod, {
      rule: 'not-scheduled',
      title: 'Pending: no scheduler has looked at it',
      text: isOther
        ? `It asks for the scheduler "${named}", and none of that name seems to run.`
        : 'The scheduler does not run, or has more to do than it can.',
      terms: ['kube-scheduler', 'pending'],
      evidence: evidence(pod, 'spec', 'schedulerName'),
      next: [STEPS.describe(view.topic(pod))],
    }),
  ];
}
