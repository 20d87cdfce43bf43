import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { linkerFlags, loadVersions, moduleFolder } from './versions.ts';

const programNames = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kwok',
  'metrics-server',
  'kubectl',
  'helm',
] as const;

/** What the Go module builds. */
export type ProgramName = (typeof programNames)[number];

/** Where the programs are that were built. */
export interface Programs {
  readonly path: (name: ProgramName) => string;
  /** The folder with the resource definitions of the Gateway API, as its project publishes them. */
  readonly gatewayApi: string;
}

/** Keeps what is built and what runs: outside the checkout, so that all checkouts of a machine share it. */
export function cacheFolder(): string {
  const { KUBE_TUTOR_CACHE, XDG_CACHE_HOME } = process.env;
  return KUBE_TUTOR_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kube-tutor');
}

/** The folder for the programs of this checkout: another version or another flag makes another folder. */
export function programsFolder(): string {
  const key = createHash('sha256').update(`${process.platform} ${process.arch} ${linkerFlags(loadVersions())}`);
  for (const file of ['go.mod', 'go.sum']) key.update(readFileSync(join(moduleFolder, file)));
  return join(cacheFolder(), 'programs', key.digest('hex').slice(0, 16));
}

/** The programs in a folder, or nothing when one is missing. */
export function findPrograms(folder: string): Programs | undefined {
  const path = (name: ProgramName) => join(folder, name);
  const gatewayApi = join(folder, 'gateway-api');
  const isComplete = [...programNames.map(path), gatewayApi].every((file) => existsSync(file));
  return isComplete ? { path, gatewayApi } : undefined;
}
