import { fail, ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import { PRACTICE } from '../ports/cluster.ts';
import type { Cluster, ClusterFailure, Clusters } from '../ports/cluster.ts';
import { toAccess } from './access.ts';
import { createConnection } from './connect.ts';
import type { Connection } from './connection.ts';
import type { Environment } from './environment.ts';
import { createTransport } from './https.ts';
import type { Transport, TransportOptions } from './https.ts';
import { createInCluster, IN_CLUSTER } from './in-cluster.ts';
import { createLoadKubeconfig, toPaths } from './kubeconfig-files.ts';

/** Which clusters there are, and what opening them takes. */
export interface ClustersOptions extends TransportOptions {
  /** Files as KUBECONFIG lists them; absent: those kubectl would take. */
  readonly kubeconfig?: string;
  /** The contexts of the kubeconfig that an operator published; absent: all. */
  readonly contexts?: readonly string[];
  /** Whether the cluster around this pod may be asked. */
  readonly inCluster?: boolean;
  /** Opens the practice cluster, where it is on. */
  readonly practice?: () => Promise<Cluster>;
  readonly environment: Environment;
  readonly clock: Clock;
}

/** What was opened, and from what: another content is another cluster. */
interface Opened {
  readonly print: string;
  readonly transport: Promise<Result<Transport, ClusterFailure>>;
}

/** The clusters of this program. Nothing is read until a name is asked for, and client-node only loads with a kubeconfig's. */
export function createClusters(options: ClustersOptions): Clusters {
  const { contexts, inCluster = false, practice, environment } = options;
  const load = createLoadKubeconfig(toPaths(options.kubeconfig, environment));
  const builtIn = [...(practice === undefined ? [] : [PRACTICE]), ...(inCluster ? [IN_CLUSTER] : [])];
  const opened = new Map<string, Opened>();
  let practised: Promise<Cluster> | undefined;

  const names = async (): Promise<readonly string[]> => {
    const kubeconfig = await load();
    const there = kubeconfig.ok ? [...kubeconfig.value.contexts.keys()] : [];
    const published = contexts === undefined ? there : contexts.filter((name) => there.includes(name));
    return [...new Set([...builtIn, ...published])];
  };

  /** Opens once for whoever asks at the same time; a failure is not kept. */
  const openOnce = async (
    name: string,
    print: string,
    connect: () => Promise<Result<Connection, ClusterFailure>>,
  ): Promise<Result<Cluster, ClusterFailure>> => {
    const before = opened.get(name);
    if (before?.print === print) return before.transport;
    const transport = connect().then((connection) =>
      connection.ok ? ok(createTransport(connection.value, options)) : connection,
    );
    opened.set(name, { print, transport });
    await retire(before);
    const result = await transport;
    if (!result.ok && opened.get(name)?.transport === transport) opened.delete(name);
    return result;
  };

  const open = async (name: string): Promise<Result<Cluster, ClusterFailure>> => {
    if (name === PRACTICE && practice !== undefined) {
      practised ??= practice().catch((error: unknown) => {
        practised = undefined;
        throw error;
      });
      return ok(await practised);
    }
    if (name === IN_CLUSTER && inCluster) return openOnce(name, '', () => createInCluster(options));
    const kubeconfig = await load();
    if (!kubeconfig.ok) return kubeconfig;
    const known = await names();
    if (!known.includes(name)) return fail({ type: 'refused', message: toUnknown(name, known) });
    const access = toAccess(kubeconfig.value, name);
    if (!access.ok) return access;
    return openOnce(name, JSON.stringify(access.value), () => createConnection(access.value, options));
  };

  return {
    names,
    open,
    async close() {
      const transports = await Promise.all([...opened.values()].map(({ transport }) => transport));
      opened.clear();
      const clusters: readonly Cluster[] = transports.flatMap((transport) => (transport.ok ? [transport.value] : []));
      await Promise.all(clusters.map((cluster) => cluster.close()));
      await (await practised)?.close();
      practised = undefined;
    },
  };
}

/** Lets go of a cluster whose kubeconfig changed; a query that still runs on it comes to its end. */
async function retire(opened: Opened | undefined): Promise<void> {
  const before = await opened?.transport;
  if (before?.ok === true) before.value.retire();
}

function toUnknown(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'No cluster is configured here: there is no kubeconfig with contexts to be asked.';
  // Without the names there are: whoever asks may not know all of them.
  return `There is no cluster “${name.replaceAll(/\p{C}/gu, '�').slice(0, 80)}” here. \`config get-contexts\` lists those you may ask.`;
}
