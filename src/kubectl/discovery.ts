/** A kind of thing the server has, in one version of its group. */
export interface ApiResource {
  /** The API group; empty for the core group. */
  readonly group: string;
  readonly version: string;
  /** The plural name: `deployments`. */
  readonly name: string;
  /** `deployment`. */
  readonly singular: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly subresources: readonly string[];
}

/** Everything the server has, in its own order: core first, groups in discovery order, versions in preference order. */
export interface Discovery {
  readonly resources: readonly ApiResource[];
  /** Group versions whose server did not answer; what is listed of them may be old. */
  readonly stale: readonly string[];
}

/** `deployments.apps`, or the plain name in the core group. */
export function qualifiedName({ name, group }: Pick<ApiResource, 'name' | 'group'>): string {
  return group === '' ? name : `${name}.${group}`;
}

/** `apps/v1`, or `v1` in the core group. */
export function groupVersion({ group, version }: Pick<ApiResource, 'group' | 'version'>): string {
  return group === '' ? version : `${group}/${version}`;
}
