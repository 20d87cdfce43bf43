import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Access } from './access.ts';
import type { Apply } from './client-node.ts';
import type { Credentials, CredentialSource } from './connection.ts';
import type { ExecCredential, ExecPlugin } from './exec-plugin.ts';
import { hasEnded } from './id-token.ts';
import { noCredentials } from './problem.ts';
import { rememberFile } from './remembered-file.ts';

/** What proves who asks: a header, a certificate of the moment, or nothing. */
type Proof = Pick<ExecCredential, 'authorization' | 'cert' | 'key'>;

/**
 * The credentials of a context: certificates as client-node reads them, and the first proof there is in kubectl's order: the
 * file of a token, a token, a sign-in program, an id token, a password.
 */
export function createCredentials({
  access,
  apply,
  plugin,
  clock,
}: {
  readonly access: Access;
  readonly apply: Apply;
  readonly plugin?: ExecPlugin;
  readonly clock: Clock;
}): CredentialSource {
  const file = access.tokenFile === undefined ? undefined : rememberFile(access.tokenFile, clock);

  const prove = async (rejected?: Credentials): Promise<Result<Proof, ClusterFailure>> => {
    const token = (await file?.(rejected !== undefined)) || access.token;
    if (token !== undefined) return ok({ authorization: `Bearer ${token}` });
    if (file !== undefined) return noCredentials('The file with the token of its user is empty or not there.');
    if (plugin !== undefined) return plugin(rejected);
    if (access.idToken === undefined) return ok({});
    if (!hasEnded(access.idToken, clock())) return ok({ authorization: `Bearer ${access.idToken}` });
    // Renewing it here would use up what kubectl renews it with, and is what client-node 2.0.1 cannot do.
    return noCredentials('Its sign-in (OIDC) has ended. Any command of kubectl renews it in the kubeconfig.');
  };

  return async (rejected) => {
    const proof = await prove(rejected);
    if (!proof.ok) return proof;
    const applied = await apply();
    if (!applied.ok) return applied;
    const { authorization = applied.value.authorization, cert, key } = proof.value;
    return ok({
      tls: cert === undefined || key === undefined ? applied.value.tls : { ...applied.value.tls, cert, key },
      ...(authorization === undefined ? {} : { authorization }),
      ...(access.as === undefined ? {} : { as: access.as }),
    });
  };
}
