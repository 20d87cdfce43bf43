import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Access } from './access.ts';
import type { ClientNode } from './client-node.ts';
import type { Credentials, CredentialSource } from './connection.ts';
import type { ExecCredential, ExecPlugin } from './exec-plugin.ts';
import { createSignIn } from './oidc.ts';
import { noCredentials } from './problem.ts';
import { rememberFile } from './remembered-file.ts';

/** What proves who asks: a header, a certificate of the moment, or nothing. */
type Proof = Pick<ExecCredential, 'authorization' | 'cert' | 'key'>;

/**
 * The credentials of a context: certificates as client-node reads them, and the first proof there is in kubectl's order: the
 * file of a token, a token, OpenID Connect, a password, a sign-in program.
 */
export function createCredentials({
  access,
  client,
  plugin,
  clock,
}: {
  readonly access: Access;
  readonly client: ClientNode;
  readonly plugin?: ExecPlugin;
  readonly clock: Clock;
}): CredentialSource {
  const file = access.tokenFile === undefined ? undefined : rememberFile(access.tokenFile, clock);
  const signIn = client.signIn === undefined ? undefined : createSignIn(client.signIn, clock);

  const prove = async (rejected?: Credentials): Promise<Result<Proof, ClusterFailure>> => {
    const token = (await file?.(rejected !== undefined)) || access.token;
    if (token !== undefined) return ok({ authorization: `Bearer ${token}` });
    if (file !== undefined) return noCredentials('The file with the token of its user is empty or not there.');
    if (plugin !== undefined) return plugin(rejected);
    if (signIn === undefined) return ok({});
    const signed = await signIn(rejected !== undefined);
    return signed.ok ? ok({ authorization: signed.value }) : signed;
  };

  return async (rejected) => {
    const proof = await prove(rejected);
    if (!proof.ok) return proof;
    const applied = await client.apply();
    if (!applied.ok) return applied;
    const { authorization = applied.value.authorization, cert, key } = proof.value;
    return ok({
      tls: cert === undefined || key === undefined ? applied.value.tls : { ...applied.value.tls, cert, key },
      ...(authorization === undefined ? {} : { authorization }),
      ...(access.as === undefined ? {} : { as: access.as }),
    });
  };
}
