import { goSort } from '../go/sort.ts';
import { listAt, numberAt, textAt, type KubeObject } from '../object.ts';
import { microsAt } from '../time.ts';

/**
 * Pods with the one first whose logs tell most: kubectl's order `ByLogging` in `util/podutils/podutils.go`. A pod on a node
 * goes before one without, a running one before one that waits, a ready one before one that is not, then the longest ready,
 * the most restarted, the oldest.
 */
export function byLogging(pods: readonly KubeObject[]): readonly KubeObject[] {
  return goSort(pods, isBetter);
}

/** Phases that are not listed rank like Running, as they do in kubectl. */
const PHASES: Readonly<Record<string, number>> = { Running: 0, Unknown: 1, Pending: 2 };

function isBetter(a: KubeObject, b: KubeObject): boolean {
  const [nodeA, nodeB] = [textAt(a, 'spec', 'nodeName'), textAt(b, 'spec', 'nodeName')];
  if (nodeA !== nodeB && (nodeA === '' || nodeB === '')) return nodeA !== '';
  const [phaseA, phaseB] = [phaseRank(a), phaseRank(b)];
  if (phaseA !== phaseB) return phaseA < phaseB;
  const [readyA, readyB] = [isReady(a), isReady(b)];
  if (readyA !== readyB) return readyA;
  if (readyA && readySince(a) !== readySince(b)) return isEarlier(readySince(a), readySince(b));
  const [restartsA, restartsB] = [restarts(a), restarts(b)];
  if (restartsA.apps !== restartsB.apps) return restartsA.apps > restartsB.apps;
  if (restartsA.sidecars !== restartsB.sidecars) return restartsA.sidecars > restartsB.sidecars;
  const [madeA, madeB] = [made(a), made(b)];
  return madeA !== madeB && isEarlier(madeA, madeB);
}

/** Whether `a` lies before `b`; a time that is not there counts as later than any. */
function isEarlier(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined ? b === undefined : a < b;
}

function phaseRank(pod: KubeObject): number {
  return PHASES[textAt(pod, 'status', 'phase')] ?? 0;
}

function readyCondition(pod: KubeObject): KubeObject | undefined {
  return listAt(pod, 'status', 'conditions').find((condition) => textAt(condition, 'type') === 'Ready');
}

function isReady(pod: KubeObject): boolean {
  return textAt(readyCondition(pod), 'status') === 'True';
}

function readySince(pod: KubeObject): number | undefined {
  return microsAt(textAt(readyCondition(pod), 'lastTransitionTime'));
}

function made(pod: KubeObject): number | undefined {
  return microsAt(textAt(pod, 'metadata', 'creationTimestamp'));
}

/** The highest restart count among the app's containers, and among init containers that run along as sidecars. */
function restarts(pod: KubeObject): { readonly apps: number; readonly sidecars: number } {
  const sidecars = new Set(
    listAt(pod, 'spec', 'initContainers')
      .filter((container) => textAt(container, 'restartPolicy') === 'Always')
      .map((container) => textAt(container, 'name')),
  );
  const highest = (statuses: readonly KubeObject[]): number =>
    Math.max(0, ...statuses.map((status) => numberAt(status, 'restartCount') ?? 0));
  return {
    apps: highest(listAt(pod, 'status', 'containerStatuses')),
    sidecars: highest(
      listAt(pod, 'status', 'initContainerStatuses').filter((status) => sidecars.has(textAt(status, 'name'))),
    ),
  };
}
