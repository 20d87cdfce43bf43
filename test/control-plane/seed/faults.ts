import type { ContainerReport, KubeletEvent, KubeletReport } from './pod-status.ts';

const MINUTES = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTES).toISOString();
const normal = (reason: string, message: string, count = 1): KubeletEvent => ({
  type: 'Normal',
  reason,
  message,
  count,
});
const warning = (reason: string, message: string, count = 1): KubeletEvent => ({
  type: 'Warning',
  reason,
  message,
  count,
});

const started = (image: string, count: number): readonly KubeletEvent[] => [
  normal('Pulled', `Container image "${image}" already present on machine and can be accessed by the pod`, count),
  normal('Created', 'Container created', count),
  normal('Started', 'Container started', count),
];

const image = (name: string) => `registry.example.com/broken/${name}`;
const reviews = image('reviews:2.4.O');
const notFound =
  `rpc error: code = NotFound desc = failed to pull and unpack image "${reviews}": ` +
  `failed to resolve image: ${reviews}: not found`;

const outOfMemory: ContainerReport['state'] = {
  terminated: { exitCode: 137, reason: 'OOMKilled', startedAt: ago(6), finishedAt: ago(5) },
};

/** What only a kubelet can find out: five of the ten faults. The real components find the others by themselves. */
export const kubeletReports: readonly KubeletReport[] = [
  {
    workload: 'crash-loop',
    phase: 'Running',
    container: {
      started: false,
      restartCount: 14,
      state: {
        waiting: {
          reason: 'CrashLoopBackOff',
          message: 'back-off 5m0s restarting failed container=worker pod={pod}_broken({uid})',
        },
      },
      lastState: {
        terminated: {
          exitCode: 1,
          reason: 'Error',
          message: 'ConnectionError: no route to amqp://worker:PLANTED-message-password-5c20bd@queue.broken.svc:5672',
          startedAt: ago(4),
          finishedAt: ago(3),
        },
      },
    },
    events: [
      ...started(image('worker:1.4.2'), 15),
      warning('BackOff', 'Back-off restarting failed container worker in pod {pod}_broken({uid})', 167),
    ],
  },
  {
    workload: 'out-of-memory',
    phase: 'Running',
    container: { started: false, restartCount: 6, state: outOfMemory, lastState: outOfMemory },
    events: [
      ...started(image('image-resizer:2.0.0'), 6),
      warning('BackOff', 'Back-off restarting failed container resizer in pod {pod}_broken({uid})', 21),
    ],
  },
  {
    workload: 'wrong-image',
    phase: 'Pending',
    container: {
      started: false,
      restartCount: 0,
      state: {
        waiting: {
          reason: 'ImagePullBackOff',
          message: `Back-off pulling image "${reviews}": ErrImagePull: ${notFound}`,
        },
      },
    },
    events: [
      normal('Pulling', `Pulling image "${reviews}"`, 5),
      warning('Failed', `Failed to pull image "${reviews}": ${notFound}`, 5),
      warning('Failed', 'Error: ErrImagePull', 5),
      normal('BackOff', `Back-off pulling image "${reviews}"`, 41),
      warning('Failed', 'Error: ImagePullBackOff', 41),
    ],
  },
  {
    workload: 'missing-config',
    phase: 'Pending',
    container: {
      started: false,
      restartCount: 0,
      state: { waiting: { reason: 'CreateContainerConfigError', message: 'configmap "reports-config" not found' } },
    },
    events: [
      normal('Pulled', `Container image "${image('reports:0.8.1')}" already present on machine`, 26),
      warning('Failed', 'Error: configmap "reports-config" not found', 26),
    ],
  },
  {
    workload: 'never-ready',
    phase: 'Running',
    container: { started: true, restartCount: 0, state: { running: { startedAt: ago(59) } } },
    events: [
      ...started(image('api:1.1.0'), 1),
      warning('Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503', 118),
    ],
  },
];
