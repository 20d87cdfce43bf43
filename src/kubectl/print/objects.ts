import { textAt, valueAt, type KubeObject } from '../object.ts';

/**
 * The objects in what a server sent: the items of a list, each with its kind, or the one object. Lists of built-in kinds say
 * the kind only once: apimachinery `apis/meta/v1/unstructured/helpers.go`, decodeToList.
 */
export function toObjects(body: unknown): readonly KubeObject[] {
  const items = valueAt(body, 'items');
  if (!Array.isArray(items)) return isObject(body) ? [body] : [];
  const apiVersion = textAt(body, 'apiVersion');
  const kind = textAt(body, 'kind').replace(/List$/u, '');
  return items.filter(isObject).map((item) => {
    const isBare = textAt(item, 'kind') === '' && textAt(item, 'apiVersion') === '';
    return isBare ? { ...item, apiVersion, kind } : item;
  });
}

/** Several objects as one, in the form that kubectl gives to every listing. */
export function toList(items: readonly KubeObject[]): KubeObject {
  return { apiVersion: 'v1', items, kind: 'List', metadata: { resourceVersion: '' } };
}

/** An object without the record of who manages which field. */
export function withoutManagedFields(object: KubeObject): KubeObject {
  if (valueAt(object, 'metadata', 'managedFields') === undefined) return object;
  const { managedFields: _, ...metadata } = object.metadata ?? {};
  return { ...object, metadata };
}

/** `pod/web`, `deployment.apps/web`: a line of `-o name`. */
export function toNameLine(object: KubeObject): string {
  const [, group = ''] = textAt(object, 'apiVersion').split('/').toReversed();
  return `${kindName(textAt(object, 'kind'), group)}/${textAt(object, 'metadata', 'name') || '<unknown>'}`;
}

/** `pod`, `deployment.apps`: a kind as it is put before names. */
export function kindName(kind: string, group: string): string {
  return group === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${group.toLowerCase()}`;
}

function isObject(value: unknown): value is KubeObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
