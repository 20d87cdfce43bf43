import { fail, ok, type Result } from '../../core/failure.ts';
import { goSort } from '../go/sort.ts';
import { parseQuantity, type Quantity } from '../quantity.ts';
import { completePath, parsePath, type Path } from './jsonpath.ts';
import { compareText } from './order.ts';

/** What an item is sorted by. No value: its object lacks the field. */
interface Key {
  readonly value?: unknown;
  readonly quantity?: Quantity | undefined;
}

/**
 * Items in the order of a field of their objects, as `--sort-by` has it (kubectl `cmd/get/sorter.go`): those without the
 * field first, texts that are quantities as quantities, equal ones in the order that Go's sort leaves them in.
 */
export function sortBy<T>(items: readonly T[], field: string, objectOf: (item: T) => unknown): Result<readonly T[]> {
  if (items.length === 0) return ok(items);
  const path = parsePath(completePath(field) ?? field);
  if (!path.ok) return path;
  const keyed: { readonly item: T; readonly key: Key }[] = [];
  for (const item of items) {
    const key = keyOf(path.value, objectOf(item));
    if (!key.ok) return key;
    keyed.push({ item, key: key.value });
  }
  if (!keyed.some(({ key }) => 'value' in key)) return fail(nothingToSortBy(path.value.text));
  let unsortable = false;
  const sorted = goSort(keyed, (a, b) => {
    const less = isLess(a.key, b.key);
    unsortable ||= less === undefined;
    return less ?? false;
  });
  return unsortable ? fail(notInOrder(path.value.text)) : ok(sorted.map(({ item }) => item));
}

function keyOf(path: Path, object: unknown): Result<Key> {
  const found = path.find(object);
  if (!found.ok) return found;
  const [first] = found.value;
  if (first === undefined || first.length === 0) return ok({});
  const [value] = first;
  return ok({ value, quantity: typeof value === 'string' ? parseQuantity(value) : undefined });
}

/** Whether one goes before the other; `undefined` where that cannot be told. */
function isLess(a: Key, b: Key): boolean | undefined {
  if (!('value' in a)) return true;
  if (!('value' in b)) return false;
  if (a.value === null || b.value === null) return a.value === null && b.value !== null;
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value < b.value;
  if (typeof a.value !== 'string' || typeof b.value !== 'string') return undefined;
  if (a.quantity !== undefined && b.quantity !== undefined) return a.quantity < b.quantity;
  return compareText(a.value, b.value) < 0;
}

function nothingToSortBy(path: string) {
  const message = `couldn't find any field with path "${path}" in the list of objects. A path looks like .metadata.name.`;
  return { type: 'invalid', message } as const;
}

function notInOrder(path: string) {
  const message = `What is at ${path} has no order. Sort by a field that is a text or a number, such as .metadata.name.`;
  return { type: 'invalid', message } as const;
}
