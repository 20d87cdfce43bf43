import { formatAge } from '../../age.ts';
import { listAt, textAt, type KubeObject } from '../../object.ts';
import type { Value } from '../description.ts';
import { lines, list } from '../lists.ts';
import { at, field, said, time, valueOf } from '../parts.ts';
import { podStatus, readyMark, statusMark } from '../pod-status.ts';
import type { Part, Printers, Scene } from '../scene.ts';
import { NONE, plain } from '../text.ts';
import { namesUsedBy, USED_KINDS } from '../used-names.ts';
import { containerStates } from './containers.ts';
import { podSpec } from './pod-template.ts';
import { relatedTable } from './related.ts';

/** What the Pod cannot start without. */
const uses: Part = lines('Uses', ({ object }) =>
  USED_KINDS.flatMap((kind) => namesUsedBy(object['spec'], kind).map((name) => `${kind}/${name}`)),
);

function status(pod: KubeObject): Value {
  const seen = podStatus(pod);
  return valueOf(seen.word, statusMark(seen));
}

function readyShare(pod: KubeObject): Value {
  const seen = podStatus(pod);
  return valueOf(`${String(seen.ready)}/${String(seen.containers)}`, readyMark(seen));
}

/** Pods as rows: what a workload, a Service or a claim has. */
export function podsIn(label: string, role: string, none?: Value | string): Part {
  return relatedTable(
    label,
    role,
    [
      ['Name', 'metadata.name'],
      ['Status', status],
      ['Ready', readyShare],
      ['Restarts', (pod) => String(podStatus(pod).restarts)],
      ['Age', (pod, { now }) => formatAge(textAt(pod, 'metadata', 'creationTimestamp'), now)],
      ['Node', 'spec.nodeName'],
    ],
    none,
  );
}

/** The Pod. */
export const podPrinters: Printers = {
  Pod: {
    desired: [at('spec', ...podSpec)],
    observed: [
      said('Status', ({ object }) => status(object)),
      field('Phase', 'status.phase'),
      field('Reason', 'status.reason', { mark: () => 'wrong' }),
      field('Message', 'status.message'),
      said('Node', node),
      field('Nominated Node', 'status.nominatedNodeName'),
      time('Started', 'status.startTime'),
      list('IPs', 'status.podIPs', (each) => textAt(each, 'ip')),
      field('QoS Class', 'status.qosClass'),
      at('status', containerStates),
    ],
    related: [
      said('Made By', maker),
      uses,
      relatedTable('Services', 'services', [
        ['Name', 'metadata.name'],
        ['Type', 'spec.type'],
        ['Cluster IP', 'spec.clusterIP'],
      ]),
      relatedTable('Claims', 'claims', [
        ['Name', 'metadata.name'],
        [
          'Status',
          (claim) =>
            valueOf(
              textAt(claim, 'status', 'phase'),
              textAt(claim, 'status', 'phase') === 'Bound' ? undefined : 'wrong',
            ),
        ],
        ['Volume', 'spec.volumeName'],
      ]),
    ],
  },
};

function node({ object }: Scene): ReturnType<typeof valueOf> {
  const name = textAt(object, 'spec', 'nodeName');
  const ip = textAt(object, 'status', 'hostIP');
  return name === '' ? valueOf(`${NONE} (not placed yet)`, 'notice') : valueOf(ip === '' ? name : `${name}/${ip}`);
}

/** The chain upwards: a Pod's ReplicaSet is itself made by a Deployment. */
function maker(scene: Scene): ReturnType<typeof valueOf> | string {
  const found = scene.related['owner'];
  if (found?.type === 'unread') return valueOf(found.why, 'notice');
  const owner = found?.objects[0];
  if (owner === undefined) return '';
  const above = listAt(owner, 'metadata', 'ownerReferences')[0];
  const name = `${plain(owner.kind)}/${textAt(owner, 'metadata', 'name')}`;
  return above === undefined ? name : `${name}, which ${textAt(above, 'kind')}/${textAt(above, 'name')} made`;
}
