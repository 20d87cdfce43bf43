import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClustersOptions } from './cluster/clusters.ts';
import type { Access } from './commands/cluster/ready.ts';
import type { Config } from './config.ts';
import { lazy } from './core/lazy.ts';
import type { Request } from './core/request.ts';
import type { BuiltIns } from './kubectl/explain/built-ins.ts';
import type { Clock } from './ports/clock.ts';
import type { Clusters } from './ports/cluster.ts';
import type { SessionFacts } from './queries/open-session.ts';
import type { Session } from './queries/session.ts';
import type { Sleep } from './queries/rollout/watch.ts';

/** What reading clusters takes, as an operator set it up. */
export interface Reading {
  readonly clusters: Clusters;
  readonly openSession: (facts: SessionFacts) => Promise<Session>;
  readonly access: Access;
  readonly newId: () => string;
  readonly sleep: Sleep;
  /** What the fields of Kubernetes' own kinds mean, without a cluster. */
  readonly builtIns: () => Promise<BuiltIns>;
}

/** Doors whose person owns this very process, and what it can reach. */
const OWN_DOORS: readonly string[] = ['terminal', 'lines'];

/**
 * Sets up the reading of clusters. No cluster is spoken to, and hardly anything loaded, until somebody asks one: whoever only
 * asks for words should not wait for it.
 */
export function createReading(
  config: Pick<Config, 'clusters' | 'web'>,
  world: { readonly clock: Clock; readonly version: string },
): Reading {
  const { clock } = world;
  const { context, practice, rules, configMapValues } = config.clusters;
  const clusters = lazyClusters(async () =>
    (await import('./cluster/clusters.ts')).createClusters(clustersOptions(config.clusters, world)),
  );
  const policy = { configMapValues, secretNames: false, managedFields: false };
  const openSession = lazy(async () =>
    (await import('./queries/open-session.ts')).createOpenSession({ clusters, clock, policy }),
  );
  // Behind a password the page is a shared place like any other.
  const ownDoors = config.web?.password === undefined ? [...OWN_DOORS, 'web'] : OWN_DOORS;
  return {
    clusters,
    openSession: async (facts) => (await openSession())(facts),
    access: {
      rules,
      isOwner: ({ place }: Request) => ownDoors.includes(place.platform),
      practiceForOwner: practice !== 'off',
      practiceForAll: practice === 'everywhere',
      ...(context === undefined ? {} : { cluster: context }),
    },
    newId: () => randomUUID().replaceAll('-', '').slice(0, 12),
    // Nobody waits any more: that is no failure.
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    builtIns: lazy(async () => (await import('./cluster/built-ins.ts')).loadBuiltIns()),
  };
}

function clustersOptions(
  { kubeconfig, contexts, inCluster, environment, practice }: Config['clusters'],
  world: { readonly clock: Clock; readonly version: string },
): ClustersOptions {
  const openPractice = async () => (await import('./cluster/practice.ts')).createPracticeCluster(world);
  return {
    ...world,
    inCluster,
    environment,
    ...(kubeconfig === undefined ? {} : { kubeconfig }),
    ...(contexts === undefined ? {} : { contexts }),
    ...(practice === 'off' ? {} : { practice: openPractice }),
  };
}

/** Clusters that are there once somebody asks for them. */
function lazyClusters(create: () => Promise<Clusters>): Clusters {
  let created: Promise<Clusters> | undefined;
  const get = (): Promise<Clusters> => (created ??= create());
  return {
    names: async () => (await get()).names(),
    open: async (name) => (await get()).open(name),
    close: async () => (await created)?.close(),
  };
}
