import { listAt, numberAt, textAt, type KubeObject } from '../../object.ts';
import type { NextStep } from '../../teach/lesson.ts';
import { STEPS } from '../../teach/steps.ts';
import { called, containersOf, lastEnd, livePods, waitingReason, type Contained } from '../containers.ts';
import { evidence, found, happened, type Found, type Rule } from '../found.ts';
import { keyOfObject, type View } from '../view.ts';
import { meaningOf } from './exits.ts';

/** Restarts after which it is worth a warning although it runs again. */
const MANY = 3;

/** Milliseconds within which the last end must lie for that: an hour. */
const RECENT = 3_600_000;

/** Containers that end and should not have: by how they ended. One finding a pod: its first container that fails. */
export const crashes: Rule = (view) =>
  livePods(view).flatMap((pod) =>
    containersOf(pod)
      .flatMap((container) => onContainer(view, container))
      .slice(0, 1),
  );

function onContainer(view: View, container: Contained): readonly Found[] {
  const { pod, status, at } = container;
  const last = lastEnd(container);
  const reason = waitingReason(container);
  // Without a report of its end there is nothing to tell the cause from, and the back-off still is one.
  if (last === undefined) return reason === 'CrashLoopBackOff' ? [unreported(view, container)] : [];
  const { end, path } = last;
  const code = numberAt(end, 'exitCode') ?? 0;
  const job = view.ownersOf(pod).find(({ kind }) => kind === 'Job');
  const how = howBad(view, container, end, path.includes('state'));
  // Earlier tries of a job that is done no longer matter.
  if (how === undefined || (job !== undefined && isComplete(job))) return [];
  const meaning = meaningOf(end, container, view.warnings(pod));
  const isLoop = reason === 'CrashLoopBackOff';
  const who = called(container);
  const isOnly = who === 'its container';
  const unhealthy = view
    .warnings(pod)
    .filter((event) => event.reason === 'Unhealthy' && meaning.rule.endsWith('probe'));
  return [
    found(view, pod, {
      ...meaning,
      severity: how,
      title: titled(isLoop, isOnly ? meaning.title : `${who}: ${lowerFirst(meaning.title)}`),
      text: container.isInit
        ? `${meaning.text} The pod's own containers start only once this one has ended well.`
        : meaning.text,
      terms: container.isInit ? [...meaning.terms, 'init-error', 'init-container'] : meaning.terms,
      evidence: [
        ...evidence(pod, ...at, ...path, 'reason'),
        ...evidence(pod, ...at, ...path, 'exitCode'),
        ...(meaning.rule === 'out-of-memory'
          ? evidence(pod, ...container.specAt, 'resources', 'limits', 'memory')
          : []),
        ...evidence(pod, ...at, ...path, 'message'),
        ...unhealthy.map(happened),
        ...evidence(pod, ...at, 'restartCount'),
      ],
      next: nextOf(view, container, meaning.rule, (numberAt(status, 'restartCount') ?? 0) > 0),
      // A job that gave up says it of all its pods.
      ...(job !== undefined && code !== 0 && meaning.rule === 'program-fails' ? { summedUpBy: keyOfObject(job) } : {}),
    }),
  ];
}

function titled(isLoop: boolean, title: string): string {
  return isLoop ? `CrashLoopBackOff: ${lowerFirst(title)}` : `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Whether an end is one to tell of. Nothing: it is as it should be. */
function howBad(
  { now }: View,
  { pod, status, isInit, spec, ...container }: Contained,
  end: KubeObject,
  isEnded: boolean,
): 'failure' | 'warning' | undefined {
  const code = numberAt(end, 'exitCode') ?? 0;
  const restarts = numberAt(status, 'restartCount') ?? 0;
  const waits = waitingReason({ pod, status, isInit, spec, ...container });
  if (waits === 'CrashLoopBackOff' || waits === 'RunContainerError') return 'failure';
  const policy = textAt(spec, 'restartPolicy') || textAt(pod, 'spec', 'restartPolicy') || 'Always';
  if (isEnded) {
    if (code !== 0) return 'failure';
    // Once well and over is how init containers and tasks end; a service that ends well is started again.
    return policy === 'Always' && !isInit && restarts >= MANY ? 'failure' : undefined;
  }
  const age = now - Date.parse(textAt(end, 'finishedAt'));
  return restarts >= MANY && age < RECENT ? 'warning' : undefined;
}

function nextOf(
  view: View,
  { pod, name, isInit, spec }: Contained,
  rule: string,
  restarted: boolean,
): readonly NextStep[] {
  const topic = view.topic(pod);
  const several = isInit || (spec !== undefined && containersOf(pod).length > 1);
  const inside = several ? { ...topic, flags: ` -c ${name}${topic.flags}` } : topic;
  const logs = restarted ? STEPS.previous(inside) : STEPS.logs(inside);
  const usage = {
    label: 'What it uses now',
    line: `top pod ${topic.name.slice('pods/'.length)} --containers${topic.flags}`,
  };
  switch (rule) {
    case 'out-of-memory':
      return [usage, logs, STEPS.describe(topic)];
    case 'liveness-probe':
    case 'startup-probe':
    case 'asked-to-stop':
    case 'killed':
      return [STEPS.events(topic), logs, STEPS.describe(topic)];
    case 'command-not-found':
    case 'not-executable':
    case 'cannot-run':
      return [STEPS.describe(topic), logs];
    default:
      return [logs, STEPS.describe(topic), STEPS.events(topic)];
  }
}

const isComplete = (job: KubeObject): boolean =>
  listAt(job, 'status', 'conditions').some(({ type, status }) => type === 'Complete' && status === 'True');

function unreported(view: View, container: Contained): Found {
  const { pod, at } = container;
  const topic = view.topic(pod);
  return found(view, pod, {
    rule: 'crash-loop',
    title: 'CrashLoopBackOff: it ends soon after every start',
    text: 'Kubernetes waits longer before each new try. How it ended was not reported; its log says more.',
    terms: ['crashloopbackoff', 'exit-code'],
    evidence: [...evidence(pod, ...at, 'state', 'waiting', 'message'), ...evidence(pod, ...at, 'restartCount')],
    next: [STEPS.previous(topic), STEPS.describe(topic)],
  });
}
