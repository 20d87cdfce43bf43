import { listAt, textAt, valueAt } from '../object.ts';
import type { Entry } from './description.ts';
import { lines, list, pairs } from './lists.ts';
import { entriesOf, field, isRecord, said, time, valueOf } from './parts.ts';
import type { Part, Scene } from './scene.ts';
import { ANNOTATION_LENGTH, cut, moment, NONE, oneLine, plain } from './text.ts';

/** Annotations that repeat the whole object, hidden values included, or are of use to kubectl alone. */
const HIDDEN_ANNOTATIONS: ReadonlySet<string> = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  'kapp.k14s.io/original',
  'objectset.rio.cattle.io/applied',
]);

const PARTS: readonly Part[] = [
  field('Name', 'metadata.name'),
  field('Namespace', 'metadata.namespace'),
  said('Kind', ({ object: { kind, apiVersion } }) => [plain(kind), plain(apiVersion)].filter(Boolean).join(', ')),
  time('Created', 'metadata.creationTimestamp'),
  said('Being Deleted', deletion),
  pairs('Labels', 'metadata.labels', { none: NONE }),
  lines('Annotations', annotations),
  list('Controlled By', 'metadata.ownerReferences', (owner) => `${textAt(owner, 'kind')}/${textAt(owner, 'name')}`),
  list('Finalizers', 'metadata.finalizers', (finalizer, scene) =>
    valueOf(oneLine(plain(finalizer)), isDeleted(scene) ? 'notice' : undefined),
  ),
];

/** Which object it is: the head that every object has. */
export function identityOf(scene: Scene): readonly Entry[] {
  return entriesOf(PARTS, scene);
}

function isDeleted({ object }: Scene): boolean {
  return textAt(object, 'metadata', 'deletionTimestamp') !== '';
}

function deletion(scene: Scene): ReturnType<typeof valueOf> | undefined {
  if (!isDeleted(scene)) return undefined;
  const since = moment(valueAt(scene.object, 'metadata', 'deletionTimestamp'), scene.now);
  const waits = listAt(scene.object, 'metadata', 'finalizers').length;
  return valueOf(waits > 0 ? `${since}, waits for its finalizers` : since, 'notice');
}

function annotations({ object }: Scene): readonly string[] {
  const map = valueAt(object, 'metadata', 'annotations');
  if (!isRecord(map)) return [];
  return Object.keys(map)
    .filter((key) => !HIDDEN_ANNOTATIONS.has(key))
    .sort()
    .map((key) => `${oneLine(key)}: ${cut(oneLine(plain(map[key])), ANNOTATION_LENGTH)}`);
}
