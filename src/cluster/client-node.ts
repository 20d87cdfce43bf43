import type { RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Access } from './access.ts';
import type { TlsMaterial } from './connection.ts';
import { noCredentials } from './problem.ts';
import type { Fields } from './kubeconfig.ts';

/** What client-node makes of a context at this moment, files read anew. */
export interface Applied {
  readonly tls: TlsMaterial;
  readonly authorization?: string;
}

/** What client-node does for one context. */
export interface ClientNode {
  /** Reads certificates and passwords. */
  readonly apply: () => Promise<Result<Applied, ClusterFailure>>;
  /** Signs in with OpenID Connect, where the user does. */
  readonly signIn?: () => Promise<Result<Applied, ClusterFailure>>;
}

/**
 * Hands one context to client-node, which is loaded now: half a second and 80 MB. A KubeConfig of its own, because one that
 * knows several users mixes up their tokens; and without what client-node 2.0.1 reads wrongly or not at all (`as-groups`,
 * `tokenFile`, `exec`, `proxy-url`), which is done beside it.
 */
export async function loadClientNode({ cluster, user }: Access): Promise<Result<ClientNode, ClusterFailure>> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const load = (fields: Fields): KubeConfig => {
    const config = new KubeConfig();
    config.loadFromString(JSON.stringify(toOneContext(cluster, fields)));
    return config;
  };
  try {
    const plain = load(pick(user, ['username', 'password'], ['client-certificate', 'client-key']));
    const signed = user['auth-provider'] === undefined ? undefined : load(pick(user, ['auth-provider'], []));
    return ok({
      apply: () => apply(plain),
      ...(signed === undefined ? {} : { signIn: () => apply(signed) }),
    });
  } catch {
    return noCredentials('Its cluster or user in the kubeconfig has fields that cannot be read.');
  }
}

function toOneContext(cluster: Fields, user: Fields): unknown {
  const name = 'one';
  const names = ['server', 'insecure-skip-tls-verify', 'tls-server-name'];
  return {
    clusters: [{ name, cluster: pick(cluster, names, ['certificate-authority']) }],
    users: [{ name, user }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  };
}

/** Some fields; of a file and its content given in place, the content wins as it does for kubectl. */
function pick(fields: Fields, names: readonly string[], files: readonly string[]): Fields {
  const wanted = files.map((file) => (fields[`${file}-data`] === undefined ? file : `${file}-data`));
  return Object.fromEntries([...names, ...wanted].map((name) => [name, fields[name]]));
}

async function apply(config: KubeConfig): Promise<Result<Applied, ClusterFailure>> {
  const options: RequestOptions = {};
  try {
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return noCredentials('A certificate or key that the kubeconfig names is not there.');
    if (code === 'EACCES') return noCredentials('A certificate or key that the kubeconfig names may not be read.');
    return noCredentials('Signing in with what the kubeconfig says did not work. Does kubectl get in?');
  }
  const { ca, cert, key, servername, rejectUnauthorized, auth } = options;
  const bearer: unknown = options.headers === undefined ? undefined : Reflect.get(options.headers, 'Authorization');
  const basic = typeof auth === 'string' ? `Basic ${Buffer.from(auth).toString('base64')}` : undefined;
  const authorization = typeof bearer === 'string' ? bearer.trim() : basic;
  return ok({
    tls: {
      verify: rejectUnauthorized !== false,
      ...(isPem(ca) ? { ca } : {}),
      ...(isPem(cert) ? { cert } : {}),
      ...(isPem(key) ? { key } : {}),
      ...(servername === undefined ? {} : { servername }),
    },
    ...(authorization === undefined ? {} : { authorization }),
  });
}

const isPem = (value: unknown): value is string | Buffer => typeof value === 'string' || Buffer.isBuffer(value);
