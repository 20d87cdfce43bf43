import type { RefusedFacts } from './refused.ts';

/** What a subcommand of `create` makes: its words, what it would do, terms, and flags beyond the common ones. */
export type Made = Pick<RefusedFacts, 'usage' | 'wouldDo' | 'terms' | 'own' | 'aliases'> & {
  readonly name: string;
  readonly flags?: string;
  readonly reason?: string;
};

/** What `create` makes without a file, but for what `made-settings.ts` has. */
export const MADE: readonly Made[] = [
  {
    name: 'deployment',
    aliases: ['deploy'],
    usage: 'NAME --image=IMAGE',
    flags: 'image@list port@number replicas@short',
    wouldDo: 'It would make a Deployment, which keeps as many Pods of the image running as you say.',
    terms: ['deployment', 'pod', 'kubectl-create'],
  },
  {
    name: 'namespace',
    aliases: ['ns'],
    usage: 'NAME',
    wouldDo: 'It would make a namespace: a room of its own for objects.',
    terms: ['namespace', 'kubectl-create'],
  },
  {
    name: 'job',
    usage: 'NAME --image=IMAGE',
    flags: 'image from',
    wouldDo: 'It would make a Job, which runs Pods until the work is done.',
    terms: ['job', 'kubectl-create'],
  },
  {
    name: 'cronjob',
    aliases: ['cj'],
    usage: 'NAME --image=IMAGE --schedule=WHEN',
    flags: 'image restart',
    own: 'schedule | text WHEN | when to run, as in "0 5 * * *"',
    wouldDo: 'It would make a CronJob, which starts a Job at set times.',
    terms: ['cronjob', 'job', 'cron-expression'],
  },
  {
    name: 'role',
    usage: 'NAME --verb=VERBS --resource=TYPES',
    flags: 'resource resource-name verb',
    wouldDo: 'It would make a Role: a list of what may be done in a namespace.',
    terms: ['role', 'role-based-access-control'],
  },
  {
    name: 'clusterrole',
    usage: 'NAME --verb=VERBS --resource=TYPES',
    flags: 'resource resource-name verb',
    own: `aggregation-rule | list LABELS | add up the roles with these labels
      non-resource-url | list PATHS | paths of the API that it is about`,
    wouldDo: 'It would make a ClusterRole: a list of what may be done in every namespace, or to the cluster itself.',
    terms: ['clusterrole', 'role-based-access-control'],
  },
  {
    name: 'rolebinding',
    usage: 'NAME --role=NAME --user=NAME',
    flags: 'clusterrole group serviceaccount user',
    own: 'role | text NAME | the role to bind',
    wouldDo: 'It would give somebody the rights of a role, in one namespace.',
    terms: ['rolebinding', 'role-based-access-control'],
  },
  {
    name: 'clusterrolebinding',
    usage: 'NAME --clusterrole=NAME --user=NAME',
    flags: 'clusterrole group serviceaccount user',
    wouldDo: 'It would give somebody the rights of a cluster role, in the whole cluster.',
    terms: ['clusterrolebinding', 'role-based-access-control'],
  },
  {
    name: 'serviceaccount',
    aliases: ['sa'],
    usage: 'NAME',
    wouldDo: 'It would make a ServiceAccount: an identity for programs.',
    terms: ['serviceaccount', 'kubectl-create'],
  },
  {
    name: 'token',
    usage: 'SERVICEACCOUNT',
    own: `audience | list NAME | for whom the token is
      bound-object-kind | text KIND | worthless once this object is gone
      bound-object-name | text NAME | worthless once this object is gone
      bound-object-uid | text UID | worthless once this object is gone
      duration | duration DURATION | how long the token is good`,
    wouldDo: 'It would print a token with which anybody could act as the service account.',
    terms: ['service-account-token', 'serviceaccount'],
    reason: 'I make no tokens, and a token has no place in a chat.',
  },
  {
    name: 'quota',
    aliases: ['resourcequota'],
    usage: 'NAME --hard=LIMITS',
    own: `hard | text LIMITS | how much there may be of what
      scopes | text SCOPES | which objects count`,
    wouldDo: 'It would limit how much a namespace may use.',
    terms: ['resourcequota', 'namespace'],
  },
  {
    name: 'poddisruptionbudget',
    aliases: ['pdb'],
    usage: 'NAME --selector=LABELS --min-available=NUMBER',
    flags: 'selector@long',
    own: `max-unavailable | text NUMBER | at most so many may be missing
      min-available | text NUMBER | at least so many must be there`,
    wouldDo: 'It would make a PodDisruptionBudget: how many Pods must stay while nodes are emptied.',
    terms: ['poddisruptionbudget', 'drain'],
  },
  {
    name: 'priorityclass',
    aliases: ['pc'],
    usage: 'NAME --value=NUMBER',
    own: `description | text TEXT | what it is for
      global-default | switch | for all pods that say nothing
      preemption-policy | text HOW | whether it may push other pods aside
      value | number NUMBER | the greater, the more important`,
    wouldDo: 'It would make a PriorityClass: how important Pods are when room is short.',
    terms: ['priorityclass', 'pod-priority'],
  },
];
