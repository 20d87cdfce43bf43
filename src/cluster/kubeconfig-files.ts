import { readFile, stat } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import type { Result } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Environment } from './environment.ts';
import { parseKubeconfig } from './kubeconfig.ts';
import type { Kubeconfig, KubeconfigFile } from './kubeconfig.ts';
import { noCredentials } from './problem.ts';

/** Gives what the kubeconfig files say now. */
export type LoadKubeconfig = () => Promise<Result<Kubeconfig, ClusterFailure>>;

/** The files kubectl would take: those of a list as in KUBECONFIG, else the one in the home folder. */
export function toPaths(
  kubeconfig: string | undefined,
  { KUBECONFIG, HOME, USERPROFILE }: Environment,
): readonly string[] {
  const list = kubeconfig ?? KUBECONFIG ?? '';
  if (list !== '') return [...new Set(list.split(delimiter).filter((path) => path !== ''))];
  const home = HOME ?? USERPROFILE ?? '';
  return home === '' ? [] : [join(home, '.kube', 'config')];
}

/** Reads kubeconfig files when first asked, and again when one of them has changed. */
export function createLoadKubeconfig(paths: readonly string[]): LoadKubeconfig {
  let kept: { readonly stamp: string; readonly kubeconfig: Result<Kubeconfig, ClusterFailure> } | undefined;
  return async () => {
    const stamp = (await Promise.all(paths.map(toStamp))).join();
    if (kept?.stamp !== stamp) kept = { stamp, kubeconfig: await read(paths) };
    return kept.kubeconfig;
  };
}

/** What changes with a file: mounted ones are replaced, so that only their number does. */
async function toStamp(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs}-${size}-${ino}`;
  } catch {
    return '';
  }
}

async function read(paths: readonly string[]): Promise<Result<Kubeconfig, ClusterFailure>> {
  const files: KubeconfigFile[] = [];
  for (const path of paths) {
    try {
      files.push({ path, text: await readFile(path, 'utf8') });
    } catch (error) {
      // One that is not there is passed over, as kubectl does.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      return noCredentials(`The kubeconfig “${basename(path)}” may not be read.`);
    }
  }
  return parseKubeconfig(files);
}
