import { parseColumns } from '../column-words.ts';

/** Columns of what runs. */
export const WORKLOAD_COLUMNS = parseColumns(`
  pods | READY | readiness-probe | Containers that are ready, of all in the pod. Only a pod with all of them ready gets traffic.
  | STATUS | pod-phase | How it is: its phase, or the reason why it does not run.
  | RESTARTS | restart-policy | How often its containers were started again, and how long ago the last time.
  | IP | pod-network | Its own address inside the cluster; a new pod gets another.
  | NODE | node | The node it was placed on.
  | NOMINATED NODE | preemption | A node that is being cleared for it.
  | READINESS GATES | readiness-probe | Outside confirmations it waits for before it gets traffic: given, of all.
  | CPU(CORES) | cpu-and-memory-units | CPU it uses now, in thousandths of a core (m).
  | MEMORY(BYTES) | cpu-and-memory-units | Memory it uses now, in mebibytes (Mi).
  deployments.apps | READY | replica | Pods that are ready, of those that are wanted.
  | UP-TO-DATE | rolling-update | Pods that have the newest version already.
  | AVAILABLE | minimumreplicasunavailable | Pods that have been ready for long enough to be counted on.
  statefulsets.apps | READY | replica | Pods that are ready, of those that are wanted. They start one after the other.
  replicasets.apps | DESIRED | replica | Pods that are wanted. 0: an earlier revision, kept to roll back to.
  | CURRENT | replica | Pods that were made.
  | READY | readiness-probe | Pods that are ready.
  replicationcontrollers | DESIRED | replica | Pods that are wanted.
  | CURRENT | replica | Pods that were made.
  | READY | readiness-probe | Pods that are ready.
  daemonsets.apps | DESIRED | daemonset | Nodes that should have a pod of it.
  | CURRENT | daemonset | Nodes that have one.
  | READY | readiness-probe | Nodes whose pod is ready.
  | UP-TO-DATE | rolling-update | Nodes whose pod has the newest version.
  | AVAILABLE | daemonset | Nodes whose pod has been ready for long enough.
  | NODE SELECTOR | node-selector | Labels a node must have to get a pod.
  jobs.batch | STATUS | job-outcome-conditions | Whether it runs, is done, or has given up.
  | COMPLETIONS | job-completions-and-parallelism | Pods that ended well, of those that are wanted.
  | DURATION | job | How long it took, or has been running.
  cronjobs.batch | SCHEDULE | cron-expression | When it runs: minute, hour, day of month, month, day of week.
  | TIMEZONE | cron-expression | The time zone of its schedule; without one, that of the control plane.
  | SUSPEND | cronjob | True: paused, it starts no jobs.
  | ACTIVE | job | Jobs of it that run now.
  | LAST SCHEDULE | cronjob | How long ago it started a job.
  controllerrevisions.apps | CONTROLLER | controllerrevision | The StatefulSet or DaemonSet whose earlier state it keeps.
  | REVISION | rollback | Its number; the highest is the newest.
  podtemplates | CONTAINERS | container | The names of the containers in the template.
  | POD LABELS | label | The labels pods made from it get.
  horizontalpodautoscalers.autoscaling | REFERENCE | horizontalpodautoscaler | What it scales.
  | TARGETS | horizontalpodautoscaler | What is measured, and what it should be: 30%/80%. Above it more pods are made.
  | MINPODS | horizontalpodautoscaler | It never scales below this.
  | MAXPODS | horizontalpodautoscaler | It never scales above this.
  | REPLICAS | replica | Pods there are now.
  poddisruptionbudgets.policy | MIN AVAILABLE | poddisruptionbudget | Pods that must stay when nodes are drained.
  | MAX UNAVAILABLE | poddisruptionbudget | Pods that may be missing when nodes are drained.
  | ALLOWED DISRUPTIONS | pdb-blocked-eviction | Pods that may be evicted right now. 0 makes a drain wait.
`);
