import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Identity } from './connection.ts';
import { parseExec } from './exec-config.ts';
import type { ExecConfig } from './exec-config.ts';
import type { Fields, Kubeconfig } from './kubeconfig.ts';
import { noCredentials } from './problem.ts';
import { isRecord } from './records.ts';
import { isLabel } from './segments.ts';
import { parseServer } from './server.ts';
import type { Server } from './server.ts';

/** One context of a kubeconfig, checked: where to, as whom, and what proves it. */
export interface Access {
  readonly name: string;
  readonly namespace: string;
  readonly server: Server;
  readonly proxy?: string;
  readonly compress: boolean;
  readonly as?: Identity;
  readonly token?: string;
  readonly tokenFile?: string;
  readonly exec?: ExecConfig;
  /** Of OpenID Connect. */
  readonly idToken?: string;
  /** The entries themselves, for what reads them on. */
  readonly cluster: Fields;
  readonly user: Fields;
}

/** The access a context gives, or what is wrong with it; `client-go/tools/clientcmd/validation.go` refuses the same. */
export function toAccess(kubeconfig: Kubeconfig, name: string): Result<Access, ClusterFailure> {
  const context = kubeconfig.contexts.get(name);
  if (context === undefined) return noCredentials(`The kubeconfig has no context “${name}”.`);
  const cluster = kubeconfig.clusters.get(text(context['cluster']));
  if (cluster === undefined) return noCredentials(`The kubeconfig has no cluster for the context “${name}”.`);
  const user = kubeconfig.users.get(text(context['user']));
  if (user === undefined) return noCredentials(`The kubeconfig has no user for the context “${name}”.`);
  const namespace = text(context['namespace']) || 'default';
  if (!isLabel(namespace)) return noCredentials(`The namespace of the context “${name}” is not one that can be.`);

  const server = parseServer(text(cluster['server']));
  if (!server.ok) return server;
  const proxy = text(cluster['proxy-url']);
  if (proxy !== '' && !/^https?:\/\//u.test(proxy)) {
    return noCredentials('Its proxy in the kubeconfig is none for http or https; others (SOCKS) are not supported.');
  }
  const as = toIdentity(user);
  if (!as.ok) return as;
  const exec = toExec(user);
  if (!exec.ok) return exec;
  const idToken = toIdToken(user['auth-provider'], name);
  if (!idToken.ok) return idToken;
  const token = text(user['token']).trim();
  const tokenFile = text(user['tokenFile']);
  return ok({
    name,
    namespace,
    cluster,
    user,
    server: server.value,
    compress: cluster['disable-compression'] !== true,
    ...(proxy === '' ? {} : { proxy }),
    ...(as.value === undefined ? {} : { as: as.value }),
    ...(token === '' ? {} : { token }),
    ...(tokenFile === '' ? {} : { tokenFile }),
    ...(exec.value === undefined ? {} : { exec: exec.value }),
    ...(idToken.value === undefined ? {} : { idToken: idToken.value }),
  });
}

/** Whether the user proves itself without running anything; kubectl then never starts the sign-in program. */
function isSure(user: Fields): boolean {
  const proofs = ['token', 'tokenFile', 'username', 'client-certificate', 'client-certificate-data'];
  return proofs.some((proof) => text(user[proof]) !== '');
}

function toExec(user: Fields): Result<ExecConfig | undefined, ClusterFailure> {
  if (user['exec'] === undefined || user['exec'] === null || isSure(user)) return ok(undefined);
  return parseExec(user['exec']);
}

function toIdToken(provider: unknown, context: string): Result<string | undefined, ClusterFailure> {
  if (!isRecord(provider)) return ok(undefined);
  const { name, config } = provider;
  if (name !== 'oidc') {
    return noCredentials(
      `The user of the context “${context}” signs in with “${text(name)}”, which kubectl dropped in 1.26. Use the provider's sign-in program (\`exec\`) in its place.`,
    );
  }
  const token = isRecord(config) ? text(config['id-token']).trim() : '';
  return token === ''
    ? noCredentials('Its user in the kubeconfig has never signed in (OIDC). Sign in with kubectl.')
    : ok(token);
}

function toIdentity(user: Fields): Result<Identity | undefined, ClusterFailure> {
  const as = text(user['as']);
  const uid = text(user['as-uid']);
  const groups = user['as-groups'] ?? [];
  const extra = user['as-user-extra'] ?? {};
  const isTexts = (list: unknown): list is readonly string[] =>
    Array.isArray(list) && list.every((each) => typeof each === 'string');
  if (!isTexts(groups) || !isRecord(extra) || !Object.values(extra).every(isTexts)) {
    return noCredentials('`as-groups` or `as-user-extra` of its user in the kubeconfig is no list of words.');
  }
  if (as === '') {
    const idle = uid === '' && groups.length === 0 && Object.keys(extra).length === 0;
    return idle
      ? ok(undefined)
      : noCredentials('Its user in the kubeconfig names groups to ask as, but no user: `as` is missing.');
  }
  // Every value was just seen to be a list of words.
  return ok({ user: as, groups, extra: extra as NonNullable<Identity['extra']>, ...(uid === '' ? {} : { uid }) });
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
