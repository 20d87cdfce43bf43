import { formatAge } from '../age.ts';
import { listAt, textAt } from '../object.ts';
import type { Entry, Mark } from './description.ts';
import { tableOf } from './lists.ts';
import { plain } from './text.ts';
import type { Scene } from './scene.ts';

/** Conditions that are well when they are `False`, beside those whose name says so. */
const TROUBLE: ReadonlySet<string> = new Set([
  'NetworkUnavailable',
  'DisruptionTarget',
  'ScalingLimited',
  'NamespaceContentRemaining',
  'NamespaceFinalizersRemaining',
  'PodResizePending',
  'ModifyVolumeError',
  'ControllerResizeError',
  'NodeResizeError',
  'Dangling',
  'Terminating',
  'Denied',
  'NonStructuralSchema',
  'OutOfDisk',
]);
const TROUBLE_NAME = /(?:Pressure|Failure|Failed|FailureTarget|Degraded|Stalled|Problem|Conflicted|Deadlock)$/u;

/** Conditions that say what goes on, and are neither well nor ill. */
const NEUTRAL: ReadonlySet<string> = new Set([
  'Suspended',
  'Complete',
  'SuccessCriteriaMet',
  'PodReadyToStartContainers',
  'PodResizeInProgress',
  'FileSystemResizePending',
  'Resizing',
  'ModifyingVolume',
  'Approved',
]);

/** Reasons with which a condition is as it should be, though its status looks otherwise. */
const FINE_REASONS: ReadonlySet<string> = new Set(['PodCompleted', 'ScalingDisabled', 'DesiredWithinRange']);

/** How a condition looks: only those that are not as they should be have a mark. */
export function conditionMark(condition: unknown): Mark | undefined {
  const type = textAt(condition, 'type');
  const status = textAt(condition, 'status');
  if (NEUTRAL.has(type) || FINE_REASONS.has(textAt(condition, 'reason'))) return undefined;
  const isTrouble = TROUBLE.has(type) || TROUBLE_NAME.test(type);
  if (status === 'Unknown') return isTrouble ? 'notice' : 'wrong';
  if (isTrouble) return status === 'True' ? 'wrong' : undefined;
  return status === 'False' ? 'wrong' : undefined;
}

/** The checks that are kept on an object, as `status.conditions` has them. */
export function conditionsOf(scene: Scene): readonly Entry[] {
  return conditionTable('', listAt(scene.object, 'status', 'conditions'), scene);
}

/** Any list of conditions as a table. */
export function conditionTable(label: string, conditions: readonly unknown[], scene: Scene): readonly Entry[] {
  return tableOf(
    label,
    conditions,
    [
      ['Type', 'type'],
      ['Status', (condition) => ({ text: textAt(condition, 'status'), ...marked(condition) })],
      ['Since', (condition) => ({ text: since(condition, scene.now) })],
      ['Reason', (condition) => ({ text: plain(textAt(condition, 'reason')) })],
      ['Message', (condition) => ({ text: plain(textAt(condition, 'message')) })],
    ],
    scene,
  );
}

function marked(condition: unknown): { readonly mark?: Mark } {
  const mark = conditionMark(condition);
  return mark === undefined ? {} : { mark };
}

function since(condition: unknown, now: number): string {
  const changed = textAt(condition, 'lastTransitionTime') || textAt(condition, 'lastUpdateTime');
  return changed === '' ? '' : formatAge(changed, now);
}
