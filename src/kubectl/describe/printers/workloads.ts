import { formatAge } from '../../age.ts';
import { mapAt, numberAt, textAt, valueAt } from '../../object.ts';
import { list } from '../lists.ts';
import { field, fields, inside, said, valueOf } from '../parts.ts';
import type { Part, Printers, Scene } from '../scene.ts';
import { plain } from '../text.ts';
import { seconds, podTemplate, yes } from './pod-template.ts';
import { podsIn } from './pods.ts';
import { relatedTable } from './related.ts';
import { selector } from './selector.ts';

const NO_PODS = '<none> (nothing runs)';

/** Replicas that are there, against those that were asked for. */
function replicas(label: string, path: string): Part {
  return said(label, ({ object }) => {
    const there = numberAt(object, 'status', path) ?? 0;
    const wanted = numberAt(object, 'spec', 'replicas') ?? 1;
    return valueOf(`${String(there)} of ${String(wanted)}`, there < wanted ? 'wrong' : undefined);
  });
}

const wanted: Part = said('Replicas', ({ object }) => {
  const number = numberAt(object, 'spec', 'replicas') ?? 1;
  return number === 0 ? valueOf('0 (scaled to nothing)', 'notice') : String(number);
});

const paused: Part = field('Paused', 'spec.paused', { as: yes, mark: () => 'notice' });
const template = podTemplate('spec.template');
const pods = podsIn('Pods', 'pods', NO_PODS);

const scalers: Part = relatedTable('Autoscalers', 'autoscalers', [
  ['Name', 'metadata.name'],
  ['Min', 'spec.minReplicas'],
  ['Max', 'spec.maxReplicas'],
  ['Current', 'status.currentReplicas'],
]);

const replicaSets: Part = relatedTable('Replica Sets', 'replicasets', [
  ['Name', 'metadata.name'],
  ['Revision', (set) => mapAt(set, 'metadata', 'annotations')['deployment.kubernetes.io/revision']],
  ['Desired', (set) => plain(numberAt(set, 'spec', 'replicas') ?? 1)],
  ['Ready', (set) => plain(numberAt(set, 'status', 'readyReplicas') ?? 0)],
  ['Age', (set, { now }) => formatAge(textAt(set, 'metadata', 'creationTimestamp'), now)],
]);

const rollingUpdate: Part = inside(
  'Rolling Update',
  'spec.strategy.rollingUpdate',
  fields(['Max Unavailable', 'maxUnavailable'], ['Max Surge', 'maxSurge']),
);

/** Controllers that keep Pods running. */
export const workloadPrinters: Printers = {
  'apps/Deployment': {
    desired: [
      wanted,
      selector('Selector', 'spec.selector'),
      field('Strategy', 'spec.strategy.type'),
      rollingUpdate,
      field('Min Ready Time', 'spec.minReadySeconds', { as: seconds }),
      field('Progress Deadline', 'spec.progressDeadlineSeconds', { as: seconds }),
      field('Revisions Kept', 'spec.revisionHistoryLimit'),
      paused,
      template,
    ],
    observed: [
      replicas('Updated', 'updatedReplicas'),
      replicas('Ready', 'readyReplicas'),
      replicas('Available', 'availableReplicas'),
      field('Unavailable', 'status.unavailableReplicas', { mark: () => 'wrong' }),
      field('Terminating', 'status.terminatingReplicas', { as: unlessZero }),
      said('Revision', ({ object }) => mapAt(object, 'metadata', 'annotations')['deployment.kubernetes.io/revision']),
    ],
    related: [replicaSets, pods, scalers],
  },
  'apps/ReplicaSet': {
    desired: [wanted, selector('Selector', 'spec.selector'), template],
    observed: [
      replicas('There', 'replicas'),
      replicas('Ready', 'readyReplicas'),
      replicas('Available', 'availableReplicas'),
    ],
    related: [pods],
  },
  ReplicationController: {
    desired: [wanted, selector('Selector', 'spec.selector'), template],
    observed: [
      replicas('There', 'replicas'),
      replicas('Ready', 'readyReplicas'),
      replicas('Available', 'availableReplicas'),
    ],
    related: [pods],
  },
  'apps/StatefulSet': {
    desired: [
      wanted,
      selector('Selector', 'spec.selector'),
      field('Service', 'spec.serviceName'),
      field('Pod Management', 'spec.podManagementPolicy'),
      field('Update Strategy', 'spec.updateStrategy.type'),
      field('Partition', 'spec.updateStrategy.rollingUpdate.partition'),
      field('Max Unavailable', 'spec.updateStrategy.rollingUpdate.maxUnavailable'),
      field('First Ordinal', 'spec.ordinals.start'),
      said('Claims Kept', claimRetention),
      list('Volume Claims', 'spec.volumeClaimTemplates', claimTemplateText),
      template,
    ],
    observed: [
      replicas('There', 'replicas'),
      replicas('Ready', 'readyReplicas'),
      replicas('Updated', 'updatedReplicas'),
      fields(['Current Revision', 'status.currentRevision'], ['Update Revision', 'status.updateRevision']),
    ],
    related: [pods, scalers],
  },
  'apps/DaemonSet': {
    desired: [
      selector('Selector', 'spec.selector'),
      field('Update Strategy', 'spec.updateStrategy.type'),
      field('Max Unavailable', 'spec.updateStrategy.rollingUpdate.maxUnavailable'),
      field('Max Surge', 'spec.updateStrategy.rollingUpdate.maxSurge'),
      template,
    ],
    observed: [
      field('Nodes That Should Run It', 'status.desiredNumberScheduled'),
      onNodes('Running', 'currentNumberScheduled'),
      onNodes('Up To Date', 'updatedNumberScheduled'),
      onNodes('Ready', 'numberReady'),
      onNodes('Available', 'numberAvailable'),
      field('Where It Should Not Be', 'status.numberMisscheduled', { as: unlessZero, mark: () => 'wrong' }),
    ],
    related: [pods],
  },
};

function unlessZero(value: unknown): string {
  return value === 0 ? '' : plain(value);
}

function onNodes(label: string, key: string): Part {
  return said(label, ({ object }) => {
    const there = numberAt(object, 'status', key) ?? 0;
    const should = numberAt(object, 'status', 'desiredNumberScheduled') ?? 0;
    return valueOf(`${String(there)} of ${String(should)}`, there < should ? 'wrong' : undefined);
  });
}

function claimRetention({ object }: Scene): string {
  const policy = valueAt(object, 'spec', 'persistentVolumeClaimRetentionPolicy');
  const [deleted, scaled] = [textAt(policy, 'whenDeleted'), textAt(policy, 'whenScaled')];
  return deleted + scaled === '' ? '' : `${deleted} when deleted, ${scaled} when scaled down`;
}

function claimTemplateText(claim: unknown): string {
  const storage = plain(valueAt(claim, 'spec', 'resources', 'requests', 'storage'));
  const storageClass = textAt(claim, 'spec', 'storageClassName');
  return `${textAt(claim, 'metadata', 'name')}: ${storage}${storageClass === '' ? '' : ` of class ${storageClass}`}`;
}
