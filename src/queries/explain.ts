import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import { groupVersion, type Discovery } from '../kubectl/discovery.ts';
import type { BuiltIns } from '../kubectl/explain/built-ins.ts';
import type { Definition } from '../kubectl/explain/definition.ts';
import { definitionIn, documentOf, type ResourceName } from '../kubectl/explain/document.ts';
import { reach } from '../kubectl/explain/field-names.ts';
import { findResource, type FoundResource } from '../kubectl/explain/find-resource.ts';
import { renderExplanation } from '../kubectl/explain/render.ts';
import { suggestNames } from '../kubectl/names/suggest.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import type { ExplainQuery } from '../kubectl/query.ts';
import { isNotFound, toFailure } from './fault.ts';
import { toLine } from './lookup.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

/**
 * `explain`: a type and its fields. Kubernetes' own types are explained from what was recorded of them, without a cluster;
 * custom ones, and all where a context is named, from the cluster's own descriptions.
 */
export async function runExplain(
  query: ExplainQuery,
  session: Session,
  offline: () => Promise<BuiltIns>,
): Promise<Result<Output>> {
  if (query.where.context === undefined) {
    const builtIns = await offline();
    const found = find(query, builtIns.discovery);
    const definition = found.ok ? builtIns.definition(found.value.resource) : undefined;
    if (found.ok && definition !== undefined) {
      const note = `From the API descriptions of Kubernetes ${builtIns.kubernetes}, without asking the cluster.`;
      return explained(query, found.value, definition, { notes: [note], offline: true });
    }
  }
  return explainFromCluster(query, session);
}

async function explainFromCluster(query: ExplainQuery, on: Session): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const discovery = await session.discovery();
  if (!discovery.ok) return discovery;
  let found = find(query, discovery.value);
  if (!found.ok && found.failure.type === 'missing') {
    const again = await session.discovery(true);
    if (again.ok) found = find(query, again.value);
  }
  if (!found.ok) return found;
  const { resource } = found.value;
  const what = `the fields of ${groupVersion(resource)} ${resource.name}`;
  const answer = await session.read({ type: 'openapi', document: documentOf(resource) });
  if (!answer.ok && !isNotFound(answer.failure)) {
    return fail(toFailure(answer.failure, { what, cluster: session.cluster }));
  }
  const definition = answer.ok ? definitionIn(answer.value.body, resource) : undefined;
  if (definition === undefined) return fail(notDescribed(resource, session.cluster));
  return explained(query, found.value, definition, { ...facts(), notes: warnings() });
}

/** The type, in the version asked for: kubectl takes whatever version that names and looks there for the same type. */
function find(query: ExplainQuery, discovery: Discovery): Result<FoundResource> {
  const words = [...query.type.split('.'), ...query.path];
  const found = findResource(words, discovery);
  if (!found.ok || query.apiVersion === undefined) return found;
  const { resource, path } = found.value;
  const versions = discovery.resources.filter(({ name }) => name === resource.name);
  const wanted = versions.find((each) => groupVersion(each) === query.apiVersion);
  if (wanted !== undefined) return ok({ resource: wanted, path });
  const known = versions.map(groupVersion).join(', ');
  return fail({
    type: 'missing',
    message: `There are no ${resource.name} in ${query.apiVersion}. They are in: ${known}.`,
  });
}

function explained(
  query: ExplainQuery,
  { resource, path }: FoundResource,
  definition: Definition,
  facts: Partial<Output>,
): Result<Output> {
  const { recursive, maxDepth = 0 } = query;
  const text = renderExplanation(definition, path, { recursive, maxDepth });
  return text === undefined ? fail(unknownField(query, resource.name, definition, path)) : ok(textOutput(text, facts));
}

function unknownField(query: ExplainQuery, type: string, definition: Definition, path: readonly string[]): Failure {
  const { path: there, unknown = '', fields } = reach(definition, path);
  const place = [type, ...there].join('.');
  if (fields.length === 0) {
    return {
      type: 'missing',
      message: `${place} has no fields, so no "${unknown}" either.`,
      tryLine: line(query, [place]),
    };
  }
  const [nearest, ...others] = nearFields(unknown, fields);
  const says = `${place} has no field "${unknown}".`;
  if (nearest === undefined) {
    return { type: 'missing', message: `${says} See which it has.`, tryLine: line(query, [place]) };
  }
  const message = `${says} Near names: ${[nearest, ...others].join(', ')}.`;
  return { type: 'missing', message, tryLine: line(query, [place, nearest]) };
}

/** Near names whatever their capitals: `restartpolicy` is a slip of the shift key alone. */
function nearFields(name: string, fields: readonly string[]): readonly string[] {
  const spelt = new Map(fields.map((field) => [field.toLowerCase(), field]));
  return suggestNames(name, [...spelt.keys()]).flatMap((near) => spelt.get(near) ?? []);
}

function line({ where, apiVersion }: ExplainQuery, words: readonly string[]): string {
  const flags = apiVersion === undefined ? [] : ['--api-version', apiVersion];
  // Fields are the same in every namespace.
  const { namespace: _, ...place } = where;
  return toLine(['explain', words.join('.'), ...flags], { ...place, allNamespaces: false });
}

function notDescribed(resource: ResourceName, cluster: string): Failure {
  const message = `Cluster ${cluster} does not describe the fields of ${groupVersion(resource)} ${resource.name}.`;
  return { type: 'missing', message };
}
