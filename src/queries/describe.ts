import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import { describeObject } from '../kubectl/describe/describe-object.ts';
import { renderDescription } from '../kubectl/describe/render.ts';
import type { KubeObject } from '../kubectl/object.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import type { DescribeQuery } from '../kubectl/query.ts';
import { readAround } from './describe/around.ts';
import { choose, MOST_OBJECTS, type Chosen } from './describe/choose.ts';
import type { Lookup } from './lookup.ts';
import { resolveWanted } from './resolve.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

/** `describe`: objects with what belongs to them and what happened to them, a few at once. */
export async function runDescribe(query: DescribeQuery, on: Session): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const resolved = await resolveWanted(query, session);
  if (!resolved.ok) return resolved;
  const discovery = await session.discovery();
  if (!discovery.ok) return discovery;

  const chosen = await Promise.all(resolved.value.lookups.map((lookup) => choose(session, lookup, query)));
  const { objects, more, failures } = together(chosen);
  const [failure] = failures;
  if (objects.length === 0 && failure !== undefined) return fail(failure);

  const around = { discovery: discovery.value, events: query.events };
  const descriptions = await Promise.all(
    objects.map(async (object) => describeObject(object, await readAround(session, object, around))),
  );
  const notes = [
    ...resolved.value.warnings,
    ...warnings(),
    ...failures.map(({ message }) => message),
    ...(objects.length === 0 ? [nothing(resolved.value.lookups)] : []),
    ...(more === undefined ? [] : [moreNote(objects, more)]),
  ];
  const shown = more === undefined ? {} : { more: { shown: objects.length, ...more } };
  return ok(
    textOutput(descriptions.map(renderDescription).join('\n\n'), { ...facts(), ...shown, notes, descriptions }),
  );
}

interface Together {
  readonly objects: readonly KubeObject[];
  readonly more: Chosen['more'];
  readonly failures: readonly Failure[];
}

/** What several lookups found, the first few of it. */
function together(chosen: readonly Result<Chosen>[]): Together {
  const found = chosen.flatMap((each) => (each.ok ? [each.value] : []));
  const all = found.flatMap(({ objects }) => objects);
  const objects = all.slice(0, MOST_OBJECTS);
  const more = found.flatMap((each) => (each.more === undefined ? [] : [each.more]));
  const left = all.length - objects.length;
  const failures = chosen.flatMap((each) => (each.ok ? [] : [each.failure]));
  if (more.length === 0 && left === 0) return { objects, more: undefined, failures };
  const known = more.flatMap(({ remaining }) => remaining ?? []);
  const isKnown = known.length === more.length;
  return { objects, failures, more: isKnown ? { remaining: known.reduce((sum, each) => sum + each, left) } : {} };
}

function nothing(lookups: readonly Lookup[]): string {
  const namespace = lookups.find((lookup) => lookup.namespace !== undefined)?.namespace;
  return namespace === undefined ? 'No resources found' : `No resources found in ${namespace} namespace.`;
}

function moreNote(objects: readonly KubeObject[], { remaining }: { readonly remaining?: number }): string {
  const rest = remaining === undefined ? 'there are more' : `${String(remaining)} more are not`;
  return `The first ${String(objects.length)} are described, ${rest}. Name one, or select fewer with -l.`;
}
