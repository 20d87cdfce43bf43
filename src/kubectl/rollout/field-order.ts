/**
 * A value with its fields in the order that they have in another of the same type. A recorded revision has them sorted by
 * name; kubectl prints them in the order of the type, which the object itself still has. Fields that the other lacks come
 * last.
 */
export function inOrderOf(value: unknown, guide: unknown): unknown {
  if (Array.isArray(value)) {
    const guides: readonly unknown[] = Array.isArray(guide) ? guide : [];
    return value.map((item) => inOrderOf(item, guideFor(item, guides)));
  }
  if (!isRecord(value) || !isRecord(guide)) return value;
  const known = Object.keys(guide);
  // Labels and the like have no order but that of their keys, which a new key takes its place in as well.
  const keys = isSorted(known)
    ? Object.keys(value)
    : [...known.filter((key) => key in value), ...Object.keys(value).filter((key) => !(key in guide))];
  return Object.fromEntries(keys.map((key) => [key, inOrderOf(value[key], guide[key])]));
}

/** The item of the same name, else any: they are of one type. */
function guideFor(item: unknown, guides: readonly unknown[]): unknown {
  const same = guides.find((guide) => isRecord(item) && isRecord(guide) && guide['name'] === item['name']);
  return same ?? guides[0];
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
