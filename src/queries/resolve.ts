import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import type { ApiResource, Discovery } from '../kubectl/discovery.ts';
import { tryLine } from '../kubectl/grammar/try-line.ts';
import { resolveType, type ResolvedTypes } from '../kubectl/names/resolve-type.ts';
import { suggestTypes } from '../kubectl/names/suggest.ts';
import type { Selectors, Verb, Wanted, Where } from '../kubectl/query.ts';
import { toLine, type Lookup } from './lookup.ts';
import type { Session } from './session.ts';

/** The part of a query that says what it is about. */
export interface About {
  readonly verb: Verb;
  readonly where: Where;
  readonly wanted: Wanted;
  readonly selectors: Selectors;
}

/** What a query is about, found in the cluster's own table of contents. */
export interface Resolved {
  /** In the order asked for. */
  readonly lookups: readonly Lookup[];
  /** What kubectl warns of: a short name that means several types. */
  readonly warnings: readonly string[];
}

/** A type as typed, and the names of its objects; none: all of them. */
interface Wish {
  readonly word: string;
  readonly names: readonly string[];
}

/**
 * Finds what a query is about: cli-runtime `resource/builder.go`. A type that is not there may be new, so that the server is
 * asked once more before saying so.
 */
export async function resolveWanted(about: About, session: Session): Promise<Result<Resolved>> {
  const wishes = toWishes(about.wanted);
  const problem = whyImpossible(wishes, about.selectors);
  if (problem !== undefined) return fail(problem);
  const discovery = await session.discovery();
  if (!discovery.ok) return discovery;
  const found = resolveAll(wishes, about, session.namespace, discovery.value);
  if (found.ok || found.failure.type !== 'missing') return found;
  const again = await session.discovery(true);
  return again.ok ? resolveAll(wishes, about, session.namespace, again.value) : found;
}

function toWishes(wanted: Wanted): readonly Wish[] {
  if (wanted.type === 'pairs') return wanted.pairs.map(({ type, name }) => ({ word: type, names: [name] }));
  const { types, names } = wanted;
  // `get pods,svc web` asks for the pod and the service of that name.
  return types.map((word) => ({ word, names }));
}

function whyImpossible(wishes: readonly Wish[], { labels, fields }: Selectors): Failure | undefined {
  if ((labels ?? '') === '' && (fields ?? '') === '') return undefined;
  if (wishes.every(({ names }) => names.length === 0)) return undefined;
  return { type: 'invalid', message: 'A name and a selector do not go together: leave one of them out.' };
}

function resolveAll(wishes: readonly Wish[], about: About, namespace: string, discovery: Discovery): Result<Resolved> {
  const lookups: Lookup[] = [];
  const warnings: string[] = [];
  for (const wish of wishes) {
    const types = resolveType(wish.word, discovery);
    if (!types.ok) return fail(withLine(types.failure, wish, about, discovery));
    const added = toLookups(wish, types.value, about.where, namespace);
    if (!added.ok) return added;
    lookups.push(...added.value);
    warnings.push(...types.value.warnings);
  }
  return ok({ lookups: withoutRepeats(lookups), warnings: [...new Set(warnings)] });
}

function toLookups(
  { word, names }: Wish,
  { types }: ResolvedTypes,
  where: Where,
  namespace: string,
): Result<readonly Lookup[]> {
  const place = (resource: ApiResource): Pick<Lookup, 'resource' | 'namespace'> =>
    resource.namespaced && !where.allNamespaces ? { resource, namespace: where.namespace ?? namespace } : { resource };
  if (names.length === 0) return ok(types.map(place));
  const [resource, ...others] = types;
  if (resource === undefined || others.length > 0) {
    return fail({
      type: 'invalid',
      message: `"${word}" stands for several types, and a name belongs to one: ${types.map(({ name }) => name).join(', ')}.`,
    });
  }
  if (resource.namespaced && where.allNamespaces) {
    const message = 'An object cannot be asked for by its name across all namespaces: name its namespace with -n.';
    return fail({ type: 'invalid', message });
  }
  return ok(names.map((name) => ({ ...place(resource), name })));
}

/** A type that is listed twice, by its name and in a category, is listed once. */
function withoutRepeats(lookups: readonly Lookup[]): readonly Lookup[] {
  return lookups.filter(
    (lookup, index) =>
      lookup.name !== undefined ||
      lookups.findIndex(({ resource, name }) => resource === lookup.resource && name === undefined) === index,
  );
}

/** The same question with the nearest type in place of the unknown one. */
function withLine(failure: Failure, { word, names }: Wish, about: About, discovery: Discovery): Failure {
  const [nearest] = suggestTypes(word, discovery);
  const isOnly = about.wanted.type === 'pairs' ? about.wanted.pairs.length === 1 : about.wanted.types.length === 1;
  if (failure.type !== 'missing' || nearest === undefined || !isOnly) return failure;
  return { ...failure, ...tryLine(toLine([about.verb, nearest, ...names], about.where)) };
}
