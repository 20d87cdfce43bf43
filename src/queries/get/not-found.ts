import type { Failure } from '../../core/failure.ts';
import { qualifiedName, type ApiResource } from '../../kubectl/discovery.ts';
import { tryLine } from '../../kubectl/grammar/try-line.ts';
import { suggestNames } from '../../kubectl/names/suggest.ts';
import { createNameOf } from '../../kubectl/print/table.ts';
import type { Verb, Where } from '../../kubectl/query.ts';
import { isNotFound } from '../fault.ts';
import { toLine, toTarget, type Lookup } from '../lookup.ts';
import type { Session } from '../session.ts';
import { toTable } from './to-table.ts';

/** Names that are looked at for near ones. */
const MOST_NAMES = '500';

const NAMESPACES: Pick<ApiResource, 'group' | 'version' | 'name'> = { group: '', version: 'v1', name: 'namespaces' };

/** A question that was about something that is not there. */
interface Question {
  readonly verb: Verb;
  readonly where: Where;
}

/**
 * Says that an object is not there, and which names near its own are. Where its namespace is not there either, that is
 * said, as kubectl says it (cli-runtime `resource/visitor.go`).
 */
export async function explainMissing(lookup: Lookup, { verb, where }: Question, session: Session): Promise<Failure> {
  const { resource, namespace, name = '' } = lookup;
  const { name: _, ...listing } = lookup;
  const names = await namesOf(listing, session);
  const near = suggestNames(name, names);
  if (namespace !== undefined && names.length === 0) {
    const missing = await explainMissingNamespace(namespace, session);
    if (missing !== undefined) return missing;
  }
  const place = namespace === undefined ? '' : ` in namespace ${namespace}`;
  const message = `${qualifiedName(resource)} "${name}" not found${place}.${hint(near)}`;
  const [nearest] = near;
  if (nearest === undefined) return { type: 'missing', message };
  return { type: 'missing', message, ...tryLine(toLine([verb, qualifiedName(resource), nearest], where)) };
}

/** Says that a namespace is not there; `undefined` where it is, or where that cannot be told. */
export async function explainMissingNamespace(
  namespace: string,
  { read, clock }: Pick<Session, 'read' | 'clock'>,
): Promise<Failure | undefined> {
  const { name: resource, ...rest } = NAMESPACES;
  const answer = await read({ type: 'objects', ...rest, resource, name: namespace });
  if (answer.ok || !isNotFound(answer.failure)) return undefined;
  const all = await read(
    { type: 'objects', ...rest, resource },
    { accept: 'table', params: { limit: MOST_NAMES, includeObject: 'None' } },
  );
  const names = all.ok ? tableNames(all.value.body, clock()) : [];
  return { type: 'missing', message: `There is no namespace "${namespace}".${hint(suggestNames(namespace, names))}` };
}

async function namesOf(listing: Lookup, { read, clock }: Session): Promise<readonly string[]> {
  const params = { limit: MOST_NAMES, includeObject: 'None' };
  const answer = await read(toTarget(listing), { accept: 'table', params });
  return answer.ok ? tableNames(answer.value.body, clock()) : [];
}

function tableNames(body: unknown, now: number): readonly string[] {
  const { columns, rows } = toTable(body, now);
  return rows.map(createNameOf(columns));
}

function hint(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Near names: ${near.join(', ')}.`;
}
