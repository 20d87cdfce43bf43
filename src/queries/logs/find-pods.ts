import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import { qualifiedName } from '../../kubectl/discovery.ts';
import { byLogging } from '../../kubectl/logs/best-pods.ts';
import { textAt, type KubeObject } from '../../kubectl/object.ts';
import type { Output } from '../../kubectl/output.ts';
import { podSelector } from '../../kubectl/pod-selector.ts';
import type { LogsQuery, TypeName } from '../../kubectl/query.ts';
import { isNotFound, toFailure } from '../fault.ts';
import { explainMissing } from '../get/not-found.ts';
import { toAttempt, toLine, type Lookup } from '../lookup.ts';
import { getObject, listObjects } from '../objects.ts';
import { resolveWanted } from '../resolve.ts';
import type { Session } from '../session.ts';

/** The pods whose logs are shown, and what to say about the choice. */
export interface FoundPods {
  readonly pods: readonly KubeObject[];
  readonly notes: readonly string[];
  readonly more?: NonNullable<Output['more']>;
}

/** Logs of so many pods are shown at once: more is not read in a chat. */
const MOST_PODS = 5;

const PODS = { group: '', version: 'v1', name: 'pods', kind: 'Pod' } as const;

/** Finds the pods that a query means: one, those that labels select, or the best or all of those that an object has. */
export async function findPods(query: LogsQuery, session: Session): Promise<Result<FoundPods>> {
  const namespace = query.where.namespace ?? session.namespace;
  if (query.of.type === 'object') return podsOfObject(query, query.of.object, session);
  const pods = await listPods(session, namespace, query.of.labels);
  if (!pods.ok) return pods;
  const none = pods.value.length === 0 ? [`No resources found in ${namespace} namespace.`] : [];
  return ok(capped(pods.value, none));
}

async function podsOfObject(query: LogsQuery, named: TypeName, session: Session): Promise<Result<FoundPods>> {
  const { verb, where } = query;
  const wanted = { type: 'pairs', pairs: [named] } as const;
  const resolved = await resolveWanted({ verb, where, wanted, selectors: {} }, session);
  if (!resolved.ok) return resolved;
  const [lookup] = resolved.value.lookups;
  if (lookup === undefined) return fail({ type: 'invalid', message: 'Name a pod, or something that has pods.' });
  const notes = resolved.value.warnings.map((warning) => `Warning: ${warning}`);

  const object = await getObject(session, lookup.resource, { ...lookup, name: named.name });
  if (!object.ok) {
    if (isNotFound(object.failure)) return fail(await explainMissingName(lookup, query, session));
    return fail(toFailure(object.failure, toAttempt(lookup, session.cluster)));
  }
  if (object.value.kind === 'Pod') return ok({ pods: [object.value], notes });

  const labels = podSelector(object.value);
  if (labels === undefined) return fail(whyNoPods(lookup, object.value));
  const pods = await listPods(session, lookup.namespace ?? session.namespace, labels);
  if (!pods.ok) return pods;
  const [best, ...others] = byLogging(pods.value);
  if (best === undefined) {
    const message = `${lookup.resource.singular} "${named.name}" has no pods now (${labels}), so nobody wrote a log. See why with describe.`;
    return fail({ type: 'missing', message, tryLine: toLine(['describe', lookup.resource.name, named.name], where) });
  }
  if (others.length === 0) return ok({ pods: [best], notes });
  if (query.allPods) return ok(capped([best, ...others], notes));
  return ok({ pods: [best], notes: [...notes, `Found ${others.length + 1} pods, using pod/${nameOf(best)}`] });
}

async function listPods(session: Session, namespace: string, labels: string): Promise<Result<readonly KubeObject[]>> {
  const listed = await listObjects(session, PODS, { namespace, labels });
  if (listed.ok) return ok(listed.value.items);
  const rule = { verb: 'list', resource: PODS, namespace } as const;
  return fail(toFailure(listed.failure, { what: `pods in namespace ${namespace}`, cluster: session.cluster, rule }));
}

function capped(pods: readonly KubeObject[], notes: readonly string[]): FoundPods {
  const left = pods.length - MOST_PODS;
  if (left <= 0) return { pods, notes };
  return {
    pods: pods.slice(0, MOST_PODS),
    notes: [...notes, `Found ${pods.length} pods; these are the logs of the first ${MOST_PODS}.`],
    more: { shown: MOST_PODS, remaining: left },
  };
}

function whyNoPods({ resource }: Lookup, object: KubeObject): Failure {
  const name = nameOf(object);
  if (object.kind === 'CronJob') {
    const message = `A CronJob has no pods of its own; the Jobs that it starts do. See them with get jobs, then ask for logs job/NAME.`;
    return { type: 'invalid', message, tryLine: 'get jobs' };
  }
  if (object.kind === 'Service') {
    return { type: 'invalid', message: `invalid service '${name}': Service is defined without a selector` };
  }
  return {
    type: 'invalid',
    message: `A ${resource.singular} has no pods, so it has no logs. Ask for those of a pod, a deployment, a job or a service.`,
  };
}

/** `logs TYPE NAME` would be a container NAME of a pod TYPE: the near name that is offered has to stand in one word. */
async function explainMissingName(lookup: Lookup, { verb, where }: LogsQuery, session: Session): Promise<Failure> {
  const failure = await explainMissing(lookup, { verb, where }, session);
  const type = `${verb} ${qualifiedName(lookup.resource)}`;
  if (failure.tryLine?.startsWith(`${type} `) !== true) return failure;
  return { ...failure, tryLine: `${type}/${failure.tryLine.slice(type.length + 1)}` };
}

function nameOf(object: KubeObject): string {
  return textAt(object, 'metadata', 'name');
}
