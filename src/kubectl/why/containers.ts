import { listAt, textAt, valueAt, type KubeObject } from '../object.ts';
import type { View } from './view.ts';

/** A container of a pod: what it is to be, and how it is. */
export interface Contained {
  readonly pod: KubeObject;
  readonly name: string;
  readonly spec: KubeObject | undefined;
  readonly status: KubeObject;
  /** Where its status stands in the pod. */
  readonly at: readonly ['status', 'containerStatuses' | 'initContainerStatuses', number];
  /** Where its spec stands in the pod. */
  readonly specAt: readonly ['spec', 'containers' | 'initContainers', number];
  readonly isInit: boolean;
}

const PLACES = [
  { statuses: 'initContainerStatuses', specs: 'initContainers' },
  { statuses: 'containerStatuses', specs: 'containers' },
] as const;

/** The containers of a pod that its node has reported on, those that prepare it first. */
export function containersOf(pod: KubeObject): readonly Contained[] {
  return PLACES.flatMap(({ statuses, specs }) =>
    listAt(pod, 'status', statuses).map((status, place): Contained => {
      const name = textAt(status, 'name');
      const all = listAt(pod, 'spec', specs);
      const found = all.findIndex((spec) => textAt(spec, 'name') === name);
      return {
        pod,
        name,
        status,
        spec: all[found],
        at: ['status', statuses, place],
        specAt: ['spec', specs, Math.max(found, 0)],
        isInit: specs === 'initContainers',
      };
    }),
  );
}

/** Why a container waits: `CrashLoopBackOff`; empty where it does not. */
export function waitingReason({ status }: Contained): string {
  return textAt(status, 'state', 'waiting', 'reason');
}

/** What the node says of the wait. */
export function waitingMessage({ status }: Contained): string {
  return textAt(status, 'state', 'waiting', 'message');
}

/** How a container ended the last time, and where that stands. */
export function lastEnd({
  status,
}: Contained): { readonly end: KubeObject; readonly path: readonly string[] } | undefined {
  for (const path of [
    ['state', 'terminated'],
    ['lastState', 'terminated'],
  ] as const) {
    const end = valueAt(status, ...path);
    // Records only: what else may stand there tells nothing.
    if (typeof end === 'object' && end !== null && !Array.isArray(end)) return { end: { ...end }, path };
  }
  return undefined;
}

/** Pods that are still meant to run or to end well: those being deleted have their own rules. */
export function livePods(view: View): readonly KubeObject[] {
  return view.list('pods').filter((pod) => textAt(pod, 'metadata', 'deletionTimestamp') === '');
}

/** "Container web", or "Init container migrate", where a pod has several of its kind; else empty. */
export function called({ isInit, name, pod }: Contained): string {
  if (isInit) return `init container ${name}`;
  return listAt(pod, 'spec', 'containers').length > 1 ? `container ${name}` : 'its container';
}
