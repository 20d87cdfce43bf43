import { listAt, numberAt, textAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { evidence, found, type Found, type Rule } from '../found.ts';
import { keyOf, keyOfObject, selectorOf, type View } from '../view.ts';

/** Autoscalers that cannot see, cannot act, or have come to their limit. */
export const autoscalers: Rule = (view) =>
  view.list('horizontalpodautoscalers').flatMap((object) => {
    const conditions = listAt(object, 'status', 'conditions');
    const is = (type: string, status: string) =>
      conditions.findIndex((each) => textAt(each, 'type') === type && textAt(each, 'status') === status);
    const [blind, unable, limited] = [
      is('ScalingActive', 'False'),
      is('AbleToScale', 'False'),
      is('ScalingLimited', 'True'),
    ];
    const reason = (at: number) => textAt(conditions[at], 'reason');
    if (unable >= 0) return [cannotScale(view, object, unable)];
    // Scaled to zero on purpose is not blind.
    if (blind >= 0 && reason(blind) !== 'ScalingDisabled') return [cannotSee(view, object, blind, reason(blind))];
    const now = numberAt(object, 'status', 'currentReplicas') ?? 0;
    const most = numberAt(object, 'spec', 'maxReplicas') ?? 0;
    return limited >= 0 && reason(limited) === 'TooManyReplicas' && now >= most ? [atMost(view, object, limited)] : [];
  });

function cannotSee(view: View, object: KubeObject, at: number, reason: string): Found {
  const topic = view.topic(object);
  const isResource = /GetResourceMetric|GetContainerResourceMetric/u.test(reason);
  return found(view, object, {
    rule: 'metrics-missing',
    title: `It cannot read what it should scale by (${reason === '' ? 'ScalingActive False' : reason})`,
    text: isResource
      ? 'Either metrics-server is missing or does not answer, or the containers of its pods request nothing of what is measured: a percentage is one of the request.'
      : 'The metrics it asks for are not there, so that it does not scale.',
    terms: ['hpa-conditions-and-errors', 'metrics-server', 'resource-requests'],
    evidence: evidence(object, 'status', 'conditions', at, 'message'),
    next: [{ label: 'What pods use', line: `top pods${topic.flags}` }, STEPS.describe(topic)],
    because: targetKeys(view, object),
  });
}

function cannotScale(view: View, object: KubeObject, at: number): Found {
  const topic = view.topic(object);
  return found(view, object, {
    rule: 'scale-target',
    title: 'It cannot scale what it should',
    text: 'What it names under scaleTargetRef is not there, or cannot be scaled.',
    terms: ['hpa-conditions-and-errors', 'scale-subresource', 'horizontalpodautoscaler'],
    evidence: [
      ...evidence(object, 'spec', 'scaleTargetRef'),
      ...evidence(object, 'status', 'conditions', at, 'message'),
    ],
    next: [STEPS.describe(topic), STEPS.events(topic)],
  });
}

function atMost(view: View, object: KubeObject, at: number): Found {
  const topic = view.topic(object);
  return found(view, object, {
    rule: 'at-most',
    severity: 'warning',
    title: `It has as many replicas as it may: ${String(numberAt(object, 'spec', 'maxReplicas') ?? 0)}`,
    text: 'Under more load it cannot grow. Raise maxReplicas, or see whether so many are really needed.',
    terms: ['horizontalpodautoscaler', 'hpa-conditions-and-errors'],
    evidence: [...evidence(object, 'spec', 'maxReplicas'), ...evidence(object, 'status', 'conditions', at, 'message')],
    next: [STEPS.describe(topic), { label: 'What pods use', line: `top pods${topic.flags}` }],
  });
}

/** What it scales, and its pods: pods that do not run have no metrics. */
function targetKeys(view: View, object: KubeObject): readonly string[] {
  const [kind, name] = [
    textAt(object, 'spec', 'scaleTargetRef', 'kind'),
    textAt(object, 'spec', 'scaleTargetRef', 'name'),
  ];
  const namespace = textAt(object, 'metadata', 'namespace');
  const part = kind === 'Deployment' ? 'deployments' : kind === 'StatefulSet' ? 'statefulsets' : 'replicasets';
  const target = view.find(part, name, namespace);
  return [keyOf(kind, name, namespace), ...(target === undefined ? [] : view.podsOf(target).map(keyOfObject))];
}

/** Budgets that let no pod go, so that draining a node waits. */
export const budgets: Rule = (view) =>
  view.list('poddisruptionbudgets').flatMap((object) => {
    const expected = numberAt(object, 'status', 'expectedPods') ?? 0;
    if (expected === 0 || numberAt(object, 'status', 'disruptionsAllowed') !== 0) return [];
    const topic = view.topic(object);
    const [healthy, desired] = [
      numberAt(object, 'status', 'currentHealthy') ?? 0,
      numberAt(object, 'status', 'desiredHealthy') ?? 0,
    ];
    const isShort = healthy < desired;
    return [
      found(view, object, {
        rule: 'disruptions',
        severity: isShort ? 'warning' : 'hint',
        title: 'It lets none of its pods be evicted right now',
        text: isShort
          ? 'Fewer of its pods are healthy than it wants to keep.'
          : 'It wants to keep as many pods as there are, so that draining a node never gets past them.',
        terms: ['pdb-blocked-eviction', 'poddisruptionbudget', 'drain'],
        evidence: [
          ...evidence(object, 'status', 'disruptionsAllowed'),
          ...evidence(object, 'status', 'currentHealthy'),
          ...evidence(object, 'status', 'desiredHealthy'),
        ],
        next: [STEPS.describe(topic)],
        because: view.selected(selectorOf(object), object).map(keyOfObject),
      }),
    ];
  });
