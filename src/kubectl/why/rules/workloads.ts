import { listAt, numberAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { evidence, found, type Found, type Rule } from '../found.ts';
import { keyOf, keyOfObject, type Key, type View } from '../view.ts';

/** Milliseconds for which a controller may not have looked at a change. */
const PATIENCE = 120_000;

/** What explains that a workload lacks pods: it may not make them, or what it owns has faults. */
const below = (view: View, object: KubeObject): readonly Key[] => [
  keyOfObject(object),
  ...view.ownedBy(object).map(keyOfObject),
  ...view.podsOf(object).map(keyOfObject),
];

const count = (object: KubeObject, ...path: readonly string[]): number => numberAt(object, ...path) ?? 0;

/** Deployments that are not as many as wanted, stuck, paused or scaled to zero. */
export const deployments: Rule = (view) =>
  view.list('deployments').flatMap((object) => {
    const want = numberAt(object, 'spec', 'replicas') ?? 1;
    const ready = count(object, 'status', 'readyReplicas');
    const at = condition(object, 'Progressing');
    const topic = view.topic(object);
    if (at !== undefined && textAt(at.condition, 'reason') === 'ProgressDeadlineExceeded') {
      return [
        found(view, object, {
          rule: 'rollout-stuck',
          title: 'ProgressDeadlineExceeded: its rollout is stuck',
          text: 'The pods of the new version have not become ready in the time given. The old ones go on where there are any; look at the newest pods.',
          terms: ['progressdeadlineexceeded', 'rollout', 'rolling-update'],
          evidence: [...evidence(object, ...at.path, 'message'), ...evidence(object, 'status', 'unavailableReplicas')],
          next: [STEPS.rollout(topic), STEPS.history(topic)],
          because: below(view, object),
        }),
      ];
    }
    if (want > 0 && count(object, 'status', 'availableReplicas') < want) {
      const available = condition(object, 'Available');
      const isDown = ready === 0 || (available !== undefined && textAt(available.condition, 'status') === 'False');
      return [
        found(view, object, {
          rule: 'unavailable',
          severity: isDown ? 'failure' : 'warning',
          title: `${ready === 0 ? '' : 'Only '}${String(ready)} of ${String(want)} pods are ready`,
          text: 'Its pods tell why: they are missing, do not start, or are not ready.',
          terms: ['minimumreplicasunavailable', 'deployment', 'replica'],
          evidence: [
            ...(available === undefined ? [] : evidence(object, ...available.path, 'reason')),
            ...evidence(object, 'status', 'readyReplicas'),
            ...evidence(object, 'spec', 'replicas'),
          ],
          next: [STEPS.rollout(topic), STEPS.describe(topic)],
          because: below(view, object),
        }),
      ];
    }
    return [...ignored(view, object), ...onPurpose(view, object, want)].slice(0, 1);
  });

/** Nobody acts on what was changed. */
function ignored(view: View, object: KubeObject): readonly Found[] {
  const [made, seen] = [count(object, 'metadata', 'generation'), count(object, 'status', 'observedGeneration')];
  const changed = Date.parse(textAt(object, 'metadata', 'creationTimestamp'));
  if (made <= seen || !(view.now - changed > PATIENCE)) return [];
  return [
    found(view, object, {
      rule: 'not-observed',
      severity: 'warning',
      title: 'No controller has looked at its last change',
      text: 'kube-controller-manager acts on such changes within seconds. It may be down, or just be at it.',
      terms: ['generation', 'kube-controller-manager'],
      evidence: [...evidence(object, 'metadata', 'generation'), ...evidence(object, 'status', 'observedGeneration')],
      next: [STEPS.describe(view.topic(object))],
    }),
  ];
}

/** What somebody wanted so, and may have forgotten. */
function onPurpose(view: View, object: KubeObject, want: number): readonly Found[] {
  const topic = view.topic(object);
  if (want === 0) {
    return [
      found(view, object, {
        rule: 'scaled-to-zero',
        severity: 'hint',
        title: 'It is scaled to zero',
        text: 'Somebody, or an autoscaler, wants no pods of it. Nothing is broken, and nothing runs.',
        terms: ['replica', 'scale-to-zero'],
        evidence: evidence(object, 'spec', 'replicas'),
        next: [STEPS.history(topic)],
      }),
    ];
  }
  if (valueAt(object, 'spec', 'paused') !== true) return [];
  return [
    found(view, object, {
      rule: 'paused',
      severity: 'hint',
      title: 'Its rollout is paused',
      text: 'Changes to it wait until somebody resumes the rollout.',
      terms: ['rollout', 'deployment'],
      evidence: evidence(object, 'spec', 'paused'),
      next: [STEPS.history(topic)],
    }),
  ];
}

/** ReplicaSets of nobody with too few pods: those of a Deployment show in it. */
export const replicaSets: Rule = (view) =>
  view.list('replicasets').flatMap((object) => {
    const [want, ready] = [numberAt(object, 'spec', 'replicas') ?? 1, count(object, 'status', 'readyReplicas')];
    if (ready >= want || view.ownersOf(object).length > 0) return [];
    return [tooFew(view, object, ready, want, ['replicaset', 'replica'])];
  });

/** StatefulSets: their pods start one after the other, so that one holds up all behind it. */
export const statefulSets: Rule = (view) =>
  view.list('statefulsets').flatMap((object) => {
    const namespace = textAt(object, 'metadata', 'namespace');
    const service = textAt(object, 'spec', 'serviceName');
    const isMissing =
      service !== '' && view.isWhole('services') && view.find('services', service, namespace) === undefined;
    const [want, ready] = [numberAt(object, 'spec', 'replicas') ?? 1, count(object, 'status', 'readyReplicas')];
    const missing = isMissing
      ? [
          found(view, object, {
            rule: 'governing-service-missing',
            severity: 'warning',
            title: `Its Service "${service}" is not there`,
            text: 'A StatefulSet gives each pod a DNS name through a headless Service. Without it the pods run, and find each other by no name.',
            terms: ['headless-service', 'statefulset'],
            evidence: evidence(object, 'spec', 'serviceName'),
            next: [{ label: 'The Services', line: `get services${view.topic(object).flags}` }],
          }),
        ]
      : [];
    if (ready >= want) return missing;
    const isOrdered = textAt(object, 'spec', 'podManagementPolicy') !== 'Parallel';
    const blocked = isOrdered && count(object, 'status', 'replicas') < want;
    const finding = tooFew(view, object, ready, want, ['statefulset', 'stateful-identity']);
    const held = 'Its pods start one after the other: one that is not ready holds up all behind it.';
    return [
      ...missing,
      { ...finding, text: blocked ? held : finding.text, because: [...finding.because, ...claims(view, object)] },
    ];
  });

function claims(view: View, object: KubeObject): readonly Key[] {
  const namespace = textAt(object, 'metadata', 'namespace');
  const names = listAt(object, 'spec', 'volumeClaimTemplates').map((each) => textAt(each, 'metadata', 'name'));
  const pods = view.podsOf(object).map((pod) => textAt(pod, 'metadata', 'name'));
  return names.flatMap((name) => pods.map((pod) => keyOf('PersistentVolumeClaim', `${name}-${pod}`, namespace)));
}

/** DaemonSets that lack pods on some nodes. */
export const daemonSets: Rule = (view) =>
  view.list('daemonsets').flatMap((object) => {
    const [want, ready] = [count(object, 'status', 'desiredNumberScheduled'), count(object, 'status', 'numberReady')];
    return ready >= want ? [] : [tooFew(view, object, ready, want, ['daemonset', 'toleration'])];
  });

function tooFew(view: View, object: KubeObject, ready: number, want: number, terms: readonly string[]): Found {
  const topic = view.topic(object);
  const isDaemon = object.kind === 'DaemonSet';
  return found(view, object, {
    rule: 'unavailable',
    severity: ready === 0 ? 'failure' : 'warning',
    title: `${ready === 0 ? '' : 'Only '}${String(ready)} of ${String(want)} pods are ready`,
    text: isDaemon
      ? 'On some nodes its pod is missing or not ready: a taint, too little room, or a fault of the pod.'
      : 'Its pods tell why: they are missing, do not start, or are not ready.',
    terms,
    evidence: isDaemon
      ? [...evidence(object, 'status', 'numberReady'), ...evidence(object, 'status', 'desiredNumberScheduled')]
      : [...evidence(object, 'status', 'readyReplicas'), ...evidence(object, 'spec', 'replicas')],
    next: [STEPS.describe(topic), STEPS.events(topic)],
    because: below(view, object),
  });
}

function condition(object: KubeObject, type: string) {
  const at = listAt(object, 'status', 'conditions').findIndex((each) => textAt(each, 'type') === type);
  const path = ['status', 'conditions', at] as const;
  const [found] = listAt(object, 'status', 'conditions').slice(at, at + 1);
  return at < 0 || found === undefined ? undefined : { path, condition: found };
}
