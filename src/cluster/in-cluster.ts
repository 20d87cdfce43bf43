import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Connection } from './connection.ts';
import type { Environment } from './environment.ts';
import { toProxies } from './environment.ts';
import { noCredentials } from './problem.ts';
import { rememberFile } from './remembered-file.ts';
import { isLabel } from './segments.ts';
import { isLocal, parseServer } from './server.ts';

/** Where every pod finds its service account: kubernetes.io, "Accessing the Kubernetes API from a Pod". */
const FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The name under which the cluster is known in which this program itself runs. */
export const IN_CLUSTER = 'in-cluster';

/** The cluster around this pod, as its service account. Kubernetes renews the token's file, so it is read again and again. */
export async function createInCluster({
  environment,
  clock,
  folder = FOLDER,
}: {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly folder?: string;
}): Promise<Result<Connection, ClusterFailure>> {
  const { KUBERNETES_SERVICE_HOST: host = '', KUBERNETES_SERVICE_PORT: port = '' } = environment;
  if (host === '' || port === '') return noCredentials('This program does not run in a pod of a cluster.');
  const server = parseServer(`https://${isIPv6(host) ? `[${host}]` : host}:${port}`);
  if (!server.ok) return noCredentials('What this pod is told of its cluster is no address.');
  const token = rememberFile(join(folder, 'token'), clock);
  const ca = rememberFile(join(folder, 'ca.crt'), clock);
  const namespace = (await rememberFile(join(folder, 'namespace'), clock)()) ?? '';
  return ok({
    name: IN_CLUSTER,
    namespace: isLabel(namespace) ? namespace : 'default',
    server: server.value,
    compress: !isLocal(server.value),
    ...toProxies(environment, server.value),
    async credentials(rejected) {
      const fresh = rejected !== undefined;
      const [bearer, authority] = await Promise.all([token(fresh), ca(fresh)]);
      if (bearer === undefined || bearer === '') {
        return noCredentials('This pod has no token. Does it have a service account that is mounted?');
      }
      return ok({
        tls: { verify: true, ...(authority === undefined ? {} : { ca: authority }) },
        authorization: `Bearer ${bearer}`,
      });
    },
  });
}
