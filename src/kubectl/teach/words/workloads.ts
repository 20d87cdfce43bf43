import { parseWords } from '../words.ts';

/** How many replicas there are of those that are wanted. */
export const REPLICAS = parseWords(`
  ! none ready | minimumreplicasunavailable | None of its pods is ready: it does not work at all.
  ! some ready | replica | Fewer pods are ready than wanted.
  zero | replica | Scaled to zero: no pods are wanted, so none run.
  old | rollback | An earlier revision, kept without pods so that it can be rolled back to.
  updating | rolling-update | Not all pods have the newest version yet: an update is under way, or stuck.
  ! nodes missing | daemonset | On some nodes that should have a pod of it, none is ready.
  no nodes | node-selector | No node fits it, so that it has no pods.
`);

/** What the STATUS of a job means. */
export const JOB_STATUS = parseWords(`
  Complete | job-outcome-conditions | It is done: as many pods ended well as wanted.
  ! Failed | job-outcome-conditions | It has given up; its pods failed too often or took too long.
  ! FailureTarget | job-outcome-conditions | It is about to give up; its last pods are being stopped.
  SuccessCriteriaMet | job-outcome-conditions | Enough has succeeded; its last pods are being stopped.
  Running | job | Its pods are at work.
  Suspended | job | Paused on purpose: it starts no pods until it is resumed.
  Terminating | terminating | Being deleted.
`);

/** What cells of a cron job mean. */
export const CRON_JOB = parseWords(`
  suspended | cronjob | Paused on purpose: it starts no jobs until it is resumed.
  never | cron-expression | It has not run since it was made.
`);

/** What cells of a HorizontalPodAutoscaler mean. */
export const AUTOSCALER = parseWords(`
  ! <unknown> | hpa-conditions-and-errors | What it measures is not known, so it does not scale. Often metrics-server is missing.
  ! at most | horizontalpodautoscaler | It has as many replicas as it may: under more load it cannot grow.
`);

/** What cells of a PodDisruptionBudget mean. */
export const BUDGET = parseWords(`
  ! 0 | pdb-blocked-eviction | No pod of it may be evicted right now, so that draining a node waits.
`);

/** What the used part of a quota means. */
export const QUOTA = parseWords(`
  ! full | exceeded-quota | Something here is used up: what would need more of it is refused.
`);
