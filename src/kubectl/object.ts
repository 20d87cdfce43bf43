/** An object of the API as JSON: nothing but the usual head is known of it. */
export interface KubeObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Metadata;
  readonly [field: string]: unknown;
}

/** The head every object has. Dates are RFC 3339 text. */
export interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string | null;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly OwnerReference[];
  readonly finalizers?: readonly string[];
  readonly [field: string]: unknown;
}

/** Who made an object and takes it along when it goes. */
export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller?: boolean;
}

/** A thing of the API by its resource and name, as lines name it: `deployments.apps/web`. */
export interface ObjectRef {
  readonly group: string;
  readonly version: string;
  /** The plural name. */
  readonly resource: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of field names and list positions, or `undefined` where the path ends early. */
export function valueAt(from: unknown, ...path: readonly (string | number)[]): unknown {
  let value = from;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The text at a path; empty where there is none. */
export function textAt(from: unknown, ...path: readonly (string | number)[]): string {
  const value = valueAt(from, ...path);
  return typeof value === 'string' ? value : '';
}

/** The number at a path, or `undefined`. */
export function numberAt(from: unknown, ...path: readonly (string | number)[]): number | undefined {
  const value = valueAt(from, ...path);
  return typeof value === 'number' ? value : undefined;
}

/** The objects in the list at a path; empty where there is none. */
export function listAt(from: unknown, ...path: readonly (string | number)[]): readonly KubeObject[] {
  const value = valueAt(from, ...path);
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The text values of the map at a path: labels, selectors. */
export function mapAt(from: unknown, ...path: readonly (string | number)[]): Readonly<Record<string, string>> {
  const value = valueAt(from, ...path);
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
