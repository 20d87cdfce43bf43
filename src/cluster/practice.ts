import type { Clock } from '../ports/clock.ts';
import { PRACTICE, type Cluster } from '../ports/cluster.ts';
import { toLoopback } from './connection.ts';
import { createTransport } from './https.ts';
import { practiceKubeconfig } from './practice/kubeconfig.ts';
import { serve } from './practice/server.ts';
import { loadOpenApi, loadSnapshot, type OpenApi } from './practice/snapshot.ts';
import { createWorld, type World } from './practice/world.ts';

/** The namespace where a line to the practice cluster names none: the small shop. */
const NAMESPACE = 'shop';

/** The recorded cluster, going on from now. */
async function openPracticeWorld(clock: Clock): Promise<World> {
  let openApi: Promise<OpenApi> | undefined;
  return createWorld(await loadSnapshot(), () => (openApi ??= loadOpenApi()), clock);
}

/** Starts the practice cluster inside this process, and reads it over the same transport as every other cluster. */
export async function createPracticeCluster(options: {
  readonly version: string;
  readonly clock: Clock;
}): Promise<Cluster> {
  const server = await serve(await openPracticeWorld(options.clock));
  const { port, token } = server;
  const transport = createTransport(toLoopback({ name: PRACTICE, namespace: NAMESPACE, port, token }), options);
  return {
    ...transport,
    close: async () => {
      await transport.close();
      await server.close();
    },
  };
}

/** Serves the practice cluster for other programs: gives a kubeconfig, and how to end it. */
export async function servePractice(
  clock: Clock,
): Promise<{ readonly kubeconfig: string; readonly close: () => Promise<void> }> {
  const server = await serve(await openPracticeWorld(clock));
  return { kubeconfig: practiceKubeconfig(server, NAMESPACE), close: server.close };
}
