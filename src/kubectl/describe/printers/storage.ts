import { mapAt, textAt, valueAt } from '../../object.ts';
import type { Mark } from '../description.ts';
import { each, list, pairs } from '../lists.ts';
import { field, fields, said, time, valueOf } from '../parts.ts';
import type { Part, Printers } from '../scene.ts';
import { nodeTermsText } from './node-terms.ts';
import { yes } from './pod-template.ts';
import { podsIn } from './pods.ts';
import { relatedTable } from './related.ts';
import { selector } from './selector.ts';
import { sourceText } from './volumes.ts';

/** Phases of volumes and claims: one that waits is on its way, one that lost its other half is broken. */
const PHASES: Readonly<Record<string, Mark>> = {
  Pending: 'notice',
  Lost: 'wrong',
  Failed: 'wrong',
  Released: 'notice',
};

const phase: Part = said('Status', ({ object }) => {
  const word = textAt(object, 'status', 'phase');
  return valueOf(word, Object.hasOwn(PHASES, word) ? PHASES[word] : undefined);
});

const isDefault = (key: string): Part =>
  said('Default', ({ object }) => (mapAt(object, 'metadata', 'annotations')[key] === 'true' ? 'yes' : ''));

/** A source on the node or over the network: the one field of the spec that is not about the volume itself. */
const source: Part = said('Source', ({ object }) => {
  const spec = Object.entries(valueAt(object, 'spec') ?? {});
  const own = new Set(['capacity', 'claimRef', 'nodeAffinity', 'accessModes', 'mountOptions']);
  return sourceText(Object.fromEntries(spec.filter(([key]) => !own.has(key))));
});

/** Where data is kept. */
export const storagePrinters: Printers = {
  PersistentVolume: {
    desired: [
      fields(
        ['Capacity', 'spec.capacity.storage'],
        ['Storage Class', 'spec.storageClassName'],
        ['Attributes Class', 'spec.volumeAttributesClassName'],
      ),
      list('Access Modes', 'spec.accessModes'),
      fields(['Reclaim Policy', 'spec.persistentVolumeReclaimPolicy'], ['Volume Mode', 'spec.volumeMode']),
      source,
      list('Mount Options', 'spec.mountOptions'),
      field('Reachable From', 'spec.nodeAffinity.required', { as: nodeTermsText }),
    ],
    observed: [
      phase,
      field('Reason', 'status.reason', { mark: () => 'wrong' }),
      field('Message', 'status.message'),
      time('Since', 'status.lastPhaseTransitionTime'),
    ],
    related: [
      field('Claim', 'spec.claimRef', {
        as: (claim) => `${textAt(claim, 'namespace')}/${textAt(claim, 'name')}`,
        none: '<none> (nobody claimed it)',
      }),
    ],
  },
  PersistentVolumeClaim: {
    desired: [
      fields(['Request', 'spec.resources.requests.storage'], ['Limit', 'spec.resources.limits.storage']),
      field('Storage Class', 'spec.storageClassName', { none: '<unset> (the default class, if there is one)' }),
      field('Attributes Class', 'spec.volumeAttributesClassName'),
      list('Access Modes', 'spec.accessModes'),
      field('Volume Mode', 'spec.volumeMode'),
      selector('Selector', 'spec.selector'),
      field('Filled From', 'spec.dataSourceRef', { as: (from) => `${textAt(from, 'kind')}/${textAt(from, 'name')}` }),
    ],
    observed: [
      phase,
      field('Volume', 'spec.volumeName', { none: '<none> (not bound)' }),
      field('Capacity', 'status.capacity.storage'),
      list('Access Modes', 'status.accessModes'),
    ],
    related: [
      podsIn('Used By', 'pods', '<none> (no Pod mounts it)'),
      relatedTable(
        'Classes',
        'storageclasses',
        [
          ['Name', 'metadata.name'],
          ['Provisioner', 'provisioner'],
          ['Binding', 'volumeBindingMode'],
        ],
        valueOf('<none> (there is no such class)', 'wrong'),
      ),
    ],
  },
  'storage.k8s.io/StorageClass': {
    desired: [
      isDefault('storageclass.kubernetes.io/is-default-class'),
      field('Provisioner', 'provisioner'),
      pairs('Parameters', 'parameters'),
      field('Can Grow', 'allowVolumeExpansion', { as: yes }),
      list('Mount Options', 'mountOptions'),
      fields(['Reclaim Policy', 'reclaimPolicy'], ['Binding', 'volumeBindingMode']),
    ],
  },
  'storage.k8s.io/VolumeAttributesClass': {
    desired: [
      isDefault('volumeattributesclass.kubernetes.io/is-default-class'),
      field('Driver', 'driverName'),
      pairs('Parameters', 'parameters'),
    ],
  },
  'storage.k8s.io/VolumeAttachment': {
    desired: [
      fields(['Attacher', 'spec.attacher'], ['Node', 'spec.nodeName'], ['Volume', 'spec.source.persistentVolumeName']),
    ],
    observed: [
      said('Attached', ({ object }) =>
        valueAt(object, 'status', 'attached') === true ? 'yes' : valueOf('no', 'notice'),
      ),
      field('Attach Error', 'status.attachError.message', { mark: () => 'wrong' }),
      field('Detach Error', 'status.detachError.message', { mark: () => 'wrong' }),
    ],
  },
  'storage.k8s.io/CSINode': {
    about: { desired: 'the storage drivers of a node' },
    desired: [
      each(
        'Drivers',
        'spec.drivers',
        (driver) => textAt(driver, 'name'),
        field('Node ID', 'nodeID'),
        field('Volumes At Most', 'allocatable.count'),
        list('Topology Keys', 'topologyKeys'),
      ),
    ],
  },
  'storage.k8s.io/CSIDriver': {
    desired: [
      fields(
        ['Attach Needed', 'spec.attachRequired'],
        ['Pod Info On Mount', 'spec.podInfoOnMount'],
        ['Storage Capacity', 'spec.storageCapacity'],
        ['Group Policy', 'spec.fsGroupPolicy'],
        ['Republishes', 'spec.requiresRepublish'],
      ),
      list('Life Cycle Modes', 'spec.volumeLifecycleModes'),
    ],
  },
};
