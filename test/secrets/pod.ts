import type { KubeObject } from '../../src/kubectl/object.ts';
import { attributes, conditions, container, LABELS, MOMENT, object, ownedBy, toEnv } from './parts.ts';
import { entriesAt, textsAt } from './planted.ts';

const ended = { exitCode: 1, reason: 'Error', startedAt: MOMENT, finishedAt: MOMENT };
const flags = Object.entries(entriesAt('flag before its value')).flat();

/** The containers of the pod hold whatever a container can hold. */
const APP: KubeObject = {
  ...container('pods'),
  args: [...textsAt('args'), ...flags],
  command: textsAt('command'),
  readinessProbe: {
    httpGet: { path: '/ready', port: 80, httpHeaders: textsAt('header').map((value) => ({ name: 'X-Note', value })) },
  },
  livenessProbe: { exec: { command: textsAt('exec probe') } },
  lifecycle: { postStart: { exec: { command: textsAt('lifecycle') } } },
};

/** One pod with every place a pod has. */
export const POD = object(
  'Pod',
  'v1',
  {
    spec: {
      nodeName: 'worker-1',
      initContainers: [{ name: 'setup', image: 'registry.example.com/shop/setup:1.0.0', env: toEnv('env of setup') }],
      containers: [APP, { name: 'side', image: 'registry.example.com/shop/side:1.0.0' }],
      volumes: [{ name: 'data', csi: attributes }],
    },
    status: {
      phase: 'Running',
      conditions: conditions('Ready'),
      initContainerStatuses: [
        { name: 'setup', ready: true, restartCount: 0, state: { terminated: { ...ended, exitCode: 0 } } },
      ],
      containerStatuses: textsAt('termination message').map((message, at) => ({
        name: ['app', 'side'][at] ?? `extra-${String(at)}`,
        ready: false,
        restartCount: 3,
        image: 'registry.example.com/shop/app:1.0.0',
        imageID: '',
        state: { waiting: { reason: 'CrashLoopBackOff', message: `back-off restarting failed container: ${message}` } },
        lastState: { terminated: { ...ended, message } },
      })),
    },
  },
  {
    ...ownedBy('ReplicaSet'),
    labels: { ...LABELS, note: textsAt('label').join('') },
    annotations: Object.fromEntries(textsAt('annotation').map((text, at) => [`example.com/note-${String(at)}`, text])),
  },
);
