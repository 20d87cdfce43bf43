import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms, type Say } from './build.ts';
import { coreComponents, workingComponents, type Run } from './components.ts';
import { writeRunFiles } from './files.ts';
import { isReady } from './health.ts';
import { writeIdentities, type Identities } from './identities.ts';
import { createKubectl } from './kubectl.ts';
import { writeKwokConfig } from './kwok/config.ts';
import { freePorts } from './ports.ts';
import {
  checkAlive,
  endWithThisProcess,
  startComponent,
  stopComponents,
  type Component,
  type RunningComponent,
} from './processes.ts';
import { seed } from './seed/seed.ts';
import { waitUntil } from './wait.ts';

/** Where a control plane is and how to get in. Plain data, so that it fits in a file and through vitest. */
export interface ControlPlaneAccess {
  /** The URL of the API server. */
  readonly server: string;
  /** The file with the certificate of its authority. */
  readonly ca: string;
  readonly kubeconfigs: Identities & { readonly admin: string };
  /** The path of the kubectl of the same release. */
  readonly kubectl: string;
  readonly helm: string;
}

/** A real control plane with a seed of objects. */
export interface ControlPlane extends ControlPlaneAccess {
  /** Everything of this run: keys, logs, data. */
  readonly folder: string;
  readonly components: readonly RunningComponent[];
  /** Ends all of it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Starts a control plane on free ports of the loopback address, and fills it. Without a folder of its own it ends with this process. */
export async function startControlPlane(say: Say, ownFolder?: string): Promise<ControlPlane> {
  const programs = await buildPrograms(say);
  const folder = ownFolder ?? mkdtempSync(join(tmpdir(), 'kube-tutor-control-plane-'));
  const [etcd = 0, etcdPeer = 0, apiServer = 0, kwok = 0, metrics = 0] = await freePorts(5);
  const server = `https://127.0.0.1:${String(apiServer)}`;
  const files = writeRunFiles(folder, server);
  const ports = { etcd, etcdPeer, apiServer, kwok, metrics };
  const run: Run = { programs, files, ports, kwokConfig: writeKwokConfig(folder) };
  const { admin } = files.kubeconfigs;
  const kubectl = createKubectl(programs.path('kubectl'), admin);

  const components: RunningComponent[] = [];
  const start = (more: readonly Component[]) => components.push(...more.map((one) => startComponent(one, folder)));
  const letLive = endWithThisProcess(components);
  const stop = async () => {
    await stopComponents(components);
    letLive();
    rmSync(folder, { recursive: true, force: true });
  };
  const check = () => checkAlive(components);

  try {
    say('Starting the API server');
    start(coreComponents(run));
    await waitUntil({ what: 'the API server is ready', isSo: () => isReady(server, files.ca), check });
    start(workingComponents(run));
    say('Seeding');
    await seed({ kubectl, gatewayApi: programs.gatewayApi, metricsPort: metrics, check, say });
    const identities = await writeIdentities({ kubectl, folder, server, ca: files.ca });
    if (ownFolder !== undefined) letLive();
    return {
      server,
      ca: files.ca,
      kubeconfigs: { admin, ...identities },
      kubectl: programs.path('kubectl'),
      helm: programs.path('helm'),
      folder,
      components,
      stop,
    };
  } catch (error) {
    // The folder stays: its logs say more.
    await stopComponents(components);
    throw error;
  }
}
