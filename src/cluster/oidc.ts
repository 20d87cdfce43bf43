import type { Result } from '../core/failure.ts';
import { ok } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { ClientNode } from './client-node.ts';
import { noCredentials } from './problem.ts';
import { isRecord } from './records.ts';

/** Gives the `Authorization` header; `fresh` does not take the remembered one. */
export type SignIn = (fresh: boolean) => Promise<Result<string, ClusterFailure>>;

const SKEW_MS = 60_000;

/**
 * Signs in with OpenID Connect, once however many wait for it, and keeps the token until shortly before its end: client-node
 * 2.0.1 takes the lifetime of a renewed token for a date, and would renew it for every read.
 */
export function createSignIn(signIn: NonNullable<ClientNode['signIn']>, clock: Clock): SignIn {
  let kept: string | undefined;
  let running: Promise<Result<string, ClusterFailure>> | undefined;
  const run = async (): Promise<Result<string, ClusterFailure>> => {
    try {
      const applied = await signIn();
      if (!applied.ok) return applied;
      kept = applied.value.authorization;
      // Without a token client-node asks as nobody.
      if (kept === undefined) return noCredentials('Its sign-in (OIDC) has expired. Sign in again with kubectl.');
      return ok(kept);
    } finally {
      running = undefined;
    }
  };
  return (fresh) => {
    if (running !== undefined) return running;
    if (kept !== undefined && !fresh && toEnd(kept) - SKEW_MS > clock()) return Promise.resolve(ok(kept));
    running = run();
    return running;
  };
}

/** When a JSON Web Token (RFC 7519) ends, in milliseconds since 1970; at once where it does not say. */
function toEnd(authorization: string): number {
  try {
    const claims: unknown = JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString());
    return isRecord(claims) && typeof claims['exp'] === 'number' ? claims['exp'] * 1000 : 0;
  } catch {
    return 0;
  }
}
