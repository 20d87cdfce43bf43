import { ok, type Result } from '../../core/failure.ts';
import type { ApiResource } from '../../kubectl/discovery.ts';
import { resolveType } from '../../kubectl/names/resolve-type.ts';
import type { CanIQuery } from '../../kubectl/query.ts';
import type { Session } from '../session.ts';

/** What is asked of the server, and what kubectl warns of. */
export interface Asked {
  readonly spec: unknown;
  readonly notes: readonly string[];
}

/** Verbs that mean something with a resource: kubectl `cmd/auth/cani.go`. */
const RESOURCE_VERBS: ReadonlySet<string> = new Set(
  (
    'get list watch create update patch delete deletecollection ' +
    'use bind impersonate * approve sign escalate attest'
  ).split(' '),
);

const PATH_VERBS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'head', 'options', 'delete', 'patch', '*']);

/** What is impersonated is in no table of contents. */
const UNLISTED: ReadonlySet<string> = new Set(['users', 'groups']);

/** The attributes of an action as an access review takes them. A type that is not known is asked about as it was typed. */
export async function toAttributes(
  { ask, where }: CanIQuery,
  namespace: string,
  session: Session,
): Promise<Result<Asked>> {
  if (ask.type === 'list') return ok({ spec: { namespace }, notes: [] });
  const { action: verb, resource: word, name = '', subresource = '' } = ask;
  if (word.startsWith('/')) {
    const notes = PATH_VERBS.has(verb) ? [] : [unknownVerb(verb)];
    return ok({ spec: { nonResourceAttributes: { verb, path: word } }, notes });
  }
  const resource = await find(word, session);
  if (!resource.ok) return resource;
  const { found, notes } = resource.value;
  return ok({
    spec: {
      resourceAttributes: {
        namespace,
        verb,
        group: found?.group ?? '',
        resource: found?.name ?? word,
        subresource,
        name,
      },
    },
    notes: [...notes, ...(where.allNamespaces ? [] : [...scopeWarning(found), ...verbWarning(verb)])],
  });
}

interface Found {
  readonly found?: ApiResource;
  readonly notes: readonly string[];
}

async function find(word: string, session: Session): Promise<Result<Found>> {
  if (word === '*') return ok({ notes: [] });
  for (const fresh of [false, true]) {
    // Asked anew only when it was not there.
    // oxlint-disable-next-line no-await-in-loop
    const discovery = await session.discovery(fresh);
    if (!discovery.ok) return discovery;
    const types = resolveType(word, discovery.value);
    const [found, ...others] = types.ok ? types.value.types : [];
    // A category is no resource: one cannot be allowed to read `all`.
    if (types.ok && found !== undefined && others.length === 0) {
      return ok({ found, notes: types.value.warnings.map((warning) => `Warning: ${warning}`) });
    }
  }
  return ok({ notes: UNLISTED.has(word) ? [] : [unknownResource(word)] });
}

function unknownResource(word: string): string {
  const [name = '', ...group] = word.toLowerCase().split('.');
  const where = group.length === 0 ? '' : ` in group '${group.join('.')}'`;
  return `Warning: the server doesn't have a resource type '${name}'${where}`;
}

function scopeWarning(resource: ApiResource | undefined): readonly string[] {
  if (resource === undefined || resource.namespaced) return [];
  const where = resource.group === '' ? '' : ` in group '${resource.group}'`;
  return [`Warning: resource '${resource.name}' is not namespace scoped${where}`];
}

function verbWarning(verb: string): readonly string[] {
  return RESOURCE_VERBS.has(verb) ? [] : [unknownVerb(verb)];
}

function unknownVerb(verb: string): string {
  return `Warning: verb '${verb}' is not a known verb`;
}
