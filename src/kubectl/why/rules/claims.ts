import { mapAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { evidence, found, happened, type Found, type Rule, type Said } from '../found.ts';
import type { Happening } from '../happenings.ts';
import { claimsOf, keyOfObject, type View } from '../view.ts';

/** Marks the class that claims get which name none: kubernetes.io, "Storage classes". */
const DEFAULT_MARK = 'storageclass.kubernetes.io/is-default-class';

/** Claims without a volume, and why. */
export const claims: Rule = (view) =>
  view.list('persistentvolumeclaims').flatMap((claim) => {
    switch (textAt(claim, 'status', 'phase')) {
      case 'Lost':
        return [
          found(view, claim, {
            rule: 'claim-lost',
            title: 'Lost: its volume is gone',
            text: 'The PersistentVolume it was bound to does not exist any more. Unless there is a copy of the data, they are lost.',
            terms: ['pv-phases', 'persistentvolume', 'backup-and-restore'],
            evidence: [...evidence(claim, 'status', 'phase'), ...evidence(claim, 'spec', 'volumeName')],
            next: [STEPS.describe(view.topic(claim)), STEPS.events(view.topic(claim))],
          }),
        ];
      case 'Pending':
        return pending(view, claim);
      default:
        return [];
    }
  });

function pending(view: View, claim: KubeObject): readonly Found[] {
  const name = textAt(claim, 'spec', 'storageClassName');
  const named = valueAt(claim, 'spec', 'storageClassName') !== undefined;
  const classes = view.list('storageclasses');
  const ofClass = classes.find((each) => textAt(each, 'metadata', 'name') === name);
  const event = view
    .warnings(claim)
    .find(({ reason }) => reason === 'ProvisioningFailed' || reason === 'FailedBinding' || reason === 'VolumeMismatch');
  const isMissing = view.isWhole('storageclasses')
    ? name !== '' && ofClass === undefined
    : /storageclass\S* "[^"]*" not found/iu.test(event?.message ?? '');
  if (isMissing && textAt(claim, 'spec', 'volumeName') === '') return [classMissing(view, claim, name, event)];
  if (!named && view.isWhole('storageclasses') && !classes.some(isDefault)) return [noClass(view, claim)];
  if (event !== undefined) return [provisioning(view, claim, event)];
  if (textAt(ofClass, 'volumeBindingMode') === 'WaitForFirstConsumer') return [waits(view, claim)];
  return [
    finding(view, claim, undefined, {
      rule: 'claim-pending',
      title: 'Pending: it has no volume yet',
      text: 'Its provisioner has not made a volume, and no free volume fits. Look whether the provisioner runs.',
      terms: ['pvc-pending', 'dynamic-volume-provisioning', 'persistentvolume'],
    }),
  ];
}

const isDefault = (each: KubeObject): boolean => mapAt(each, 'metadata', 'annotations')[DEFAULT_MARK] === 'true';

function classMissing(view: View, claim: KubeObject, name: string, event: Happening | undefined): Found {
  const there = view.list('storageclasses').map((each) => textAt(each, 'metadata', 'name'));
  const named = there.length === 0 ? '' : ` There is: ${there.slice(0, 5).join(', ')}.`;
  return finding(view, claim, event, {
    rule: 'storage-class-missing',
    title: `Pending: its StorageClass "${name}" is not there`,
    text: `Nobody makes volumes of that class, so the claim waits for ever, and its pods with it. Correct the name, or have the class made.${named}`,
    terms: ['pvc-pending', 'storageclass', 'dynamic-volume-provisioning'],
  });
}

function noClass(view: View, claim: KubeObject): Found {
  return finding(view, claim, undefined, {
    rule: 'no-storage-class',
    title: 'Pending: it names no StorageClass, and none is the default',
    text: 'Nobody feels responsible for making its volume. Name a class in the claim, or have one made the default.',
    terms: ['pvc-pending', 'storageclass'],
  });
}

function provisioning(view: View, claim: KubeObject, event: Happening): Found {
  const isNone = event.reason === 'FailedBinding';
  return finding(view, claim, event, {
    rule: isNone ? 'no-volume' : 'provisioning-failed',
    title: isNone
      ? 'Pending: no volume fits, and nobody makes one'
      : 'Pending: its volume could not be made (ProvisioningFailed)',
    text: isNone
      ? 'Volumes of this class are made by hand, and none that is free is large enough and has its access mode.'
      : 'The storage driver tried and failed. Its message says why: often a quota, a wrong setting of the class, or missing rights.',
    terms: ['pvc-pending', 'dynamic-volume-provisioning', 'storageclass'],
  });
}

/** Normal: the volume is made where a pod wants it. */
function waits(view: View, claim: KubeObject): Found {
  const users = view.list('pods').filter((pod) => claimsOf(pod).includes(keyOfObject(claim)));
  const said: Pick<Said, 'rule' | 'title' | 'text' | 'terms' | 'severity'> = {
    rule: 'waits-for-consumer',
    severity: 'hint',
    title: 'Pending: it waits for a pod to use it',
    text: 'That is normal with WaitForFirstConsumer: the volume is made where the pod will run.',
    terms: ['volume-binding-mode', 'pvc-pending'],
  };
  if (users.length === 0) return finding(view, claim, undefined, said);
  return finding(view, claim, undefined, {
    ...said,
    severity: 'warning',
    text: 'The volume is made once its pod has a place. Look why the pod has none.',
    because: users.map(keyOfObject),
  });
}

function finding(
  view: View,
  claim: KubeObject,
  event: Happening | undefined,
  said: Pick<Said, 'rule' | 'title' | 'text' | 'terms' | 'severity' | 'because'>,
): Found {
  const topic = view.topic(claim);
  return found(view, claim, {
    ...said,
    evidence: [
      ...(event === undefined ? [] : [happened(event)]),
      ...evidence(claim, 'status', 'phase'),
      ...evidence(claim, 'spec', 'storageClassName'),
      ...evidence(claim, 'spec', 'resources', 'requests', 'storage'),
    ],
    next: [
      { label: 'The storage classes', line: `get storageclasses${topic.context}` },
      STEPS.events(topic),
      STEPS.describe(topic),
    ],
  });
}

/** Volumes that nobody can use, where one is asked about. */
export const volumes: Rule = (view) => {
  const volume = view.target?.object;
  if (volume?.kind !== 'PersistentVolume') return [];
  const phase = textAt(volume, 'status', 'phase');
  if (phase !== 'Released' && phase !== 'Failed') return [];
  return [
    found(view, volume, {
      rule: phase === 'Released' ? 'volume-released' : 'volume-failed',
      severity: phase === 'Released' ? 'warning' : 'failure',
      title:
        phase === 'Released'
          ? 'Released: its claim is gone, its data are kept'
          : 'Failed: it could not be cleaned up or removed',
      text: 'No new claim gets it before somebody has looked at the data and freed or removed it.',
      terms: ['pv-phases', 'reclaim-policy', 'persistentvolume'],
      evidence: [
        ...evidence(volume, 'status', 'phase'),
        ...evidence(volume, 'spec', 'persistentVolumeReclaimPolicy'),
        ...evidence(volume, 'spec', 'claimRef', 'name'),
        ...evidence(volume, 'status', 'message'),
      ],
      next: [STEPS.describe(view.topic(volume))],
    }),
  ];
};
