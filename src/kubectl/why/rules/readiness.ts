import { listAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { called, containersOf, livePods, type Contained } from '../containers.ts';
import { evidence, found, happened, type Found, type Rule } from '../found.ts';
import { keyOf, type View } from '../view.ts';

/** Milliseconds after its start for which a container need not be ready. */
const PATIENCE = 30_000;

/** Pods that run and may not get traffic. */
export const readiness: Rule = (view) =>
  livePods(view)
    .filter((pod) => textAt(pod, 'status', 'phase') === 'Running')
    .flatMap((pod) => [...notReady(view, pod), ...gates(view, pod)].slice(0, 1));

function notReady(view: View, pod: KubeObject): readonly Found[] {
  return containersOf(pod)
    .filter((container) => !container.isInit && isRunning(container) && container.status['ready'] === false)
    .filter(({ status }) => !(view.now - Date.parse(textAt(status, 'state', 'running', 'startedAt')) < PATIENCE))
    .slice(0, 1)
    .map((container) => onContainer(view, container));
}

const isRunning = ({ status }: Contained): boolean => valueAt(status, 'state', 'running') !== undefined;

function onContainer(view: View, container: Contained): Found {
  const { pod, at, specAt, spec, status } = container;
  const said = view.warnings(pod).filter(({ reason, message }) => reason === 'Unhealthy' && message !== '');
  const topic = view.topic(pod);
  const isStarting = status['started'] === false && valueAt(spec, 'startupProbe') !== undefined;
  const probe = isStarting ? 'startupProbe' : 'readinessProbe';
  const has = valueAt(spec, probe) !== undefined;
  return found(view, pod, {
    rule: isStarting ? 'still-starting' : has ? 'readiness-probe' : 'not-ready',
    title: isStarting
      ? 'It runs, and its startup probe has not been answered yet'
      : has
        ? 'It runs, and its readiness probe fails'
        : 'It runs, and its node does not call it ready',
    text: `${has ? 'The program does not answer its probe as it should' : 'Its node has not reported it as ready'}: it still starts, waits for something else, or the probe asks the wrong port or path. Until then Services send it no traffic.${several(container)}`,
    terms: [isStarting ? 'startup-probe' : 'readiness-probe', 'unhealthy', 'ready-condition'],
    evidence: [...said.map(happened), ...evidence(pod, ...at, 'ready'), ...evidence(pod, ...specAt, probe)],
    next: [STEPS.logs(topic), STEPS.describe(topic), STEPS.events(topic)],
    because: [keyOf('Node', textAt(pod, 'spec', 'nodeName'))],
  });
}

const several = (container: Contained): string =>
  called(container) === 'its container' ? '' : ` It is about ${called(container)}.`;

/** All its containers are ready, and something outside has not confirmed. */
function gates(view: View, pod: KubeObject): readonly Found[] {
  const conditions = listAt(pod, 'status', 'conditions');
  const isTrue = (type: string) =>
    conditions.some((each) => textAt(each, 'type') === type && textAt(each, 'status') === 'True');
  const first = listAt(pod, 'spec', 'readinessGates')
    .map((gate) => textAt(gate, 'conditionType'))
    .find((type) => !isTrue(type));
  if (first === undefined) return [];
  return [
    found(view, pod, {
      rule: 'readiness-gate',
      title: `It waits for ${first} to be confirmed (readiness gate)`,
      text: 'Its containers run. A controller outside, for example of a load balancer, has not confirmed that the pod may get traffic.',
      terms: ['readiness-probe', 'pod-startup-conditions'],
      evidence: [
        ...evidence(pod, 'spec', 'readinessGates'),
        ...evidence(
          pod,
          'status',
          'conditions',
          conditions.findIndex((each) => textAt(each, 'type') === first),
        ),
      ],
      next: [STEPS.describe(view.topic(pod)), STEPS.events(view.topic(pod))],
    }),
  ];
}
