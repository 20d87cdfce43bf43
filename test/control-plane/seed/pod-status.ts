/** What a kubelet would write about the one container of a pod, and what it would tell in events. */
export interface KubeletReport {
  /** The name of the workload in the namespace `broken`. */
  readonly workload: string;
  readonly phase: 'Pending' | 'Running';
  readonly container: ContainerReport;
  readonly events: readonly KubeletEvent[];
}

/** The status of a container, as far as the reports differ. */
export interface ContainerReport {
  readonly started: boolean;
  readonly restartCount: number;
  readonly state: ContainerState;
  readonly lastState?: ContainerState;
}

/** One event of a kubelet about a container. */
export interface KubeletEvent {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
  readonly count: number;
}

/** What is known of a pod before the report. */
export interface SeededPod {
  readonly metadata: { readonly name: string; readonly uid: string; readonly labels: Readonly<Record<string, string>> };
  readonly spec: {
    readonly nodeName?: string;
    readonly containers: readonly { readonly name: string; readonly image: string }[];
  };
}

type ContainerState = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

const HOURS = 3_600_000;
const NOBODYS_IMAGE = 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** The status of the pod that the report is about. */
export function toStatus(
  report: KubeletReport,
  pod: SeededPod,
  place: { readonly hostIP: string; readonly podIP: string },
) {
  const { name = '', image = '' } = pod.spec.containers[0] ?? {};
  const unready = {
    status: 'False',
    reason: 'ContainersNotReady',
    message: `containers with unready status: [${name}]`,
  };
  const at = new Date(Date.now() - HOURS).toISOString();
  const hasRun = report.container.restartCount > 0 || report.container.started;
  return {
    phase: report.phase,
    startTime: at,
    hostIP: place.hostIP,
    hostIPs: [{ ip: place.hostIP }],
    podIP: place.podIP,
    podIPs: [{ ip: place.podIP }],
    conditions: [
      { type: 'PodReadyToStartContainers', status: 'True', lastTransitionTime: at },
      { type: 'Initialized', status: 'True', lastTransitionTime: at },
      { type: 'Ready', lastTransitionTime: at, ...unready },
      { type: 'ContainersReady', lastTransitionTime: at, ...unready },
    ],
    containerStatuses: [
      {
        name,
        image,
        imageID: hasRun ? `${image.split(':')[0] ?? ''}@${NOBODYS_IMAGE}` : '',
        ready: false,
        lastState: {},
        ...report.container,
      },
    ],
  };
}

/** An event of the kubelet of a node about the container of a pod. */
export function toEvent({ type, reason, message, count }: KubeletEvent, index: number, pod: SeededPod) {
  const { name, uid } = pod.metadata;
  const host = pod.spec.nodeName ?? '';
  const container = pod.spec.containers[0]?.name ?? '';
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${(0x17a0 + index).toString(16)}`, namespace: 'broken' },
    involvedObject: {
      apiVersion: 'v1',
      kind: 'Pod',
      name,
      namespace: 'broken',
      uid,
      fieldPath: `spec.containers{${container}}`,
    },
    type,
    reason,
    message: message.replaceAll('{pod}', name).replaceAll('{uid}', uid),
    count,
    // The later in the list, the more recent.
    firstTimestamp: toSeconds(Date.now() - HOURS + index * 1000),
    lastTimestamp: toSeconds(Date.now() - (20 - index) * 1000),
    source: { component: 'kubelet', host },
    reportingComponent: 'kubelet',
    reportingInstance: host,
  };
}

function toSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
