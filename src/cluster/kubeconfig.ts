import { basename, dirname, isAbsolute, resolve, sep } from 'node:path';
import { parse } from 'yaml';
import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import { noCredentials } from './problem.ts';
import { isRecord } from './records.ts';

/** The fields of an entry, by their names in the file. */
export type Fields = Readonly<Record<string, unknown>>;

/** What kubeconfig files say together, entries by their names and with absolute paths. */
export interface Kubeconfig {
  readonly contexts: ReadonlyMap<string, Fields>;
  readonly clusters: ReadonlyMap<string, Fields>;
  readonly users: ReadonlyMap<string, Fields>;
}

/** A file as it was read. */
export interface KubeconfigFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads files the way kubectl does (`client-go/tools/clientcmd/loader.go`): of entries with one name the first file's wins
 * as a whole, a name twice in one file is an error, and paths are relative to the file that holds them.
 */
export function parseKubeconfig(files: readonly KubeconfigFile[]): Result<Kubeconfig, ClusterFailure> {
  const merged = {
    contexts: new Map<string, Fields>(),
    clusters: new Map<string, Fields>(),
    users: new Map<string, Fields>(),
  };
  for (const file of files) {
    const document = toDocument(file);
    if (document === undefined)
      return noCredentials(`The kubeconfig “${basename(file.path)}” is not YAML with fields.`);
    for (const section of ['contexts', 'clusters', 'users'] as const) {
      const entries = toEntries(document[section], section);
      if (typeof entries === 'string') return noCredentials(`The kubeconfig “${basename(file.path)}” ${entries}.`);
      for (const [name, fields] of entries) {
        if (!merged[section].has(name)) merged[section].set(name, toAbsolute(fields, dirname(resolve(file.path))));
      }
    }
  }
  return ok(merged);
}

function toDocument({ text }: KubeconfigFile): Fields | undefined {
  try {
    const document: unknown = parse(text);
    // An empty file is a kubeconfig without entries.
    return document === null || document === undefined ? {} : isRecord(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

function toEntries(list: unknown, section: 'contexts' | 'clusters' | 'users'): ReadonlyMap<string, Fields> | string {
  if (list === undefined || list === null) return new Map();
  if (!Array.isArray(list)) return `has ${section} that are no list`;
  const entries = new Map<string, Fields>();
  for (const [index, entry] of list.entries()) {
    const name: unknown = isRecord(entry) ? entry['name'] : undefined;
    if (!isRecord(entry) || typeof name !== 'string' || name === '')
      return `has no name for number ${index + 1} of its ${section}`;
    if (entries.has(name)) return `has two ${section} with the name “${name}”`;
    const fields = entry[section.slice(0, -1)] ?? {};
    if (!isRecord(fields)) return `has nothing usable under “${name}” of its ${section}`;
    entries.set(name, fields);
  }
  return entries;
}

const PATHS = ['certificate-authority', 'client-certificate', 'client-key', 'tokenFile'];

function toAbsolute(fields: Fields, folder: string): Fields {
  const absolute = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      PATHS.includes(name) && typeof value === 'string' && value !== '' ? resolve(folder, value) : value,
    ]),
  );
  const { exec } = fields;
  if (!isRecord(exec) || typeof exec['command'] !== 'string' || isAbsolute(exec['command'])) return absolute;
  // A bare name is looked up in PATH; anything with a separator is a path.
  if (!exec['command'].includes(sep)) return absolute;
  return { ...absolute, exec: { ...exec, command: resolve(folder, exec['command']) } };
}
