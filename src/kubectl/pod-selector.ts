import { listAt, mapAt, textAt, valueAt, type KubeObject } from './object.ts';

/** Kinds that select pods, and how: by a map of labels or by a `LabelSelector`. kubectl `polymorphichelpers/helpers.go`. */
const SELECTING: Readonly<Record<string, 'labels' | 'selector'>> = {
  DaemonSet: 'selector',
  Deployment: 'selector',
  Job: 'selector',
  ReplicaSet: 'selector',
  ReplicationController: 'labels',
  Service: 'labels',
  StatefulSet: 'selector',
};

/** The label selector, as `-l` takes it, of the pods that an object owns or serves; `undefined` where it selects none. */
export function podSelector(object: KubeObject): string | undefined {
  const form = SELECTING[object.kind ?? ''];
  if (form === undefined) return undefined;
  const selector =
    form === 'labels'
      ? equalities(mapAt(object, 'spec', 'selector'))
      : labelSelector(valueAt(object, 'spec', 'selector'));
  return selector === '' ? undefined : selector;
}

/** A `LabelSelector` of the API as the text that `-l` takes, its requirements in the order of their keys. */
export function labelSelector(selector: unknown): string {
  const expressions = listAt(selector, 'matchExpressions').map((each) => ({
    key: textAt(each, 'key'),
    text: expression(each),
  }));
  const equal = Object.entries(mapAt(selector, 'matchLabels')).map(([key, value]) => ({
    key,
    text: `${key}=${value}`,
  }));
  return [...equal, ...expressions]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ text }) => text)
    .join(',');
}

function equalities(labels: Readonly<Record<string, string>>): string {
  return Object.keys(labels)
    .sort()
    .map((key) => `${key}=${labels[key] ?? ''}`)
    .join(',');
}

function expression(requirement: KubeObject): string {
  const key = textAt(requirement, 'key');
  const listed = valueAt(requirement, 'values');
  const values = (Array.isArray(listed) ? listed.map(String) : []).sort().join(',');
  switch (textAt(requirement, 'operator')) {
    case 'In':
      return `${key} in (${values})`;
    case 'NotIn':
      return `${key} notin (${values})`;
    case 'DoesNotExist':
      return `!${key}`;
    default:
      return key;
  }
}
