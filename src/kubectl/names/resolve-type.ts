import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import { groupVersion, qualifiedName, type ApiResource, type Discovery } from '../discovery.ts';
import { expandShortName } from './short-names.ts';
import { suggestTypes } from './suggest.ts';
import { readingsOf, type TypeWord } from './type-word.ts';

/** The types that a word names: one, or those of a category. */
export interface ResolvedTypes {
  readonly types: readonly ApiResource[];
  /** What kubectl warns of: a short name that means several. */
  readonly warnings: readonly string[];
}

/**
 * Finds the types that a word names, as kubectl does (cli-runtime `resource/builder.go`, mappingFor, over client-go
 * `restmapper`), letters large or small. `missing`: the server has no such type; `invalid`: it has several.
 */
export function resolveType(word: string, { resources }: Discovery): Result<ResolvedTypes> {
  const lower = word.toLowerCase();
  const category = membersOf(word, resources) ?? membersOf(lower, resources);
  if (category !== undefined) return ok({ types: category, warnings: [] });

  for (const reading of readingsOf(lower)) {
    const { word: full, warnings } = expandShortName(reading, resources);
    const found = pick(word, named(full, resources));
    if (found !== undefined) return found.ok ? ok({ types: [found.value], warnings }) : found;
  }
  for (const reading of readingsOf(lower)) {
    const found = pick(word, ofKind(reading, resources));
    if (found !== undefined) return found.ok ? ok({ types: [found.value], warnings: [] }) : found;
  }
  return fail(unknownType(word, resources));
}

/** Every resource of a category once, in discovery order, each in its preferred version. */
function membersOf(category: string, resources: readonly ApiResource[]): readonly ApiResource[] | undefined {
  const members = new Map<string, ApiResource>();
  for (const resource of resources) {
    const name = qualifiedName(resource);
    if (resource.categories.includes(category) && !members.has(name)) members.set(name, resource);
  }
  return members.size === 0 ? undefined : [...members.values()];
}

/** By plural or singular name; a group that is nobody's may be the start of one. */
function named(word: TypeWord, resources: readonly ApiResource[]): readonly ApiResource[] {
  const sameName = resources.filter(
    ({ name, singular, version }) =>
      (name === word.name || singular === word.name) && (word.version === '' || version === word.version),
  );
  if (word.group === '') return sameName;
  const exact = sameName.filter(({ group }) => group === word.group);
  // With a version the whole name has to be right.
  return exact.length > 0 || word.version !== '' ? exact : sameName.filter(({ group }) => group.startsWith(word.group));
}

/** By kind, for the few whose kind is not their singular name. */
function ofKind(word: TypeWord, resources: readonly ApiResource[]): readonly ApiResource[] {
  return resources.filter(
    ({ kind, group, version }) =>
      kind.toLowerCase() === word.name &&
      (word.group === '' || group === word.group) &&
      (word.version === '' || version === word.version),
  );
}

/** The first in discovery order, which is the order of preference; two in the same group version are ambiguous. */
function pick(word: string, candidates: readonly ApiResource[]): Result<ApiResource> | undefined {
  const [first, ...others] = candidates;
  if (first === undefined) return undefined;
  const rivals = others.filter((other) => groupVersion(other) === groupVersion(first));
  if (rivals.length === 0) return ok(first);
  const names = [first, ...rivals].map(({ name, kind }) => `${name} (${kind})`).join(', ');
  return fail({ type: 'invalid', message: `"${word}" may mean several types: ${names}. Say the plural name of one.` });
}

function unknownType(word: string, resources: readonly ApiResource[]): Failure {
  const near = suggestTypes(word, { resources, stale: [] });
  const hint = near.length === 0 ? 'See what it has with api-resources.' : `Near names: ${near.join(', ')}.`;
  return { type: 'missing', message: `The server doesn't have a resource type "${word}". ${hint}` };
}
