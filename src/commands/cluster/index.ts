import type { AnyCommand } from '../../core/command.ts';
import type { Request } from '../../core/request.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';
import type { BuiltIns } from '../../kubectl/explain/built-ins.ts';
import type { Audit } from '../../ports/audit.ts';
import type { Clusters } from '../../ports/cluster.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Notes } from '../../ports/notes.ts';
import { createKeptResults } from '../../queries/kept.ts';
import { createRecent } from '../../queries/recent.ts';
import type { Sleep } from '../../queries/rollout/watch.ts';
import { createContexts } from './contexts.ts';
import { createDefaults } from './defaults.ts';
import type { ClusterDeps } from './deps.ts';
import { createDesk, type DeskParts } from './desk.ts';
import { createHistory } from './history.ts';
import { createKindsOf } from './kinds.ts';
import { createOurs } from './ours.ts';
import { createOwner } from './owner.ts';
import { createQuery } from './query.ts';
import { createReady, type Access } from './ready.ts';
import { createResultCommands } from './result-commands.ts';
import { createRights } from './rights.ts';
import { createRules } from './rules.ts';
import { createUse } from './use.ts';
import { createWhy } from './why.ts';

/** What reading clusters is built from. */
export interface ClusterWorld {
  readonly knowledge: Knowledge;
  readonly notes: Notes;
  readonly audit: Audit;
  readonly clusters: Clusters;
  readonly openSession: DeskParts['openSession'];
  readonly access: Access;
  readonly builtIns: () => Promise<BuiltIns>;
  readonly sleep: Sleep;
  readonly newId: () => string;
  readonly clock: Clock;
  /** Answers a question from the glossary: what is left where no cluster is set up. */
  readonly ask: Parameters<typeof createQuery>[0]['ask'];
}

/** The commands about clusters, in the order the help lists them; the queries themselves are a phrase. */
export interface ClusterCommands {
  readonly commands: readonly AnyCommand[];
  readonly query: AnyCommand;
  /** What somebody may read, in words. */
  readonly rights: (request: Request) => Promise<readonly string[]>;
}

/** Builds them over one desk. */
export function createClusterCommands(world: ClusterWorld): ClusterCommands {
  const { knowledge, notes, audit, clusters, access, clock, builtIns, sleep } = world;
  const defaults = createDefaults(notes, clock);
  const ready = createReady({ access, defaults, clusters });
  const results = createKeptResults(clock);
  const contexts = createContexts({ access, clusters, defaults });
  const desk = createDesk({
    ...world,
    ready,
    results,
    recent: createRecent(clock),
    runOptions: (request) => ({ offline: builtIns, contexts: () => contexts(request), sleep }),
  });
  const deps: ClusterDeps = { knowledge, desk, results, defaults, clusters, audit, access, clock };
  const why = createWhy(deps);
  return {
    query: createQuery({ ...deps, ask: world.ask, why, kindsOf: createKindsOf({ ...world, ready }) }),
    rights: createRights({ access, defaults }),
    commands: [
      why,
      createUse(deps),
      createRules(),
      createHistory(deps),
      createOurs(deps),
      createOwner(deps),
      ...createResultCommands(deps),
    ],
  };
}
