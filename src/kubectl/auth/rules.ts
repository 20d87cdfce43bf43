import { textsAt } from '../names/parse-discovery.ts';
import { listAt } from '../object.ts';

/** What one rule of RBAC allows, cut down to one group and resource, or to one path. */
export interface Rule {
  readonly group?: string;
  readonly resource?: string;
  readonly resourceName?: string;
  readonly path?: string;
  readonly verbs: readonly string[];
}

/** The headings of `kubectl auth can-i --list`. */
export const RULE_HEADINGS = ['Resources', 'Non-Resource URLs', 'Resource Names', 'Verbs'] as const;

/**
 * The rules of a SelfSubjectRulesReview's status, one a resource and name, with the verbs of several joined and in kubectl's
 * order: kubectl `util/rbac/rbac.go`.
 */
export function compactRules(status: unknown): readonly Rule[] {
  const single = [
    ...listAt(status, 'resourceRules').flatMap(splitResourceRule),
    ...listAt(status, 'nonResourceRules').flatMap(splitPathRule),
  ];
  const joined = new Map<string, Rule>();
  const paths: Rule[] = [];
  for (const rule of single) {
    if (rule.path !== undefined) {
      paths.push(rule);
      continue;
    }
    const key = JSON.stringify([rule.group, rule.resource, rule.resourceName]);
    const verbs = new Set([...(joined.get(key)?.verbs ?? []), ...rule.verbs]);
    joined.set(key, { ...rule, verbs: [...verbs] });
  }
  return [...paths, ...joined.values()]
    .map((rule) => ({ rule, key: sortKey(rule) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ rule }) => rule);
}

/** A rule as a row under `RULE_HEADINGS`. */
export function ruleCells({ group = '', resource, resourceName, path, verbs }: Rule): readonly string[] {
  return [
    resource === undefined ? '' : withGroup(resource, group),
    goList(path === undefined ? [] : [path]),
    goList(resourceName === undefined ? [] : [resourceName]),
    goList(verbs),
  ];
}

/** A list as Go's `%v` prints it. */
export function goList(items: readonly string[]): string {
  return `[${items.join(' ')}]`;
}

function splitResourceRule(rule: unknown): readonly Rule[] {
  const names = textsAt(rule, 'resourceNames');
  return textsAt(rule, 'apiGroups').flatMap((group) =>
    textsAt(rule, 'resources').flatMap((resource) =>
      textsAt(rule, 'verbs').flatMap((verb): readonly Rule[] =>
        names.length === 0
          ? [{ group, resource, verbs: [verb] }]
          : names.map((resourceName) => ({ group, resource, resourceName, verbs: [verb] })),
      ),
    ),
  );
}

function splitPathRule(rule: unknown): readonly Rule[] {
  return textsAt(rule, 'nonResourceURLs').flatMap((path) =>
    textsAt(rule, 'verbs').map((verb) => ({ path, verbs: [verb] })),
  );
}

/** kubectl sorts by how Go prints a rule, which starts with its verbs. */
function sortKey({ group, resource, resourceName, path, verbs }: Rule): string {
  const list = (item?: string): string => goList(item === undefined ? [] : [item]);
  return (
    `&PolicyRule{Verbs:${goList(verbs)},APIGroups:${list(group)},Resources:${list(resource)},` +
    `ResourceNames:${list(resourceName)},NonResourceURLs:${list(path)},}`
  );
}

/** `deployments/scale` of group `apps` reads `deployments.apps/scale`. */
function withGroup(resource: string, group: string): string {
  const [name = '', ...subresource] = resource.split('/');
  return [group === '' ? name : `${name}.${group}`, ...subresource].join('/');
}
