import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../object.ts';

/** What `rollout status` says of an object: a line, whether the rollout is over, or why there is nothing to wait for. */
export type RolloutStatus =
  { readonly type: 'waiting' | 'done'; readonly line: string } | { readonly type: 'stopped'; readonly reason: string };

/** Kinds that are rolled out. */
export const ROLLED_OUT = ['Deployment', 'DaemonSet', 'StatefulSet'] as const;
export type RolledOut = (typeof ROLLED_OUT)[number];

/** How far a rollout is, in kubectl's words: kubectl `polymorphichelpers/rollout_status.go`. */
export const rolloutStatus: Readonly<Record<RolledOut, (object: KubeObject, revision: number) => RolloutStatus>> = {
  Deployment: deploymentStatus,
  DaemonSet: daemonSetStatus,
  StatefulSet: statefulSetStatus,
};

const REVISION = 'deployment.kubernetes.io/revision';

const waiting = (line: string): RolloutStatus => ({ type: 'waiting', line });
const done = (line: string): RolloutStatus => ({ type: 'done', line });
const stopped = (reason: string): RolloutStatus => ({ type: 'stopped', reason });

/** A count of the status; the API leaves out those that are 0. */
const count = (object: KubeObject, ...path: readonly string[]): number => numberAt(object, ...path) ?? 0;

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

const notObserved = (object: KubeObject): boolean =>
  count(object, 'metadata', 'generation') > count(object, 'status', 'observedGeneration');

function deploymentStatus(object: KubeObject, revision: number): RolloutStatus {
  const name = textAt(object, 'metadata', 'name');
  const running = mapAt(object, 'metadata', 'annotations')[REVISION] ?? '0';
  if (revision > 0 && Number(running) !== revision) {
    return stopped(`desired revision (${revision}) is different from the running revision (${running})`);
  }
  if (notObserved(object)) return waiting('Waiting for deployment spec update to be observed...');
  const progressing = listAt(object, 'status', 'conditions').find((each) => textAt(each, 'type') === 'Progressing');
  if (textAt(progressing, 'reason') === 'ProgressDeadlineExceeded') {
    return stopped(`deployment "${name}" exceeded its progress deadline`);
  }
  const wanted = numberAt(object, 'spec', 'replicas');
  const all = count(object, 'status', 'replicas');
  const updated = count(object, 'status', 'updatedReplicas');
  const available = count(object, 'status', 'availableReplicas');
  const unfinished = `Waiting for deployment "${name}" rollout to finish`;
  if (wanted !== undefined && updated < wanted) {
    return waiting(`${unfinished}: ${updated} out of ${wanted} new replicas have been updated...`);
  }
  if (all > updated) return waiting(`${unfinished}: ${all - updated} old replicas are pending termination...`);
  if (available < updated) {
    return waiting(`${unfinished}: ${available} of ${updated} updated replicas are available...`);
  }
  return done(`deployment "${name}" successfully rolled out`);
}

const ONLY_ROLLING = 'rollout status is only available for RollingUpdate strategy type';

const isRolling = (object: KubeObject): boolean => textAt(object, 'spec', 'updateStrategy', 'type') === 'RollingUpdate';

function daemonSetStatus(object: KubeObject): RolloutStatus {
  if (!isRolling(object)) return stopped(ONLY_ROLLING);
  if (notObserved(object)) return waiting('Waiting for daemon set spec update to be observed...');
  const name = textAt(object, 'metadata', 'name');
  const wanted = count(object, 'status', 'desiredNumberScheduled');
  const updated = count(object, 'status', 'updatedNumberScheduled');
  const available = count(object, 'status', 'numberAvailable');
  const unfinished = `Waiting for daemon set "${name}" rollout to finish`;
  if (updated < wanted) return waiting(`${unfinished}: ${updated} out of ${wanted} new pods have been updated...`);
  if (available < wanted) return waiting(`${unfinished}: ${available} of ${wanted} updated pods are available...`);
  return done(`daemon set "${name}" successfully rolled out`);
}

function statefulSetStatus(object: KubeObject): RolloutStatus {
  if (!isRolling(object)) return stopped(ONLY_ROLLING);
  if (count(object, 'status', 'observedGeneration') === 0 || notObserved(object)) {
    return waiting('Waiting for statefulset spec update to be observed...');
  }
  const wanted = numberAt(object, 'spec', 'replicas');
  const ready = count(object, 'status', 'readyReplicas');
  if (wanted !== undefined && ready < wanted) return waiting(`Waiting for ${wanted - ready} pods to be ready...`);
  const updated = count(object, 'status', 'updatedReplicas');
  if (isSet(valueAt(object, 'spec', 'updateStrategy', 'rollingUpdate'))) {
    const kept = numberAt(object, 'spec', 'updateStrategy', 'rollingUpdate', 'partition');
    if (wanted !== undefined && kept !== undefined && updated < wanted - kept) {
      const toUpdate = wanted - kept;
      return waiting(
        `Waiting for partitioned roll out to finish: ${updated} out of ${toUpdate} new pods have been updated...`,
      );
    }
    return done(`partitioned roll out complete: ${updated} new pods have been updated...`);
  }
  const [newest, current] = [textAt(object, 'status', 'updateRevision'), textAt(object, 'status', 'currentRevision')];
  if (newest !== current) {
    return waiting(`waiting for statefulset rolling update to complete ${updated} pods at revision ${newest}...`);
  }
  const settled = count(object, 'status', 'currentReplicas');
  return done(`statefulset rolling update complete ${settled} pods at revision ${current}...`);
}
