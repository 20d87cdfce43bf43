import { fail, ok, type Result } from '../../core/failure.ts';
import type { ApiResource, Discovery } from '../discovery.ts';
import { resolveType } from '../names/resolve-type.ts';

/** A type and the names of fields below it. */
export interface FoundResource {
  readonly resource: ApiResource;
  readonly path: readonly string[];
}

/**
 * Tells the type from the fields in `deployments.apps.spec`: words that are the whole group of such a type belong to its
 * name. kubectl does so for some of these, and takes the group for fields elsewhere: k8s.io/kubectl, pkg/explain/explain.go,
 * SplitAndParseResourceRequestWithMatchingPrefix.
 */
export function findResource(words: readonly string[], discovery: Discovery): Result<FoundResource> {
  const [type = '', ...rest] = words;
  for (let length = rest.length; length > 0; length--) {
    const resource = inGroup(type.toLowerCase(), rest.slice(0, length).join('.'), discovery);
    if (resource !== undefined) return ok({ resource, path: rest.slice(length) });
  }
  const resolved = resolveType(type, discovery);
  if (!resolved.ok) return resolved;
  const [resource, ...others] = resolved.value.types;
  if (resource !== undefined && others.length === 0) return ok({ resource, path: rest });
  const names = resolved.value.types.map(({ name }) => name).join(', ');
  const message = `"${type}" stands for several types; one is explained at a time: ${names}.`;
  return fail({ type: 'invalid', message });
}

function inGroup(type: string, group: string, { resources }: Discovery): ApiResource | undefined {
  return resources.find(
    (each) =>
      each.group === group && [each.name, each.singular, each.kind.toLowerCase(), ...each.shortNames].includes(type),
  );
}
