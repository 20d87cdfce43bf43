import { phrasing, type Phrasing } from './pattern.ts';

const AMOUNT = '(?<what>memory|ram|cpus?|processor)';

const sortOf = (what: string | undefined): string =>
  what === undefined || /^(?:memory|ram)$/u.test(what) ? 'memory' : 'cpu';
const usage = (thing: string | undefined, what: string | undefined): string =>
  `top ${thing?.startsWith('node') === true ? 'nodes' : 'pods'} --sort-by=${sortOf(what)}`;

/** What people call the verbs of the API. */
const ACTIONS: Readonly<Record<string, string>> = {
  read: 'get',
  see: 'get',
  view: 'get',
  'look at': 'get',
  get: 'get',
  list: 'list',
  watch: 'watch',
  delete: 'delete',
  remove: 'delete',
  create: 'create',
  make: 'create',
  change: 'update',
  edit: 'update',
  update: 'update',
  patch: 'patch',
};
const ACTION = `(?<action>${Object.keys(ACTIONS).join('|')})`;

const canI: Phrasing['line'] = ({ kind, words: { action = '' } }) =>
  kind === undefined ? undefined : `auth can-i ${ACTIONS[action] ?? 'get'} ${kind.plural}`;

/** Sentences about use, rights, events and the cluster as a whole. */
export const ABOUT_CLUSTER: readonly Phrasing[] = [
  phrasing(
    `(?:which|what) (?<thing>pods?|nodes?) (?:uses?|consumes?|needs?|takes?|eats?|are using|is using)(?: up)?(?: the)? most ${AMOUNT}`,
    ({ words: { thing, what } }) => usage(thing, what),
  ),
  phrasing(
    `(?:show |show me |list )?(?:the )?top (?:\\d{1,3} )?(?<thing>pods|nodes) by ${AMOUNT}(?: usage| use)?`,
    ({ words: { thing, what } }) => usage(thing, what),
  ),
  phrasing(
    `(?:what|who)(?: is)? (?:using|eating|uses|eats|taking|takes)(?: up)? (?:all(?: the| our)?|the most|most of the|our) ${AMOUNT}`,
    ({ words: { what } }) => usage('pods', what),
  ),
  phrasing(
    `how much (?:${AMOUNT}|resources) (?:do|are) (?<det>the |our |all |all the )?(?<thing>pods|nodes) (?:use|using|need)`,
    ({ words: { thing, det }, where }) => (det === undefined && where === '' ? undefined : `top ${thing ?? 'pods'}`),
  ),
  phrasing(
    `(?:how much ${AMOUNT} (?:does|is) OBJECT (?:use|using|take|taking|need|consume|consuming))`,
    ({ object }) => {
      if (object?.type !== 'pod' && object?.type !== 'node') return undefined;
      return `top ${object.type} ${object.name}`;
    },
  ),
  phrasing(
    `(?:(?:the )?(?:memory|cpu|resource) usage) of (?<det>the |our |all )?(?<thing>pods|nodes)`,
    ({ words: { thing, det }, where }) => (det === undefined && where === '' ? undefined : `top ${thing ?? 'pods'}`),
  ),
  phrasing(`(?:am i|are we) allowed to ${ACTION} KINDS`, canI),
  phrasing(`may (?:i|we) ${ACTION} KINDS`, canI),
  phrasing(`can (?:i|we) ${ACTION} KINDS`, (filled) => (filled.where === '' ? undefined : canI(filled))),
  phrasing(
    '(?:what (?:may|can) (?:i|we) (?:read|see)|what (?:am i|are we) allowed to (?:do|read|see))(?: here)?',
    () => 'auth can-i --list',
  ),
  phrasing(`who (?:may|can|is allowed to|has the right to) ${ACTION} KINDS`, ({ where }) =>
    where === '' ? 'get rolebindings,clusterrolebindings -A -o wide' : 'get rolebindings -o wide',
  ),
  phrasing(
    '(?:as )?(?:who|whom) (?:am i|are you|do you ask) (?:to|in|for) (?:the|our|this) cluster',
    () => 'auth whoami',
  ),
  phrasing(
    '(?:(?:are|is) there )?any (?:recent )?warnings?(?: events?)?(?: (?:lately|recently))?',
    () => 'events --types=Warning',
  ),
  phrasing(
    '(?:show|show me|what are)(?: the| all the| all)? (?:recent |latest |last )?warnings?(?: events)?',
    () => 'events --types=Warning',
  ),
  phrasing('(?:list|get) (?:the |all )?(?:recent )?warnings?(?: events)?', ({ where }) =>
    where === '' ? undefined : 'events --types=Warning',
  ),
  phrasing('what (?:are )?(?:the )?(?:recent|latest|last) events', () => 'events'),
  phrasing('(?:show|show me|list) (?:the )?(?:recent|latest|last) events', () => 'events'),
  phrasing('what (?:is|was|has been) (?:happening|going on)|what (?:has )?happened', ({ where }) =>
    where === '' ? undefined : 'events',
  ),
  phrasing('what (?:has )?happened (?:lately|recently|just now|last)', () => 'events'),
  phrasing(
    '(?:which|what) version(?: of kubernetes)? (?:is|does|has) (?:the|our|my|this) cluster(?: run| running| on| at| have)?',
    () => 'version',
  ),
  phrasing(
    '(?:which|what) version of kubernetes (?:are we (?:running|on|using)|do we (?:run|have|use)|is running)',
    () => 'version',
  ),
  phrasing(
    '(?:which|what) (?:clusters|contexts) (?:are there|do you know|do we have|can you (?:see|ask|read)|may i ask|can i ask)',
    () => 'config get-contexts',
  ),
  phrasing(
    '(?:which|what) cluster (?:am i on|am i using|are we on|is this|do you ask|are you asking)',
    () => 'config current-context',
  ),
  phrasing(
    '(?:which|what) (?:kinds|types|resources|kinds of objects|types of objects) (?:does|do) (?:the|our|my|this) cluster (?:have|know|serve)',
    () => 'api-resources',
  ),
];
