import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import { valueAt } from '../kubectl/object.ts';
import type { Output } from '../kubectl/output.ts';
import type { GetQuery } from '../kubectl/query.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import { isNotFound, toFailure } from './fault.ts';
import { fetchLookup, type Fetched } from './get/fetch.ts';
import { explainMissing, explainMissingNamespace } from './get/not-found.ts';
import { printObjects } from './get/print-objects.ts';
import { printTables } from './get/print-tables.ts';
import { toRequest, type GetOptions } from './get/request.ts';
import { toAttempt, type Lookup } from './lookup.ts';
import { resolveWanted } from './resolve.ts';
import type { Session } from './session.ts';

type Printed = Pick<Output, 'text' | 'grids' | 'language'>;

/** Runs `get`: reads all that was asked for at once and prints it as kubectl does. */
export async function runGet(query: GetQuery, session: Session, options: GetOptions = {}): Promise<Result<Output>> {
  const resolved = await resolveWanted(query, session);
  if (!resolved.ok) return resolved;
  const { lookups, warnings } = resolved.value;
  if (query.subresource !== undefined && lookups.some(({ name }) => name === undefined)) {
    return fail({ type: 'invalid', message: `--subresource=${query.subresource} is of one object: add its name.` });
  }
  const request = toRequest(query, options);
  const results = await Promise.all(
    lookups.map(async (lookup) => ({ lookup, result: await fetchLookup(lookup, request, session) })),
  );
  const fetched = results.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const failures = await explainAll(
    results.flatMap(({ lookup, result }) => (result.ok ? [] : [{ lookup, failure: result.failure }])),
    query,
    session,
  );
  const [worst] = failures;
  if (worst !== undefined && fetched.length === 0) return fail(together(worst, failures));

  const printed = print(query, fetched, lookups.length === 1 && lookups[0]?.name !== undefined, session);
  if (!printed.ok) return printed;
  const notes = [
    ...warnings.map((warning) => `Warning: ${warning}`),
    ...new Set(fetched.flatMap((found) => found.warnings.map((warning) => `Warning: ${warning}`))),
    ...failures.map(({ message }) => message),
    ...brokenNotes(fetched, session.cluster),
    ...(failures.length === 0 ? await emptyNotes(query, printed.value.text, lookups, session) : []),
  ];
  return ok({ ...printed.value, notes, ...totals(fetched) });
}

function print(query: GetQuery, fetched: readonly Fetched[], single: boolean, session: Session): Result<Printed> {
  const { format } = query;
  if (format.type === 'table') {
    const printed = printTables(query, fetched, session.clock());
    return printed.ok ? ok({ ...printed.value, language: 'text' }) : printed;
  }
  if (fetched.length === 0) return ok({ text: '', grids: [], language: 'text' });
  return printObjects(query, format, fetched, single);
}

async function explainAll(
  failed: readonly { readonly lookup: Lookup; readonly failure: ClusterFailure }[],
  query: GetQuery,
  session: Session,
): Promise<readonly Failure[]> {
  const explained = failed.map(async ({ lookup, failure }): Promise<readonly Failure[]> => {
    const isMissing = lookup.name !== undefined && isNotFound(failure);
    if (isMissing && query.ignoreNotFound) return [];
    if (isMissing) return [await explainMissing(lookup, query, session)];
    return [toFailure(failure, toAttempt(lookup, session.cluster, query.subresource))];
  });
  return (await Promise.all(explained)).flat();
}

function together(worst: Failure, failures: readonly Failure[]): Failure {
  return { ...worst, message: [...new Set(failures.map(({ message }) => message))].join('\n') };
}

function brokenNotes(fetched: readonly Fetched[], cluster: string): readonly string[] {
  return fetched.flatMap(({ lookup, broken }) => {
    if (broken === undefined) return [];
    return [`The rest could not be read. ${toFailure(broken, toAttempt(lookup, cluster)).message}`];
  });
}

/** What kubectl says where a listing is empty, and whether its namespace is there at all. */
async function emptyNotes(
  query: GetQuery,
  text: string,
  lookups: readonly Lookup[],
  session: Session,
): Promise<readonly string[]> {
  if (query.format.type !== 'table' || query.ignoreNotFound || text !== '') return [];
  const allNamespaced = !query.where.allNamespaces && lookups.every(({ resource }) => resource.namespaced);
  if (!allNamespaced) return ['No resources found'];
  const namespace = query.where.namespace ?? session.namespace;
  const missing = await explainMissingNamespace(namespace, session);
  return [`No resources found in ${namespace} namespace.`, ...(missing === undefined ? [] : [missing.message])];
}

function totals(fetched: readonly Fetched[]): Pick<Output, 'redactions' | 'bytes' | 'more'> {
  const unfinished = fetched.flatMap(({ more }) => (more === undefined ? [] : [more]));
  const remaining = unfinished.map((more) => more.remaining).filter((count) => count !== undefined);
  const shown = sum(fetched.flatMap(({ bodies }) => bodies.map(countOf)));
  return {
    redactions: sum(fetched.map(({ redactions }) => redactions)),
    bytes: sum(fetched.map(({ bytes }) => bytes)),
    ...(unfinished.length === 0
      ? {}
      : { more: { shown, ...(remaining.length === unfinished.length ? { remaining: sum(remaining) } : {}) } }),
  };
}

/** Objects in a body: rows of a table, items of a list. */
function countOf(body: unknown): number {
  const list = valueAt(body, 'rows') ?? valueAt(body, 'items');
  return Array.isArray(list) ? list.length : 1;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
