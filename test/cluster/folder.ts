import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that lasts for a test. */
export interface Folder {
  readonly path: string;
  /** Writes a file, JSON where it is no text, and gives its path. */
  readonly write: (name: string, content: unknown, mode?: number) => string;
  readonly remove: () => void;
}

/** Makes one. */
export function createFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'kube-tutor-cluster-'));
  return {
    path,
    write(name, content, mode = 0o600) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode });
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A kubeconfig with one context `prod`, whose parts a test may change. */
export function toKubeconfig({
  name = 'prod',
  cluster = {},
  user = {},
  context = {},
}: {
  readonly name?: string;
  readonly cluster?: object;
  readonly user?: object;
  readonly context?: object;
} = {}): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: `${name}-cluster`, cluster: { server: 'https://cluster.example:6443', ...cluster } }],
    users: [{ name: `${name}-user`, user }],
    contexts: [{ name, context: { cluster: `${name}-cluster`, user: `${name}-user`, ...context } }],
    'current-context': name,
  };
}
