import { decide, EVERYTHING, publicGrant, type Grant, type Wish } from '../../access/grant.ts';
import type { AccessRule } from '../../access/rule.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { Audience, Request } from '../../core/request.ts';
import type { Where } from '../../kubectl/query.ts';
import { PRACTICE, type Clusters } from '../../ports/cluster.ts';
import { toAsker } from './asker.ts';
import type { Defaults } from './defaults.ts';
import { denied, noCluster } from './denied.ts';

/** Who may read what, as an operator set it up. */
export interface Access {
  readonly rules: readonly AccessRule[];
  /** Is this person the one who started the program, at a door that only they can reach? */
  readonly isOwner: (request: Request) => boolean;
  /** Is the practice cluster there for whoever started the program? */
  readonly practiceForOwner: boolean;
  /** May everybody ask the practice cluster, in chat too? */
  readonly practiceForAll: boolean;
  /** The cluster of places that chose none. */
  readonly cluster?: string;
}

/** What a query will ask, and by which right. */
export interface Ready {
  readonly cluster: string;
  /** Absent: whatever the context says. */
  readonly namespace?: string;
  readonly grant: Grant;
  readonly seenBy: Audience;
}

/** The cluster of places that chose none: the operator's in chat, the practice cluster at a door of one's own. */
export function usualCluster(access: Access, request: Request): string | undefined {
  const owner = access.isOwner(request);
  const practice = access.practiceForAll || (owner && access.practiceForOwner) ? PRACTICE : undefined;
  return (owner ? undefined : access.cluster) ?? practice;
}

/** Finds the cluster, the namespace and the right of a query, before anything is sent. */
export function createReady({
  access,
  defaults,
  clusters,
}: {
  readonly access: Access;
  readonly defaults: Defaults;
  readonly clusters: Clusters;
}) {
  return async (where: Where, verb: string, request: Request): Promise<Result<Ready>> => {
    const chosen = await defaults.of(request);
    const cluster = where.context ?? chosen.cluster ?? usualCluster(access, request);
    if (cluster === undefined) return fail(noCluster(access.rules.length === 0 ? [] : await clusters.names()));
    // A namespace chosen for one cluster says nothing about another.
    const usual = where.context === undefined || where.context === chosen.cluster ? chosen.namespace : undefined;
    const namespace = where.allNamespaces ? undefined : (where.namespace ?? usual);
    const right = rightTo({ cluster, verb, ...(namespace === undefined ? {} : { namespace }) }, where, request);
    if (!right.ok) return right;
    return ok({ cluster, ...(namespace === undefined ? {} : { namespace }), ...right.value });
  };

  function rightTo(wish: Wish, where: Where, request: Request): Result<Omit<Ready, 'cluster'>> {
    const mine = access.isOwner(request) || (wish.cluster === PRACTICE && access.practiceForAll);
    if (mine) return ok({ grant: EVERYTHING, seenBy: request.audience });
    const asker = toAsker(request);
    const decided = decide(access.rules, asker, wish);
    if (typeof decided === 'string') return fail(denied(decided, wish, asker));
    if (where.allNamespaces && !decided.scope.clusterWide) return fail(denied('namespace', wish, asker));
    const namespace = wish.namespace ?? (where.allNamespaces ? undefined : onlyNamespace(decided));
    const meant = namespace === undefined ? {} : { namespace };
    if (asker.direct || request.audience === 'asker') return ok({ ...meant, grant: decided, seenBy: request.audience });
    const shared = publicGrant(access.rules, asker, { ...wish, ...meant });
    return ok({ ...meant, grant: shared ?? decided, seenBy: shared === undefined ? 'asker' : 'place' });
  }
}

/** Whoever may read one namespace only means that one. */
function onlyNamespace({ scope }: Grant): string | undefined {
  const [only, ...others] = scope.namespaces;
  return others.length === 0 && only?.includes('*') === false ? only : undefined;
}
