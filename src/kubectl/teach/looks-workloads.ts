import { lookAt, parseShare, seen, type Cell, type Look, type Seen } from './seen.ts';
import { AUTOSCALER, BUDGET, CRON_JOB, JOB_STATUS, QUOTA, REPLICAS } from './words/workloads.ts';

/** Deployments and StatefulSets: READY is `have/want`. */
export const lookAtScaled: Look = (cell) => {
  const share = parseShare(cell('READY'));
  return share === undefined ? [] : [...replicas(share.have, share.want), ...updating(cell, share.want)];
};

/** ReplicaSets and ReplicationControllers: both numbers have a column. */
export const lookAtReplicaSets: Look = (cell) => {
  const [have, want] = [toCount(cell('READY')), toCount(cell('DESIRED'))];
  if (have === undefined || want === undefined) return [];
  return want === 0 ? seen(REPLICAS, 'old', '0 desired') : replicas(have, want);
};

/** DaemonSets want a pod for each node that fits. */
export const lookAtDaemonSets: Look = (cell) => {
  const [have, want] = [toCount(cell('READY')), toCount(cell('DESIRED'))];
  if (have === undefined || want === undefined) return [];
  if (want === 0) return seen(REPLICAS, 'no nodes', '0 desired');
  return have < want
    ? seen(REPLICAS, 'nodes missing', `${String(have)} of ${String(want)} ready`)
    : updating(cell, want);
};

function replicas(have: number, want: number): readonly Seen[] {
  if (want === 0) return seen(REPLICAS, 'zero', '0 wanted');
  const value = `${String(have)} of ${String(want)} ready`;
  if (have === 0) return seen(REPLICAS, 'none ready', value);
  return have < want ? seen(REPLICAS, 'some ready', value) : [];
}

function updating(cell: Cell, want: number): readonly Seen[] {
  const newest = toCount(cell('UP-TO-DATE'));
  return newest === undefined || newest >= want ? [] : seen(REPLICAS, 'updating', `${String(newest)} up to date`);
}

/** Jobs have a STATUS since Kubernetes 1.31. */
export const lookAtJobs: Look = lookAt('STATUS', JOB_STATUS);

/** CronJobs: paused, or not yet run. */
export const lookAtCronJobs: Look = (cell) => [
  ...(cell('SUSPEND').toLowerCase() === 'true' ? seen(CRON_JOB, 'suspended', 'SUSPEND True') : []),
  ...(cell('LAST SCHEDULE') === '<none>' ? seen(CRON_JOB, 'never', 'LAST SCHEDULE <none>') : []),
];

/** HorizontalPodAutoscalers: blind, or at their limit. */
export const lookAtAutoscalers: Look = (cell) => {
  const [most, now] = [toCount(cell('MAXPODS')), toCount(cell('REPLICAS'))];
  return [
    ...(cell('TARGETS').includes('<unknown>') ? seen(AUTOSCALER, '<unknown>') : []),
    ...(most !== undefined && now !== undefined && now >= most
      ? seen(AUTOSCALER, 'at most', `${String(now)} of at most ${String(most)}`)
      : []),
  ];
};

/** PodDisruptionBudgets that let no pod go. */
export const lookAtBudgets: Look = (cell) =>
  cell('ALLOWED DISRUPTIONS') === '0' ? seen(BUDGET, '0', 'ALLOWED DISRUPTIONS 0') : [];

/** ResourceQuotas of which something is used up: `pods: 1/1, requests.cpu: 640m/4`. */
export const lookAtQuotas: Look = (cell) => {
  const parts = `${cell('REQUEST')}, ${cell('LIMIT')}`.split(', ');
  const full = parts.filter((part) => /: ([^/\s]+)\/\1$/u.test(part) && !part.endsWith('/0'));
  return full.length === 0 ? [] : seen(QUOTA, 'full', full.join(', '));
};

function toCount(text: string): number | undefined {
  return /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}
