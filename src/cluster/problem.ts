import { fail } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';

/** Why there is nothing to ask a cluster with: something of its kubeconfig or sign-in, in words. */
export function noCredentials(message: string): { readonly ok: false; readonly failure: ClusterFailure } {
  return fail({ type: 'credentials', message });
}
