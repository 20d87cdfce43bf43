import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** One rule of a role. */
export interface RoleRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

/** As much of a manifest as the tests look at. */
export interface Manifest {
  readonly kind: string;
  readonly metadata?: { readonly name: string; readonly namespace?: string };
  readonly rules?: readonly RoleRule[];
  readonly roleRef?: { readonly kind: string; readonly name: string };
  readonly subjects?: readonly { readonly kind: string; readonly name: string; readonly namespace?: string }[];
  readonly resources?: readonly string[];
  readonly [field: string]: unknown;
}

/** The folder with what is applied to a cluster. */
export const FOLDER = new URL('../../deploy/kubernetes/', import.meta.url).pathname;

/** The documents of a file, below that folder. */
export function manifestsOf(file: string): readonly Manifest[] {
  // A cast, because the tests then look at the fields they need.
  return parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8')).map((document) => document.toJS() as Manifest);
}

/** Every file with manifests. */
export const files: readonly string[] = globSync('**/*.yaml', { cwd: FOLDER }).sort();

/** Every role. */
export const roles: readonly Manifest[] = files.flatMap(manifestsOf).filter(({ kind }) => kind.endsWith('Role'));

/** What a rule is about, as the list of what may be read has it: `deployments.apps/scale`. */
export function kindsOf({ apiGroups = [], resources = [] }: RoleRule): readonly string[] {
  return apiGroups.flatMap((group) =>
    resources.map((each) => {
      const [resource = '', subresource] = each.split('/');
      const name = group === '' ? resource : `${resource}.${group}`;
      return subresource === undefined ? name : `${name}/${subresource}`;
    }),
  );
}
