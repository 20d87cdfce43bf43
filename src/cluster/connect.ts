import { readFile } from 'node:fs/promises';
import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Access } from './access.ts';
import { loadClientNode } from './client-node.ts';
import type { Connection } from './connection.ts';
import { createCredentials } from './credentials.ts';
import { toProxies } from './environment.ts';
import type { Environment } from './environment.ts';
import { createExecPlugin } from './exec-plugin.ts';
import { isRecord } from './records.ts';
import { isLocal } from './server.ts';

/** The connection of a context: loads client-node, and sends nothing yet. */
export async function createConnection(
  access: Access,
  { environment, clock }: { readonly environment: Environment; readonly clock: Clock },
): Promise<Result<Connection, ClusterFailure>> {
  const { name, namespace, server, proxy, exec } = access;
  const apply = await loadClientNode(access);
  if (!apply.ok) return apply;
  const plugin =
    exec === undefined ? {} : { plugin: createExecPlugin({ exec, environment, clock, cluster: await toInfo(access) }) };
  return ok({
    name,
    namespace,
    server,
    compress: access.compress && !isLocal(server),
    ...(proxy === undefined ? toProxies(environment, server) : { proxies: { HTTPS_PROXY: proxy } }),
    credentials: createCredentials({ access, apply: apply.value, clock, ...plugin }),
  });
}

/**
 * What a sign-in program may want to know of the cluster: the entry with its authority in place, and what the kubeconfig holds
 * for such programs (`client-go/pkg/apis/clientauthentication/v1/types.go`).
 */
async function toInfo({ cluster, exec }: Access): Promise<unknown> {
  if (exec?.provideClusterInfo !== true) return undefined;
  const { 'certificate-authority': file, extensions, ...rest } = cluster;
  const authority =
    typeof file === 'string' && rest['certificate-authority-data'] === undefined
      ? { 'certificate-authority-data': (await readFile(file).catch(() => Buffer.alloc(0))).toString('base64') }
      : {};
  const list: readonly unknown[] = Array.isArray(extensions) ? extensions : [];
  const own = list.find((each) => isRecord(each) && each['name'] === 'client.authentication.k8s.io/exec');
  return { ...rest, ...authority, ...(isRecord(own) ? { config: own['extension'] } : {}) };
}
