import { kindOf, type KindWords } from '../kinds.ts';
import { phrasing, type Phrasing } from './pattern.ts';

const BAD =
  '(?<bad>broken|failing|failed|crashing|crash ?looping|unhealthy|not running|not ready|not healthy|not working|pending|stuck|restarting|in trouble|down|evicted|in error|terminating|waiting)';
const GOOD = '(?<good>running|ready|healthy|up|up and running)';
const SHOW = '(?:show|show me|display|give me|let me see)';

/** Phases of pods by what people call them; other states are no phase, and the STATUS column tells them. */
const PHASES: Readonly<Record<string, string>> = {
  running: '=Running',
  'up and running': '=Running',
  pending: '=Pending',
  waiting: '=Pending',
  failed: '=Failed',
  evicted: '=Failed',
  'not running': '!=Running',
};

/** Kinds that a diagnosis of their namespace looks at: what is wrong with them, no listing tells. */
const DIAGNOSED: ReadonlySet<string> = new Set(
  `pods deployments statefulsets daemonsets replicasets jobs cronjobs services ingresses persistentvolumeclaims
  horizontalpodautoscalers`.split(/\s+/u),
);

/** What is wrong with things of a kind; a state that is a phase is listed. */
function trouble(kind: KindWords | undefined, state: string | undefined): string | undefined {
  const isPhase = kind?.plural === 'pods' && state !== undefined && Object.hasOwn(PHASES, state);
  return kind === undefined || state === undefined || isPhase || !DIAGNOSED.has(kind.plural)
    ? listing(kind, state)
    : 'why';
}

const PODS = kindOf('pods');

function listing(kind: KindWords | undefined, state?: string): string | undefined {
  if (kind === undefined) return undefined;
  if (kind.plural === 'events') return 'events';
  const phase = kind.plural === 'pods' && state !== undefined ? PHASES[state.trim()] : undefined;
  return `get ${kind.plural}${phase === undefined ? '' : ` --field-selector=status.phase${phase}`}`;
}

const badOrGood: Phrasing['line'] = ({ kind, words: { bad, good } }) =>
  bad === undefined ? listing(kind, good) : trouble(kind, bad);

/** A phrasing that is a general question unless a place was said. */
const placed =
  (line: Phrasing['line']): Phrasing['line'] =>
  (filled) =>
    filled.where === '' ? undefined : line(filled);

/** Sentences that ask for a list, or for how many there are. */
export const LISTING: readonly Phrasing[] = [
  phrasing(
    `how many KINDS (?:are there(?: running)?|exist|do (?:we|i|you) have(?: running)?|run|are ${GOOD}|are ${BAD})`,
    ({ kind, words }) => listing(kind, words['good'] ?? words['bad']),
  ),
  phrasing(
    '(?:the )?(?:number|count) of (?:the )?KINDS',
    placed(({ kind }) => listing(kind)),
  ),
  phrasing(
    'count (?:the |all )?KINDS',
    placed(({ kind }) => listing(kind)),
  ),
  phrasing(
    'how many KINDS(?: are)?',
    placed(({ kind }) => listing(kind)),
  ),
  phrasing(`(?:which|what) KINDS are (?:${BAD}|${GOOD})`, badOrGood),
  phrasing(`(?:(?:are|is) )?(?:there )?any KINDS (?:${BAD}|${GOOD})`, badOrGood),
  phrasing(`(?:(?:are|is) )?(?:there )?any ${BAD} KINDS`, badOrGood),
  phrasing(`(?:${SHOW}|find|find me) (?:the |all |all the |any |our )?${BAD} KINDS`, badOrGood),
  phrasing(
    `(?:what is|is anything|is something) (?:${BAD}|wrong)`,
    placed(({ words: { bad } }) => (bad !== undefined && Object.hasOwn(PHASES, bad) ? listing(PODS, bad) : 'why')),
  ),
  phrasing('what (?:is )?(?:running|deployed)(?: there)?', () => 'get pods'),
  phrasing('what is(?: there)?', ({ explicit, where }) => (explicit && where !== '-A' ? 'get all' : undefined)),
  phrasing(
    '(?:what|which pods)(?: is| are)? (?:running|scheduled|run|runs) on (?:the )?(?:node )?(?<node>[a-z\\d]+(?:[-.][a-z\\d]+)+)',
    ({ words: { node = '' }, where }) =>
      /\d/u.test(node) ? `get pods${where === '' ? ' -A' : ''} --field-selector=spec.nodeName=${node}` : undefined,
  ),
  phrasing(`${SHOW} (?:the |our )?KINDS`, ({ kind }) => listing(kind)),
  phrasing(
    `(?:${SHOW}|list|get|print|see)(?: me)? (?:(?:all|the|our|my|all the|all of the) )?(?<state>running |pending |failed )?KINDS`,
    placed(({ kind, words }) => listing(kind, words['state'])),
  ),
  phrasing(
    '(?:which|what) KINDS (?:are there|exist|do (?:we|i|you) have|are (?:deployed|defined|installed))',
    ({ kind }) => listing(kind),
  ),
  phrasing(
    '(?:which|what) KINDS(?: are)?(?: there)?',
    placed(({ kind }) => listing(kind)),
  ),
  phrasing('(?:are|is) there (?:any )?KINDS', ({ kind }) => listing(kind)),
  phrasing('KINDS', ({ kind, explicit }) => (explicit ? listing(kind) : undefined)),
];
