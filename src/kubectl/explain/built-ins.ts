import type { ApiResource, Discovery } from '../discovery.ts';
import { groupVersion } from '../discovery.ts';
import type { Definition } from './definition.ts';
import type { ResourceName } from './document.ts';
import type { Components } from './schema.ts';

/** What one release of Kubernetes has of its own, with what its fields mean: recorded, so that no cluster is needed. */
export interface BuiltIns {
  /** The release: `1.37.2`. */
  readonly kubernetes: string;
  readonly discovery: Discovery;
  readonly definition: (resource: ResourceName) => Definition | undefined;
}

/** How the recording is kept, as JSON. */
export interface BuiltInsFile {
  readonly resources: readonly ApiResource[];
  /** By group version and plural name: the kind, and the name of its schema. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, RecordedKind>>>>;
  readonly schemas: Components;
}

/** A kind in the recording. */
export interface RecordedKind extends Pick<Definition, 'group' | 'version' | 'kind'> {
  readonly schema: string;
}

/** Reads a recording of `kubernetes`. The text is our own file: what it holds is checked when it is recorded. */
export function parseBuiltIns(kubernetes: string, text: string): BuiltIns {
  const { resources, kinds, schemas } = JSON.parse(text) as BuiltInsFile;
  return {
    kubernetes,
    discovery: { resources, stale: [] },
    definition: (resource) => {
      const recorded = kinds[groupVersion(resource)]?.[resource.name];
      const schema = recorded === undefined ? undefined : schemas[recorded.schema];
      return recorded === undefined || schema === undefined ? undefined : { ...recorded, schema, components: schemas };
    },
  };
}
