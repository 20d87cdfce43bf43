import { BUTTON_LINE_LIMIT } from '../../core/reply.ts';
import { qualifiedName } from '../discovery.ts';
import type { ObjectRef } from '../object.ts';
import type { TypeName, Where } from '../query.ts';
import type { NextStep } from './lesson.ts';

/** Kinds that run pods, so that `logs` takes them. */
const RUNNING: ReadonlySet<string> = new Set([
  'pods',
  'deployments.apps',
  'replicasets.apps',
  'statefulsets.apps',
  'daemonsets.apps',
  'jobs.batch',
  'replicationcontrollers',
]);

/** Kinds that are rolled out. */
const ROLLED: ReadonlySet<string> = new Set(['deployments.apps', 'statefulsets.apps', 'daemonsets.apps']);

/** A thing to go on about: as a line names it, and the flags that say where it is. */
export interface Topic {
  /** `pods/web-1`. */
  readonly name: string;
  /** ` -n shop --context prod`, or empty. */
  readonly flags: string;
  /** Of these, what says which cluster: ` --context prod`, or empty. */
  readonly context: string;
  readonly runs: boolean;
  readonly rolls: boolean;
  /** Its name, where "it" could be another. */
  readonly called?: string;
}

/** An object seen in an answer, in the cluster that was asked. */
export function topicOf(ref: ObjectRef, { context }: Pick<Where, 'context'> = {}): Topic {
  const resource = qualifiedName({ name: ref.resource, group: ref.group });
  const place = ref.namespace === undefined ? {} : { namespace: ref.namespace };
  const cluster = context === undefined ? {} : { context };
  const flags = placeFlags({ ...place, ...cluster });
  return {
    name: `${resource}/${ref.name}`,
    flags,
    context: placeFlags(cluster),
    runs: RUNNING.has(resource),
    rolls: ROLLED.has(resource),
  };
}

/** An object as somebody typed it, where they looked for it. */
export function typedTopic({ type, name }: TypeName, where: Where): Topic {
  const runs =
    /^(?:pods?|po|deployments?(?:\.apps)?|deploy|rs|replicasets?(?:\.apps)?|sts|statefulsets?(?:\.apps)?|ds|daemonsets?(?:\.apps)?|jobs?(?:\.batch)?)$/iu;
  const rolls = /^(?:deployments?(?:\.apps)?|deploy|sts|statefulsets?(?:\.apps)?|ds|daemonsets?(?:\.apps)?)$/iu;
  const { context } = where;
  return {
    name: `${type}/${name}`,
    flags: placeFlags(where),
    context: placeFlags(context === undefined ? {} : { context }),
    runs: runs.test(type),
    rolls: rolls.test(type),
  };
}

/** The flags that ask in the same place again. */
export function placeFlags({ namespace, context }: Pick<Where, 'namespace' | 'context'>): string {
  const [n, c] = [namespace ?? '', context ?? ''];
  return `${n === '' ? '' : ` -n ${n}`}${c === '' ? '' : ` --context ${c}`}`;
}

/** Steps about one object, by what they show. */
export const STEPS = {
  why: step(
    'What is wrong?',
    (name) => `What is wrong with ${name}?`,
    ({ name }) => `why ${name}`,
  ),
  describe: step(
    'Describe it',
    (name) => `Describe ${name}`,
    ({ name }) => `describe ${name}`,
  ),
  logs: step(
    'Its logs',
    (name) => `Logs of ${name}`,
    ({ name }) => `logs ${name} --tail 50`,
  ),
  previous: step(
    'Logs before the restart',
    (name) => `Logs of ${name} before its restart`,
    ({ name }) => `logs ${name} --previous --tail 50`,
  ),
  events: step(
    'What happened to it',
    (name) => `What happened to ${name}`,
    ({ name }) => `events --for ${name}`,
  ),
  owner: step(
    'Who made it',
    (name) => `Who made ${name}`,
    ({ name }) => `owner ${name}`,
  ),
  rollout: step(
    'How its rollout goes',
    (name) => `Rollout of ${name}`,
    ({ name }) => `rollout status ${name}`,
  ),
  history: step(
    'Earlier revisions',
    (name) => `Revisions of ${name}`,
    ({ name }) => `rollout history ${name}`,
  ),
  yaml: step(
    'The whole object',
    (name) => `The whole ${name}`,
    ({ name }) => `get ${name} -o yaml`,
  ),
};

/** Longest label that reads well on a button, in characters. */
const LABEL = 60;

/** A step with its label, and with another where the object has to be named. */
function step(label: string, about: (name: string) => string, line: (topic: Topic) => string) {
  return (topic: Topic): NextStep => {
    const named = topic.called === undefined ? label : about(topic.called);
    return { label: named.length > LABEL ? label : named, line: `${line(topic)}${topic.flags}` };
  };
}

/** Steps whose lines fit on a button, each line once, as many as are wanted. */
export function fitting(steps: readonly NextStep[], most: number): readonly NextStep[] {
  const lines = new Set<string>();
  return steps
    .filter(({ line }) => line.length <= BUTTON_LINE_LIMIT && !lines.has(line) && lines.add(line).size > 0)
    .slice(0, most);
}
