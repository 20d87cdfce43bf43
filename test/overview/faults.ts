/** A fault of the practice cluster: the line that asks why, the cause, what shows it, and what to look at next. */
export interface Fault {
  readonly ask: string;
  readonly cause: string;
  readonly restsOn: string;
  /** The label of what leads on. */
  readonly next: string;
}

/** The ten faults of the practice cluster, as somebody asks about them. */
export const FAULTS: readonly Fault[] = [
  {
    ask: 'why deploy/crash-loop -n broken',
    cause: 'the program fails by itself (exit code 1)',
    restsOn: 'ConnectionError: no route to',
    next: 'Logs before the restart',
  },
  {
    ask: 'why deploy/out-of-memory -n broken',
    cause: 'more memory than its limit allows (OOMKilled, exit code 137)',
    restsOn: '64Mi',
    next: 'What it uses now',
  },
  {
    ask: 'why deploy/wrong-image -n broken',
    cause: 'the image does not exist under this name and tag',
    restsOn: 'reviews:2.4.O',
    next: 'What happened to it',
  },
  {
    ask: 'why deploy/missing-config -n broken',
    cause: 'the ConfigMap "reports-config" is not there',
    restsOn: 'configmap "reports-config" not found',
    next: 'Which ConfigMaps there are',
  },
  {
    ask: 'why deploy/too-much-cpu -n broken',
    cause: 'no node takes it',
    restsOn: '2 Insufficient cpu',
    next: 'What nodes have left',
  },
  {
    ask: 'why pvc/no-volume -n broken',
    cause: 'its StorageClass "fast-ssd" is not there',
    restsOn: 'There is: local-disk',
    next: 'The storage classes',
  },
  {
    ask: 'why deploy/never-ready -n broken',
    cause: 'its readiness probe fails',
    restsOn: 'HTTP probe failed with statuscode: 503',
    next: 'Its logs',
  },
  {
    ask: 'why svc/lost-service -n broken',
    cause: 'Its selector matches no pod',
    restsOn: 'is it a typing error?',
    next: 'Labels of the pods',
  },
  {
    ask: 'why deploy/over-quota -n broken',
    cause: 'the quota of the namespace is used up',
    restsOn: 'exceeded quota: batch',
    next: 'The quotas',
  },
  {
    ask: 'why job/failing-job -n broken',
    cause: 'its pods failed as often as they may (exit code 1)',
    restsOn: 'Job has reached the specified backoff limit',
    next: 'Its logs',
  },
];
