import { listAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { evidence, found, type Found, type Rule, type Said } from '../found.ts';
import type { View } from '../view.ts';

type Cause = Pick<Said, 'rule' | 'title' | 'text' | 'terms'>;

/** Conditions that are bad when they hold. */
const BAD: Readonly<Record<string, Cause>> = {
  MemoryPressure: {
    rule: 'memory-pressure',
    title: 'MemoryPressure: it is short of memory',
    text: 'It starts to send pods away, those first that use more than they request.',
    terms: ['memorypressure', 'node-pressure-eviction'],
  },
  DiskPressure: {
    rule: 'disk-pressure',
    title: 'DiskPressure: its disk is nearly full',
    text: 'It removes unused images and dead containers, and then sends pods away.',
    terms: ['diskpressure', 'node-pressure-eviction', 'ephemeral-storage'],
  },
  PIDPressure: {
    rule: 'pid-pressure',
    title: 'PIDPressure: it runs out of process numbers',
    text: 'Some program starts processes without end.',
    terms: ['pidpressure', 'process'],
  },
  NetworkUnavailable: {
    rule: 'network-unavailable',
    title: 'NetworkUnavailable: its network is not set up',
    text: 'The network plugin has not set up this node, so that pods there reach nobody.',
    terms: ['networkunavailable', 'cni-plugins'],
  },
};

/** Nodes that are not well. */
export const nodes: Rule = (view) => view.list('nodes').flatMap((node) => onNode(view, node));

function onNode(view: View, node: KubeObject): readonly Found[] {
  const conditions = listAt(node, 'status', 'conditions');
  const at = conditions.findIndex((each) => textAt(each, 'type') === 'Ready');
  const ready = textAt(conditions[at], 'status');
  const topic = view.topic(node);
  // A node that does not report leaves its other conditions unknown: those say no more.
  if (at >= 0 && ready !== 'True') {
    const isSilent = ready === 'Unknown';
    return [
      found(view, node, {
        rule: 'node-not-ready',
        title: isSilent ? 'NotReady: it has lost contact' : 'NotReady: it says that it cannot run pods',
        text: isSilent
          ? 'Its kubelet has not reported for a while: the machine is down, cut off, or overloaded. Its pods are made anew elsewhere after five minutes.'
          : 'Its kubelet reports a problem, often of the network plugin or the container runtime.',
        terms: ['nodenotready', 'kubelet', 'node'],
        evidence: [
          ...evidence(node, 'status', 'conditions', at, 'reason'),
          ...evidence(node, 'status', 'conditions', at, 'message'),
          ...evidence(node, 'status', 'conditions', at, 'lastTransitionTime'),
        ],
        next: [STEPS.describe(topic), STEPS.events(topic)],
      }),
    ];
  }
  const pressures = conditions.flatMap((condition, place) => {
    const type = textAt(condition, 'type');
    const cause = Object.hasOwn(BAD, type) ? BAD[type] : undefined;
    if (cause === undefined || textAt(condition, 'status') !== 'True') return [];
    return [
      found(view, node, {
        ...cause,
        evidence: [
          ...evidence(node, 'status', 'conditions', place, 'reason'),
          ...evidence(node, 'status', 'conditions', place, 'message'),
        ],
        next: [{ label: 'What nodes use', line: `top nodes${topic.context}` }, STEPS.describe(topic)],
      }),
    ];
  });
  return [...pressures, ...cordoned(view, node)];
}

function cordoned(view: View, node: KubeObject): readonly Found[] {
  if (valueAt(node, 'spec', 'unschedulable') !== true) return [];
  return [
    found(view, node, {
      rule: 'cordoned',
      severity: 'hint',
      title: 'It is cordoned: no new pods are placed there',
      text: 'Somebody closed it, as one does before maintenance. Pods on it go on running.',
      terms: ['cordon', 'drain'],
      evidence: evidence(node, 'spec', 'unschedulable'),
      next: [STEPS.describe(view.topic(node))],
    }),
  ];
}
