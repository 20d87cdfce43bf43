import { readFileSync } from 'node:fs';

/** The versions that `go.mod` asks for, the only place where they stand. */
export interface Versions {
  /** The oldest Go that can build the programs, as `1.26.4`. */
  readonly go: string;
  /** The release of Kubernetes, as `v1.37.2`. */
  readonly kubernetes: string;
}

/** The folder of the Go module. */
export const moduleFolder = import.meta.dirname;

/** The versions of this checkout. */
export function loadVersions(): Versions {
  const goMod = readFileSync(`${moduleFolder}/go.mod`, 'utf8');
  return { go: find(goMod, /^go (\S+)$/mu), kubernetes: find(goMod, /^\s*k8s\.io\/kubernetes (v\S+)/mu) };
}

/** Flags of the linker: without the version among them, every program would call itself v0.0.0. */
export function linkerFlags({ kubernetes }: Versions): string {
  const [major = '', minor = ''] = kubernetes.slice(1).split('.');
  const named = { gitVersion: kubernetes, gitMajor: major, gitMinor: minor };
  const set = Object.entries(named).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  return ['-s', '-w', ...set].join(' ');
}

function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`go.mod has no line like ${String(pattern)}.`);
  return found;
}
