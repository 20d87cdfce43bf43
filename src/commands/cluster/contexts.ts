import type { Request } from '../../core/request.ts';
import type { Contexts } from '../../queries/contexts.ts';
import { fits, isFor } from '../../access/rule.ts';
import { PRACTICE } from '../../ports/cluster.ts';
import { toAsker } from './asker.ts';
import type { ClusterDeps } from './deps.ts';
import { usualCluster } from './ready.ts';

/** The clusters that somebody may ask here: a name alone may be a secret, too. */
export function createContexts({ access, clusters, defaults }: Pick<ClusterDeps, 'access' | 'clusters' | 'defaults'>) {
  return async (request: Request): Promise<Contexts> => {
    const names = await clusters.names();
    const owner = access.isOwner(request);
    const mine = access.rules.filter((rule) => isFor(rule, toAsker(request)));
    const published = names.filter(
      (name) =>
        owner ||
        (name === PRACTICE && access.practiceForAll) ||
        mine.some((rule) => rule.clusters.some((pattern) => fits(pattern, name))),
    );
    const chosen = await defaults.of(request);
    const current = chosen.cluster ?? usualCluster(access, request);
    return {
      published: published.map((name) => ({
        name,
        namespace: name === chosen.cluster ? (chosen.namespace ?? '') : '',
      })),
      ...(current !== undefined && published.includes(current) ? { current } : {}),
    };
  };
}
