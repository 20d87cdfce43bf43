import { listAt, mapAt, textAt, valueAt, type KubeObject, type ObjectRef } from '../object.ts';
import { namesUsedBy } from '../describe/used-names.ts';
import { labelSelector } from '../pod-selector.ts';
import { matchesLabels, parseLabelSelector } from '../selectors.ts';
import { topicOf, type Topic } from '../teach/steps.ts';
import { newestByReason, type Happening } from './happenings.ts';
import { PART_NAMES, PARTS, type Part, type Snapshot } from './snapshot.ts';

/** What names an object in a snapshot: its kind, namespace and name. */
export type Key = string;

/** A snapshot with what belongs together found. */
export interface View {
  readonly now: number;
  /** The objects of a part; none where it was not read. */
  readonly list: (part: Part) => readonly KubeObject[];
  /** Whether all objects of a part are known, so that one that is not there does not exist. */
  readonly isWhole: (part: Part) => boolean;
  readonly target: Snapshot['target'];
  /** Warnings about an object by its uid, the newest of each reason. */
  readonly warnings: (object: KubeObject) => readonly Happening[];
  /** The controllers above an object, the nearest first. */
  readonly ownersOf: (object: KubeObject) => readonly KubeObject[];
  /** The objects that an object controls, directly. */
  readonly ownedBy: (object: KubeObject) => readonly KubeObject[];
  /** The pods below a controller, however far. */
  readonly podsOf: (object: KubeObject) => readonly KubeObject[];
  /** The pods that labels select in the namespace of an object. */
  readonly selected: (selector: string, by: KubeObject) => readonly KubeObject[];
  readonly find: (part: Part, name: string, namespace?: string) => KubeObject | undefined;
  readonly refOf: (object: KubeObject) => ObjectRef;
  readonly topic: (object: KubeObject) => Topic;
}

/** The key of an object, or of what it would be. */
export function keyOf(kind: string, name: string, namespace = ''): Key {
  return `${kind} ${namespace}/${name}`;
}

/** The key of an object of a snapshot. */
export function keyOfObject(object: KubeObject): Key {
  return keyOf(textAt(object, 'kind'), textAt(object, 'metadata', 'name'), textAt(object, 'metadata', 'namespace'));
}

/** Finds what belongs together in a snapshot, once for all rules. */
export function createView(snapshot: Snapshot): View {
  const { parts, target, now, context, cut = [] } = snapshot;
  const list = (part: Part): readonly KubeObject[] => parts[part] ?? [];
  const controlled = PART_NAMES.filter((part) => part !== 'events').flatMap(list);
  const byUid = new Map(controlled.map((object) => [textAt(object, 'metadata', 'uid'), object]));
  byUid.delete('');
  const below = groupBy(controlled, (object) => controllerUid(object));
  below.delete('');
  const about = groupBy(list('events'), (event) => textAt(event, 'involvedObject', 'uid'));
  about.delete('');
  const podsByPlace = groupBy(list('pods'), (pod) => textAt(pod, 'metadata', 'namespace'));

  const ownersOf = (object: KubeObject): readonly KubeObject[] => {
    const owners: KubeObject[] = [];
    for (let owner = byUid.get(controllerUid(object)); owner !== undefined && !owners.includes(owner);) {
      owners.push(owner);
      owner = byUid.get(controllerUid(owner));
    }
    return owners;
  };
  const ownedBy = (object: KubeObject) => below.get(textAt(object, 'metadata', 'uid')) ?? [];
  const podsOf = (object: KubeObject): readonly KubeObject[] => {
    const found = new Set<KubeObject>();
    const open = [object];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const each of ownedBy(next)) {
        if (found.has(each)) continue;
        found.add(each);
        open.push(each);
      }
    }
    return [...found].filter((each) => each.kind === 'Pod');
  };
  const refOf = (object: KubeObject): ObjectRef => (target?.object === object ? target.ref : toRef(object));
  return {
    now,
    list,
    target,
    ownersOf,
    ownedBy,
    podsOf,
    refOf,
    isWhole: (part) => parts[part] !== undefined && !cut.includes(part),
    warnings: (object) => newestByReason(about.get(textAt(object, 'metadata', 'uid')) ?? []),
    selected: (selector, by) => {
      const parsed = parseLabelSelector(selector);
      const pods = podsByPlace.get(textAt(by, 'metadata', 'namespace')) ?? [];
      return parsed.ok ? pods.filter((pod) => matchesLabels(parsed.value, mapAt(pod, 'metadata', 'labels'))) : [];
    },
    find: (part, name, namespace = '') =>
      list(part).find(
        (object) =>
          textAt(object, 'metadata', 'name') === name && textAt(object, 'metadata', 'namespace') === namespace,
      ),
    topic: (object) => topicOf(refOf(object), context === undefined ? {} : { context }),
  };
}

/** Keys of the claims that a pod uses: by name, and those made for it from its own template. */
export function claimsOf(pod: KubeObject): readonly Key[] {
  const [name, namespace] = [textAt(pod, 'metadata', 'name'), textAt(pod, 'metadata', 'namespace')];
  const made = listAt(pod, 'spec', 'volumes')
    .filter((volume) => valueAt(volume, 'ephemeral') !== undefined)
    .map((volume) => `${name}-${textAt(volume, 'name')}`);
  return [...namesUsedBy(valueAt(pod, 'spec'), 'PersistentVolumeClaim'), ...made].map((claim) =>
    keyOf('PersistentVolumeClaim', claim, namespace),
  );
}

/** The label selector of a Service or a workload as text; empty where it selects nothing. */
export function selectorOf(object: KubeObject): string {
  const selector = valueAt(object, 'spec', 'selector');
  return object.kind === 'Service' ? labelSelector({ matchLabels: selector }) : labelSelector(selector);
}

function toRef(object: KubeObject): ObjectRef {
  const known = PART_NAMES.map((part) => PARTS[part]).find((part) => part.kind === object.kind);
  const { group, version, name: resource } = known ?? { group: '', version: 'v1', name: '' };
  const namespace = textAt(object, 'metadata', 'namespace');
  return {
    group,
    version,
    resource,
    kind: textAt(object, 'kind'),
    name: textAt(object, 'metadata', 'name'),
    ...(namespace === '' ? {} : { namespace }),
  };
}

function controllerUid(object: KubeObject): string {
  const owners = listAt(object, 'metadata', 'ownerReferences');
  return textAt(
    owners.find((owner) => owner['controller'] === true),
    'uid',
  );
}

function groupBy(objects: readonly KubeObject[], key: (object: KubeObject) => string): Map<string, KubeObject[]> {
  const groups = new Map<string, KubeObject[]>();
  for (const object of objects) {
    const group = groups.get(key(object));
    if (group === undefined) groups.set(key(object), [object]);
    else group.push(object);
  }
  return groups;
}
