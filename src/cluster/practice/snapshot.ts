import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { KubeObject } from '../../kubectl/object.ts';

/** A row of a listing as a server printed it, with its whole object. */
export interface RecordedRow {
  readonly cells: readonly unknown[];
  readonly object: KubeObject;
}

/** Everything of one kind that was there, as the server printed and described it. */
export interface RecordedKind {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** `meta.k8s.io/v1` TableColumnDefinition. */
  readonly columns: readonly { readonly name: string; readonly [field: string]: unknown }[];
  readonly rows: readonly RecordedRow[];
}

/** A cluster as it was at one moment, without Secrets. */
export interface Snapshot {
  /** RFC 3339. Every moment in the objects is told from here on, so that ages run. */
  readonly recordedAt: string;
  /** The answer of `/version`. */
  readonly version: unknown;
  /** Aggregated discovery of the kinds there are. */
  readonly api: unknown;
  readonly apis: unknown;
  readonly kinds: readonly RecordedKind[];
  /** Log lines by `namespace/pod/container`, and `namespace/pod/container/previous`. Each starts with its moment. */
  readonly logs: Readonly<Record<string, string>>;
}

/** OpenAPI v3 as the server told it: its index, and its documents by their key. */
export interface OpenApi {
  readonly index: unknown;
  readonly documents: Readonly<Record<string, unknown>>;
}

async function load(name: string): Promise<unknown> {
  const packed = await readFile(new URL(`./recorded/${name}.json.br`, import.meta.url));
  return JSON.parse((await promisify(brotliDecompress)(packed)).toString('utf8')) as unknown;
}

/** The recorded cluster. */
export async function loadSnapshot(): Promise<Snapshot> {
  // Written by the recorder from this very type.
  return (await load('snapshot')) as Snapshot;
}

/** The descriptions of its kinds, which are large and seldom asked for. */
export async function loadOpenApi(): Promise<OpenApi> {
  // Written by the recorder from this very type.
  return (await load('openapi')) as OpenApi;
}
