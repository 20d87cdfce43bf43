import type { KubeObject } from '../object.ts';
import { listAt, numberAt, textAt, valueAt } from '../object.ts';
import type { Mark } from './description.ts';
import { isRecord } from './parts.ts';

/** How a Pod stands, in the one word of the STATUS column, and how many of its containers are ready. */
export interface PodStatus {
  readonly word: string;
  readonly ready: number;
  readonly containers: number;
  readonly restarts: number;
}

/** What the server would print of a Pod: k8s.io/kubernetes, pkg/printers/internalversion/printers.go, printPod. */
export function podStatus(pod: KubeObject): PodStatus {
  const sidecars = new Set(
    listAt(pod, 'spec', 'initContainers')
      .filter((container) => textAt(container, 'restartPolicy') === 'Always')
      .map((container) => textAt(container, 'name')),
  );
  const initStatuses = listAt(pod, 'status', 'initContainerStatuses');
  const isSidecar = (status: KubeObject): boolean => sidecars.has(textAt(status, 'name'));
  const statuses = listAt(pod, 'status', 'containerStatuses');
  const running = [
    ...statuses.filter(isRunning),
    ...initStatuses.filter((status) => isSidecar(status) && isUp(status)),
  ];
  const starting = startingWord(pod, initStatuses, isSidecar);
  const counted = starting === undefined ? [...statuses, ...initStatuses.filter(isSidecar)] : initStatuses;
  return {
    word: deletedWord(pod) ?? starting ?? appWord(pod, statuses) ?? ownWord(pod),
    ready: running.filter((status) => valueAt(status, 'ready') === true).length,
    containers: listAt(pod, 'spec', 'containers').length + sidecars.size,
    restarts: counted.reduce((sum, status) => sum + (numberAt(status, 'restartCount') ?? 0), 0),
  };
}

const FINE: ReadonlySet<string> = new Set(['Running', 'Completed', 'Succeeded']);
const ON_THE_WAY =
  /^(?:Pending|ContainerCreating|PodInitializing|Terminating|SchedulingGated|Init:\d+\/\d+|Init:PodInitializing)$/u;

/** How a STATUS looks: it runs or is done, it is on the way, or something is wrong. */
export function statusMark({ word }: PodStatus): Mark | undefined {
  if (ON_THE_WAY.test(word)) return 'notice';
  return FINE.has(word) ? undefined : 'wrong';
}

/** How its share of ready containers looks; with any other status than Running, that one tells. */
export function readyMark({ word, ready, containers }: PodStatus): Mark | undefined {
  return word === 'Running' && ready < containers ? 'wrong' : undefined;
}

function deletedWord(pod: KubeObject): string | undefined {
  if (textAt(pod, 'metadata', 'deletionTimestamp') === '') return undefined;
  if (textAt(pod, 'status', 'reason') === 'NodeLost') return 'Unknown';
  const phase = textAt(pod, 'status', 'phase');
  return phase === 'Succeeded' || phase === 'Failed' ? undefined : 'Terminating';
}

function startingWord(
  pod: KubeObject,
  statuses: readonly KubeObject[],
  isSidecar: (status: KubeObject) => boolean,
): string | undefined {
  const initialized = listAt(pod, 'status', 'conditions').some(
    (condition) => textAt(condition, 'type') === 'Initialized' && textAt(condition, 'status') === 'True',
  );
  const position = statuses.findIndex((status) => !isDone(status) && !(isSidecar(status) && isUp(status)));
  const status = statuses[position];
  if (status === undefined || initialized) return undefined;
  const word = endedWord(status) ?? waitingReason(status);
  const counted = `${String(position)}/${String(listAt(pod, 'spec', 'initContainers').length)}`;
  return `Init:${word === undefined || word === 'PodInitializing' ? counted : word}`;
}

function appWord(pod: KubeObject, statuses: readonly KubeObject[]): string | undefined {
  const word = statuses.map((status) => waitingReason(status) ?? endedWord(status)).find((each) => each !== undefined);
  if (word !== 'Completed') return word;
  const failed = statuses.find((status) => (numberAt(status, 'state', 'terminated', 'exitCode') ?? 0) !== 0);
  const runs = statuses.some(isRunning);
  if (runs && isReady(pod)) return 'Running';
  if (failed !== undefined) return endedWord(failed);
  return runs ? 'NotReady' : word;
}

function ownWord(pod: KubeObject): string {
  const gated = listAt(pod, 'status', 'conditions').some(
    (condition) => textAt(condition, 'type') === 'PodScheduled' && textAt(condition, 'reason') === 'SchedulingGated',
  );
  if (gated) return 'SchedulingGated';
  return textAt(pod, 'status', 'reason') || textAt(pod, 'status', 'phase') || 'Unknown';
}

function endedWord(status: KubeObject): string | undefined {
  const ended = valueAt(status, 'state', 'terminated');
  if (!isRecord(ended)) return undefined;
  const signal = numberAt(ended, 'signal') ?? 0;
  const code = signal === 0 ? `ExitCode:${String(numberAt(ended, 'exitCode') ?? 0)}` : `Signal:${String(signal)}`;
  return textAt(ended, 'reason') || code;
}

function waitingReason(status: KubeObject): string | undefined {
  return textAt(status, 'state', 'waiting', 'reason') || undefined;
}

const isDone = (status: KubeObject): boolean => numberAt(status, 'state', 'terminated', 'exitCode') === 0;
const isUp = (status: KubeObject): boolean => valueAt(status, 'started') === true;
const isRunning = (status: KubeObject): boolean =>
  valueAt(status, 'ready') === true && isRecord(valueAt(status, 'state', 'running'));
const isReady = (pod: KubeObject): boolean =>
  listAt(pod, 'status', 'conditions').some(
    (condition) => textAt(condition, 'type') === 'Ready' && textAt(condition, 'status') === 'True',
  );
