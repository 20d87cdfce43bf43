import { stringify } from 'yaml';
import { PRACTICE } from '../../ports/cluster.ts';
import type { PracticeServer } from './server.ts';

/** A kubeconfig with which kubectl reads a practice cluster. The token is in the address: see `server.ts`. */
export function practiceKubeconfig({ port, token }: Pick<PracticeServer, 'port' | 'token'>, namespace: string): string {
  const name = PRACTICE;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server: `http://127.0.0.1:${String(port)}/${token}` } }],
    users: [{ name, user: {} }],
    contexts: [{ name, context: { cluster: name, user: name, namespace } }],
    'current-context': name,
  });
}
