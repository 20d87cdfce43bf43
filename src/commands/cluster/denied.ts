import type { Denial, Wish } from '../../access/grant.ts';
import type { Asker } from '../../access/rule.ts';
import type { Failure } from '../../core/failure.ts';

/** What is missing, in words that an operator can act on. */
export function denied(denial: Denial, { cluster, verb, namespace }: Wish, asker: Asker): Failure {
  const where = namespace === undefined ? 'all namespaces at once' : `the namespace ${namespace}`;
  const who = asker.direct ? `people: [${asker.person}]` : `channels: [${asker.channel}] or people: [${asker.person}]`;
  const ask = `Whoever runs me can allow it in the access file, with ${who}.`;
  const messages: Readonly<Record<Denial, string>> = {
    'no-rules': `Nobody may read the cluster ${cluster} through me yet: no access file is set up. The setting KUBE_TUTOR_ACCESS names it. ${ask} Until then "use practice" shows a practice cluster, where that is switched on.`,
    nobody: `You may not read a cluster here. ${ask}`,
    cluster: `You may read clusters here, but not ${cluster}. ${ask}`,
    verb: `You may read ${cluster} here, but not with "${verb}". ${ask}`,
    namespace: `You may read ${cluster} here, but not ${where}. ${ask}`,
  };
  const type = denial === 'no-rules' ? 'unconfigured' : 'refused';
  return { type, message: messages[denial], tryLine: 'explain role-based-access-control' };
}

/** Why a line names no cluster that could be asked. */
export function noCluster(names: readonly string[]): Failure {
  const choice = names.length === 0 ? '' : ` There is: ${names.join(', ')}.`;
  return {
    type: 'unconfigured',
    message: `No cluster is chosen here. "use CONTEXT" chooses one for everybody in this channel, or for you in a direct conversation.${choice}`,
    ...(names[0] === undefined ? {} : { tryLine: `use ${names[0]}` }),
  };
}
