import { formatAge } from '../../age.ts';
import { mapAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import type { Quantity } from '../../quantity.ts';
import { amountOf, amountText, percentOf } from '../amount.ts';
import { list, tableOf } from '../lists.ts';
import { field, fields, inside, isRecord, time, valueOf } from '../parts.ts';
import { isOver, podAmount } from '../pod-resources.ts';
import type { Part, Printers, Scene } from '../scene.ts';
import { foundIn } from '../scene.ts';
import { plain } from '../text.ts';
import { yes } from './pod-template.ts';

/** The machine. */
export const nodePrinters: Printers = {
  Node: {
    desired: [
      field('Cordoned', 'spec.unschedulable', { as: yes, mark: () => 'notice' }),
      list('Taints', 'spec.taints', (taint) => {
        const value = textAt(taint, 'value');
        return valueOf(
          `${textAt(taint, 'key')}${value === '' ? '' : `=${value}`}:${textAt(taint, 'effect')}`,
          'notice',
        );
      }),
      list('Pod Addresses', 'spec.podCIDRs'),
      field('Provider ID', 'spec.providerID'),
    ],
    observed: [
      list('Addresses', 'status.addresses', (each) => `${textAt(each, 'type')}: ${textAt(each, 'address')}`),
      capacity,
      inside(
        'System',
        'status.nodeInfo',
        fields(
          ['OS', 'osImage'],
          ['Kernel', 'kernelVersion'],
          ['Architecture', 'architecture'],
          ['Container Runtime', 'containerRuntimeVersion'],
          ['kubelet', 'kubeletVersion'],
        ),
      ),
      list('Volumes Attached', 'status.volumesAttached', (volume) => textAt(volume, 'name')),
    ],
    related: [
      allocated,
      pods,
      (scene) =>
        foundIn(scene, 'lease').flatMap((lease) =>
          time('Last Sign Of Life', 'spec.renewTime')({ ...scene, at: lease }),
        ),
    ],
  },
};

function capacity(scene: Scene): ReturnType<Part> {
  const whole = valueAt(scene.object, 'status', 'capacity');
  const names = isRecord(whole) ? Object.keys(whole).sort() : [];
  return tableOf(
    'Resources',
    names.map((name) => ({
      name,
      whole: valueAt(whole, name),
      free: valueAt(scene.object, 'status', 'allocatable', name),
    })),
    [
      ['Resource', 'name'],
      ['Capacity', 'whole'],
      ['Allocatable', 'free'],
    ],
    scene,
  );
}

/** What Pods asked for together, of what the node can give; the scheduler goes by the requests. */
function allocated(scene: Scene): ReturnType<Part> {
  const found = scene.related['pods'];
  const label = 'Allocated';
  if (found === undefined) return [];
  if (found.type === 'unread') return [{ type: 'field', label, value: valueOf(found.why, 'notice') }];
  const running = found.objects.filter((pod) => !isOver(pod));
  const free = mapAt(scene.object, 'status', 'allocatable');
  const names = Object.keys(free)
    .filter((name) => name !== 'pods')
    .sort();
  const sum = (type: 'requests' | 'limits', name: string): Quantity =>
    running.reduce((total, pod) => total + podAmount(pod, type, name), 0n);
  const share = (type: 'requests' | 'limits', name: string): ReturnType<typeof valueOf> => {
    const total = sum(type, name);
    const percent = percentOf(total, amountOf(free[name]) ?? 0n);
    return valueOf(
      `${amountText(total, name)} (${String(percent)}%)`,
      type === 'requests' && percent >= FULL ? 'notice' : undefined,
    );
  };
  return [
    ...tableOf(
      label,
      names,
      [
        ['Resource', plain],
        ['Requests', (name) => share('requests', plain(name))],
        ['Limits', (name) => share('limits', plain(name))],
      ],
      scene,
    ),
    {
      type: 'field',
      label: 'Pods',
      value: {
        text: `${String(running.length)} of ${plain(free['pods']) || 'unknown'}${found.more ? ', and more that were not read' : ''}`,
      },
    },
  ];
}

/** From here on a usual Pod may not fit any more. */
const FULL = 90;

function pods(scene: Scene): ReturnType<Part> {
  const amount =
    (type: 'requests' | 'limits', name: string) =>
    (pod: KubeObject): string =>
      amountText(podAmount(pod, type, name), name);
  return tableOf(
    'Running Pods',
    foundIn(scene, 'pods').filter((pod) => !isOver(pod)),
    [
      ['Namespace', 'metadata.namespace'],
      ['Name', 'metadata.name'],
      ['CPU Requests', amount('requests', 'cpu')],
      ['CPU Limits', amount('limits', 'cpu')],
      ['Memory Requests', amount('requests', 'memory')],
      ['Memory Limits', amount('limits', 'memory')],
      ['Age', (pod, { now }) => formatAge(textAt(pod, 'metadata', 'creationTimestamp'), now)],
    ],
    scene,
  );
}
