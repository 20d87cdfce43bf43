import type { Grid, Output } from '../output.ts';
import type {
  DescribeQuery,
  ExplainQuery,
  GetQuery,
  LogsQuery,
  Query,
  RolloutQuery,
  TopQuery,
  Where,
} from '../query.ts';
import type { NextStep } from './lesson.ts';
import { fitting, placeFlags, STEPS, typedTopic, type Topic } from './steps.ts';
import { badTopics, shownTopics, wantedTopics, warnedTopics, type BadTopic } from './topics.ts';

/** How many steps are offered under an answer. */
const MOST = 3;

/** What is worth asking after an answer, best first: about what looks bad where something does. */
export function nextSteps(query: Query, output: Output): readonly NextStep[] {
  return fitting(allSteps(query, output), MOST);
}

function allSteps(query: Query, output: Output): readonly NextStep[] {
  const { where } = query;
  const mayDo = { label: 'All that I may do', line: `auth can-i --list${placeFlags(where)}` };
  switch (query.verb) {
    case 'get':
      return afterGet(query, output);
    case 'describe':
      return afterDescribe(query, output);
    case 'logs':
      return afterLogs(query);
    case 'events':
      return afterEvents(output.grids, where);
    case 'top':
      return afterTop(query, output);
    case 'explain':
      return afterExplain(query);
    case 'rollout status':
    case 'rollout history':
      return afterRollout(query);
    case 'api-resources':
    case 'api-versions':
      return [mayDo, { label: 'What runs', line: `get all${placeFlags(where)}` }];
    case 'auth can-i':
      return query.ask.type === 'list'
        ? [{ label: 'As whom I ask', line: `auth whoami${contextFlag(where)}` }]
        : [mayDo];
    case 'auth whoami':
      return [mayDo];
    case 'version':
    case 'cluster-info':
      return [{ label: 'Its nodes', line: `get nodes${contextFlag(where)}` }, namespaces(where)];
    case 'config get-contexts':
    case 'config current-context':
      return [namespaces(where)];
  }
}

function afterGet(query: GetQuery, { grids, text }: Output): readonly NextStep[] {
  const { where, wanted } = query;
  const [grid] = grids;
  if (grid === undefined) {
    const [named] = wantedTopics(wanted, where);
    if (named !== undefined) return [STEPS.describe(named), STEPS.why(named), STEPS.events(named)];
    return text === '' ? afterNothing(query) : [];
  }
  if (grid.resource === 'events' || grid.resource === 'events.events.k8s.io') return afterEvents(grids, where);
  const one = grids.reduce((sum, { rows }) => sum + rows.length, 0) === 1;
  const bad = grids.flatMap((each) => badTopics(each, where));
  const [worst] = bad;
  if (worst !== undefined) return [...(bad.length > 1 ? aboutAll(bad, where) : []), ...aboutBad(worst, one)];
  const [first] = shownTopics(grids, where).map((topic) => (one ? topic : called(topic)));
  if (first === undefined) return grids.some(({ rows }) => rows.length > 0) ? [] : afterNothing(query);
  return [STEPS.describe(first), ...atWork(first), inUse(grid, where)];
}

/** What is wrong with several things, which may have one cause: told of their namespace, or of all. */
function aboutAll(bad: readonly BadTopic[], { context }: Where): readonly NextStep[] {
  const places = new Set(bad.map(({ namespace }) => namespace));
  const [namespace] = places;
  if (namespace === undefined) return [];
  const place = places.size > 1 ? ' -A' : ` -n ${namespace}`;
  return [
    { label: 'What is wrong there?', line: `why${place}${placeFlags(context === undefined ? {} : { context })}` },
  ];
}

/** A topic under its own name, since "it" could be any row. */
const called = (topic: Topic): Topic => ({ ...topic, called: topic.name.slice(topic.name.indexOf('/') + 1) });

function aboutBad({ topic: found, restarted, ran }: BadTopic, one: boolean): readonly NextStep[] {
  const topic = one ? found : called(found);
  const logs = restarted ? [STEPS.previous(topic)] : ran ? [STEPS.logs(topic)] : [];
  return [STEPS.why(topic), ...logs, STEPS.describe(topic), STEPS.events(topic)];
}

const atWork = (topic: Topic): readonly NextStep[] =>
  topic.rolls ? [STEPS.rollout(topic)] : topic.runs ? [STEPS.logs(topic)] : [];

function inUse({ resource }: Grid, where: Where): NextStep {
  const place = everywhereFlags(where);
  if (resource === 'pods') return { label: 'What they use', line: `top pods${place}` };
  if (resource === 'nodes') return { label: 'What they use', line: `top nodes${contextFlag(where)}` };
  return { label: 'What happened', line: `events${place}` };
}

/** Somebody found nothing: perhaps it lives elsewhere. */
function afterNothing({ where, wanted }: GetQuery): readonly NextStep[] {
  const [type] = wanted.type === 'types' ? wanted.types : [];
  const everywhere = { label: 'In all namespaces', line: `get ${type ?? ''} -A${contextFlag(where)}` };
  return [...(where.allNamespaces || type === undefined ? [] : [everywhere]), namespaces(where)];
}

function afterDescribe({ where, wanted }: DescribeQuery, { grids }: Output): readonly NextStep[] {
  const [topic] = [...wantedTopics(wanted, where), ...shownTopics(grids, where)];
  if (topic === undefined) return [{ label: 'What happened', line: `events${everywhereFlags(where)}` }];
  return [STEPS.why(topic), ...(topic.runs ? [STEPS.logs(topic)] : []), STEPS.events(topic)];
}

function afterLogs({ of, where, previous, container }: LogsQuery): readonly NextStep[] {
  if (of.type === 'labels') return [{ label: 'The pods', line: `get pods -l '${of.labels}'${placeFlags(where)}` }];
  const topic = typedTopic(of.object, where);
  const inside = container === undefined ? topic : { ...topic, flags: ` -c ${container}${topic.flags}` };
  return [previous ? STEPS.logs(inside) : STEPS.previous(inside), STEPS.why(topic), STEPS.describe(topic)];
}

function afterEvents(grids: readonly Grid[], where: Where): readonly NextStep[] {
  const [first] = warnedTopics(grids, where);
  if (first === undefined) return [{ label: 'The pods', line: `get pods${everywhereFlags(where)}` }];
  return [STEPS.why(first), STEPS.describe(first), STEPS.events(first)];
}

function afterTop({ kind, where, sortBy }: TopQuery, { grids }: Output): readonly NextStep[] {
  const place = kind === 'pod' ? everywhereFlags(where) : contextFlag(where);
  const [first] = shownTopics(grids, where);
  return [
    ...(sortBy === 'memory' ? [] : [{ label: 'Most memory first', line: `top ${kind} --sort-by=memory${place}` }]),
    ...(sortBy === 'cpu' ? [] : [{ label: 'Most CPU first', line: `top ${kind} --sort-by=cpu${place}` }]),
    ...(first === undefined ? [] : [STEPS.describe(first)]),
  ];
}

function afterExplain({ type, path, recursive, where }: ExplainQuery): readonly NextStep[] {
  const all = {
    label: 'All its fields',
    line: `explain ${[type, ...path].join('.')} --recursive${contextFlag(where)}`,
  };
  return [...(recursive ? [] : [all]), { label: 'Show ours', line: `get ${type}${placeFlags(where)}` }];
}

function afterRollout({ verb, wanted, where }: RolloutQuery): readonly NextStep[] {
  const [topic] = wantedTopics(wanted, where);
  if (topic === undefined) return [];
  return [
    verb === 'rollout status' ? STEPS.history(topic) : STEPS.rollout(topic),
    STEPS.why(topic),
    STEPS.describe(topic),
  ];
}

const contextFlag = ({ context }: Where): string => placeFlags(context === undefined ? {} : { context });

const everywhereFlags = (where: Where): string =>
  where.allNamespaces ? ` -A${contextFlag(where)}` : placeFlags(where);

const namespaces = (where: Where): NextStep => ({
  label: 'Its namespaces',
  line: `get namespaces${contextFlag(where)}`,
});
