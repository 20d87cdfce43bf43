import { qualifiedName, type ApiResource } from '../kubectl/discovery.ts';
import type { Where } from '../kubectl/query.ts';
import type { Subresource, Target } from '../ports/cluster.ts';
import type { Attempt } from './fault.ts';

/** One thing to read: a listing of a type, or one object of it. */
export interface Lookup {
  readonly resource: ApiResource;
  /** Absent: all namespaces, or a type that has none. */
  readonly namespace?: string;
  /** Absent: a listing. */
  readonly name?: string;
}

/** Where a lookup is read. */
export function toTarget({ resource, namespace, name }: Lookup, subresource?: Subresource): Target {
  return {
    type: 'objects',
    group: resource.group,
    version: resource.version,
    resource: resource.name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
    ...(subresource === undefined ? {} : { subresource }),
  };
}

/** A lookup in words, with the rule it needs. */
export function toAttempt(lookup: Lookup, cluster: string, subresource?: Subresource): Attempt {
  const { resource, namespace, name } = lookup;
  const what = name === undefined ? qualifiedName(resource) : `${resource.singular} "${name}"`;
  return {
    what: namespace === undefined ? what : `${what} in namespace ${namespace}`,
    cluster,
    rule: {
      verb: name === undefined ? 'list' : 'get',
      resource,
      ...(subresource === undefined ? {} : { subresource }),
      ...(namespace === undefined ? {} : { namespace }),
    },
  };
}

/** A line that asks for something in the same place. */
export function toLine(words: readonly string[], { context, namespace, allNamespaces }: Where): string {
  const place = allNamespaces ? ['-A'] : namespace === undefined ? [] : ['-n', namespace];
  return [...words, ...place, ...(context === undefined ? [] : ['--context', context])].join(' ');
}
