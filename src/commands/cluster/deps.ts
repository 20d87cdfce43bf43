import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Audit } from '../../ports/audit.ts';
import type { Clusters } from '../../ports/cluster.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeptResults } from '../../queries/kept.ts';
import type { Defaults } from './defaults.ts';
import type { Desk } from './desk.ts';
import type { Access } from './ready.ts';

/** What the commands about clusters are built from. A command's factory takes the part it uses. */
export interface ClusterDeps {
  readonly knowledge: Knowledge;
  readonly desk: Desk;
  readonly results: KeptResults;
  readonly defaults: Defaults;
  readonly clusters: Clusters;
  readonly audit: Audit;
  readonly access: Access;
  readonly clock: Clock;
}
