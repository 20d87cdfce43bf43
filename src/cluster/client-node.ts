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

/** Reads certificates and passwords of one context. */
export type Apply = () => Promise<Result<Applied, ClusterFailure>>;

/**
 * Hands one context to client-node, which is loaded now: half a second and 80 MB. A KubeConfig of its own, because one that
 * knows several users mixes up their tokens; and without what client-node 2.0.1 reads wrongly or not at all (`as-groups`,
 * `tokenFile`, `exec`, `auth-provider`, `proxy-url`), which is done beside it.
 */
export async function loadClientNode({ cluster, user }: Access): Promise<Result<Apply, ClusterFailure>> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  try {
    config.loadFromString(JSON.stringify(toOneContext(cluster, user)));
  } catch {
    return noCredentials('Its cluster or user in the kubeconfig has fields that cannot be read.');
  }
  return ok(() => apply(config));
}

function toOneContext(cluster: Fields, user: Fields): unknown {
  const name = 'one';
  const names = ['server', 'insecure-skip-tls-verify', 'tls-server-name'];
  return {
    clusters: [{ name, cluster: pick(cluster, names, ['certificate-authority']) }],
    users: [{ name, user: pick(user, ['username', 'password'], ['client-certificate', 'client-key']) }],
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
    return noCredentials('The certificates that the kubeconfig names cannot be read. Does kubectl get in?');
  }
  const { ca, cert, key, servername, rejectUnauthorized, auth } = options;
  return ok({
    tls: {
      verify: rejectUnauthorized !== false,
      ...(isPem(ca) ? { ca } : {}),
      ...(isPem(cert) ? { cert } : {}),
      ...(isPem(key) ? { key } : {}),
      ...(servername === undefined ? {} : { servername }),
    },
    ...(typeof auth === 'string' ? { authorization: `Basic ${Buffer.from(auth).toString('base64')}` } : {}),
  });
}

const isPem = (value: unknown): value is string | Buffer => typeof value === 'string' || Buffer.isBuffer(value);
