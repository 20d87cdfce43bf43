import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import type { RolloutQuery } from '../kubectl/query.ts';
import { ROLLED_OUT } from '../kubectl/rollout/status.ts';
import { isNotFound, toFailure } from './fault.ts';
import { explainMissing } from './get/not-found.ts';
import { toAttempt, type Lookup } from './lookup.ts';
import { readSome } from './objects.ts';
import { resolveWanted } from './resolve.ts';
import { showHistory } from './rollout/history.ts';
import type { Rolling, Said } from './rollout/rolling.ts';
import { watchStatus, type Sleep } from './rollout/watch.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

/** `rollout status` and `rollout history` of Deployments, DaemonSets and StatefulSets. */
export async function runRollout(query: RolloutQuery, on: Session, sleep: Sleep): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const resolved = await resolveWanted(query, session);
  if (!resolved.ok) return resolved;
  const found = await Promise.all(resolved.value.lookups.map((lookup) => find(lookup, query, session)));
  const [failure] = found.flatMap((each) => (each.ok ? [] : [each.failure]));
  // As kubectl: nothing is said of the others when one is not there.
  if (failure !== undefined) return fail(failure);
  const rolling = found.flatMap((each) => (each.ok ? each.value : []));

  const said = await Promise.all(rolling.map((each) => say(each, query, session, sleep)));
  const failures = said.flatMap((each) => (each.ok ? [] : [each.failure]));
  const shown = said.flatMap((each) => (each.ok ? [each.value] : []));
  const [first] = failures;
  if (first !== undefined && shown.length === 0) return fail(first);
  const namespace = query.where.namespace ?? session.namespace;
  return ok(
    textOutput(shown.map(({ text }) => text).join(query.format === 'yaml' ? '---\n' : ''), {
      ...facts(),
      language: query.verb === 'rollout history' ? (query.format ?? 'text') : 'text',
      notes: [
        ...resolved.value.warnings.map((warning) => `Warning: ${warning}`),
        ...warnings(),
        ...shown.flatMap(({ notes }) => notes),
        ...failures.map(({ message }) => `error: ${message}`),
        ...(rolling.length === 0 ? [`No resources found in ${namespace} namespace.`] : []),
      ],
    }),
  );
}

async function find(lookup: Lookup, query: RolloutQuery, session: Session): Promise<Result<readonly Rolling[]>> {
  const { resource, name, namespace } = lookup;
  const kind = ROLLED_OUT.find((each) => each === resource.kind && resource.group === 'apps');
  if (kind === undefined) return fail(notRolledOut(lookup));
  const { labels, fields } = query.selectors;
  const read = await readSome(session, resource, {
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
    ...(labels === undefined ? {} : { labels }),
    ...(fields === undefined ? {} : { fields }),
  });
  if (!read.ok) {
    if (name !== undefined && isNotFound(read.failure)) return fail(await explainMissing(lookup, query, session));
    return fail(toFailure(read.failure, toAttempt(lookup, session.cluster)));
  }
  return ok(
    read.value.items.map((object) => {
      const found = object.metadata?.namespace ?? namespace;
      const place = found === undefined ? {} : { namespace: found };
      return { lookup: { resource, ...place, name: object.metadata?.name ?? '' }, kind, object };
    }),
  );
}

function notRolledOut({ resource }: Lookup): Failure {
  return {
    type: 'invalid',
    message: `A ${resource.singular} is not rolled out: only deployments, daemonsets and statefulsets are.`,
  };
}

function say(rolling: Rolling, query: RolloutQuery, session: Session, sleep: Sleep): Promise<Result<Said>> {
  return query.verb === 'rollout status'
    ? watchStatus(rolling, query, session, sleep)
    : showHistory(rolling, query, session);
}
