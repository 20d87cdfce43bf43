import { numberAt, textAt, valueAt } from '../../object.ts';
import { exitCodeText } from '../exit-code.ts';
import { each, list, pairs } from '../lists.ts';
import { at, field, fields, inside, isRecord, said, time, valueOf } from '../parts.ts';
import type { Part } from '../scene.ts';
import { cut, oneLine, plain } from '../text.ts';
import { probeText } from './probe.ts';
import { envText, envSourceText } from './env.ts';

const nameOf = (item: unknown): string => textAt(item, 'name');

/** Long commands are scripts; their beginning tells which. */
const ARGUMENT_LENGTH = 300;
const argument = (item: unknown): string => cut(plain(item), ARGUMENT_LENGTH);

/** Containers as they were asked for. */
export const containers: Part = (scene) =>
  [
    each('Init Containers', 'initContainers', nameOf, ...CONTAINER),
    each('Containers', 'containers', nameOf, ...CONTAINER),
    each('Ephemeral Containers', 'ephemeralContainers', nameOf, ...CONTAINER),
  ].flatMap((part) => part(scene));

const CONTAINER: readonly Part[] = [
  field('Image', 'image'),
  field('Image Pull Policy', 'imagePullPolicy'),
  field('Restart Policy', 'restartPolicy'),
  list('Ports', 'ports', portText),
  list('Command', 'command', argument),
  list('Args', 'args', argument),
  pairs('Limits', 'resources.limits', { sign: ': ' }),
  pairs('Requests', 'resources.requests', { sign: ': ' }),
  field('Liveness', 'livenessProbe', { as: probeText }),
  field('Readiness', 'readinessProbe', { as: probeText }),
  field('Startup', 'startupProbe', { as: probeText }),
  list('Environment From', 'envFrom', envSourceText),
  list('Environment', 'env', envText),
  list('Mounts', 'volumeMounts', mountText),
  list('Devices', 'volumeDevices', (item) => `${textAt(item, 'devicePath')} from ${textAt(item, 'name')}`),
];

/** `8080/TCP (http)`, with the port of the node where it takes one. */
function portText(port: unknown): string {
  const number = plain(valueAt(port, 'containerPort'));
  const host = plain(valueAt(port, 'hostPort'));
  const name = textAt(port, 'name');
  const named = name === '' ? '' : ` (${name})`;
  const onNode = host === '' ? '' : `, on the node as ${host}`;
  return `${number}/${textAt(port, 'protocol') || 'TCP'}${named}${onNode}`;
}

function mountText(mount: unknown): string {
  const how = [
    valueAt(mount, 'readOnly') === true ? 'ro' : 'rw',
    ...['subPath', 'subPathExpr'].flatMap((key) => {
      const path = textAt(mount, key);
      return path === '' ? [] : [`path="${path}"`];
    }),
  ];
  return oneLine(`${textAt(mount, 'mountPath')} from ${textAt(mount, 'name')} (${how.join(',')})`);
}

/** Containers as they run. */
export const containerStates: Part = (scene) =>
  [
    each('Init Containers', 'initContainerStatuses', nameOf, ...STATUS),
    each('Containers', 'containerStatuses', nameOf, ...STATUS),
    each('Ephemeral Containers', 'ephemeralContainerStatuses', nameOf, ...STATUS),
  ].flatMap((part) => part(scene));

const STATE: readonly Part[] = [
  field('Reason', 'reason', {
    mark: (reason) => (FINE_REASONS.has(plain(reason)) ? undefined : 'wrong'),
  }),
  said('Message', ({ at: state }) => {
    // What a program said when it failed tells more than its code.
    const isLastWords = (numberAt(state, 'exitCode') ?? 0) !== 0;
    return textAt(state, 'message') === ''
      ? undefined
      : valueOf(textAt(state, 'message'), isLastWords ? 'wrong' : undefined);
  }),
  said('Exit Code', ({ at: state }) => {
    const code = numberAt(state, 'exitCode');
    return code === undefined ? undefined : valueOf(exitCodeText(code), code === 0 ? undefined : 'wrong');
  }),
  field('Signal', 'signal'),
  time('Started', 'startedAt'),
  time('Finished', 'finishedAt'),
];

/** Reasons that belong to a container's usual course. */
const FINE_REASONS: ReadonlySet<string> = new Set(['ContainerCreating', 'PodInitializing', 'Completed']);

const STATUS: readonly Part[] = [
  said('State', ({ at: status }) => stateName(valueAt(status, 'state'))),
  (scene) => STATE_NAMES.flatMap((name) => at(`state.${name}`, ...STATE)(scene)),
  inside(
    'Last State',
    'lastState.terminated',
    said('State', () => 'Terminated'),
    ...STATE,
  ),
  said('Ready', ({ at: status }) => {
    const ready = valueAt(status, 'ready');
    return typeof ready === 'boolean'
      ? valueOf(ready ? 'yes' : 'no', ready || isOver(status) ? undefined : 'wrong')
      : '';
  }),
  field('Restarts', 'restartCount', { mark: (restarts) => (Number(restarts) > 0 ? 'notice' : undefined) }),
  fields(['Image', 'image'], ['Container ID', 'containerID']),
];

const STATE_NAMES = ['waiting', 'running', 'terminated'] as const;

function stateName(state: unknown): string {
  const name = STATE_NAMES.find((each) => isRecord(valueAt(state, each))) ?? 'waiting';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether a container did its work: then it is not ready, and need not be. */
function isOver(status: unknown): boolean {
  return numberAt(status, 'state', 'terminated', 'exitCode') === 0;
}
