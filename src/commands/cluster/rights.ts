import { isChannelRule, isFor, type AccessRule } from '../../access/rule.ts';
import type { Request } from '../../core/request.ts';
import { toAsker } from './asker.ts';
import type { ClusterDeps } from './deps.ts';
import { usualCluster } from './ready.ts';

const listed = (names: readonly string[]): string => (names.includes('*') ? 'every one' : names.join(', '));

function inWords({ clusters, namespaces, verbs, as, ...rule }: AccessRule): string {
  const why = isChannelRule({ clusters, namespaces, verbs, ...rule })
    ? 'because you ask in this channel, and all here may read the answers'
    : 'by a rule for you, and only you see the answers';
  const how = verbs.length === 0 ? 'everything that can be read' : verbs.join(', ');
  const who = as === undefined ? '' : ` The cluster is asked as ${as.user}.`;
  return `Clusters: ${listed(clusters)}. Namespaces: ${listed(namespaces)}. With: ${how}; ${why}.${who}`;
}

/** What somebody may read here, a sentence each. */
export function createRights({ access, defaults }: Pick<ClusterDeps, 'access' | 'defaults'>) {
  return async (request: Request): Promise<readonly string[]> => {
    const chosen = await defaults.of(request);
    const usual = chosen.cluster ?? usualCluster(access, request);
    const asks =
      usual === undefined
        ? []
        : [
            `A line that names no cluster asks ${usual}${chosen.namespace === undefined ? '' : `, namespace ${chosen.namespace}`}.`,
          ];
    if (access.isOwner(request)) {
      return ['You may read whatever this program can reach, since you are at a door of your own.', ...asks];
    }
    const mine = access.rules.filter((rule) => isFor(rule, toAsker(request))).map(inWords);
    const practice = access.practiceForAll ? ['Everybody may read the practice cluster.'] : [];
    const all = [...practice, ...mine];
    return all.length === 0
      ? ['You may read no cluster here: no rule of the access file is about you or this channel.']
      : [...all, ...asks];
  };
}
