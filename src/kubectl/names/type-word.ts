/** A word for a type, in parts: `deployments.v1.apps`, `deploy.apps`, `po`. Empty parts were not said. */
export interface TypeWord {
  /** A resource, a short name or a kind. */
  readonly name: string;
  readonly version: string;
  readonly group: string;
}

/**
 * What a word may mean. With two dots or more the middle may be a version or the start of the group, and the version is
 * tried first: apimachinery `runtime/schema/group_version.go`, ParseResourceArg.
 */
export function readingsOf(word: string): readonly TypeWord[] {
  const [name = '', ...rest] = word.split('.');
  const [version = '', ...group] = rest;
  const withoutVersion = { name, version: '', group: rest.join('.') };
  return rest.length < 2 ? [withoutVersion] : [{ name, version, group: group.join('.') }, withoutVersion];
}
