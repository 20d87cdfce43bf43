/** Which cluster and namespaces a query is about. */
export interface Where {
  /** `--context`; absent: the default of the place or person. */
  readonly context?: string;
  /** `--all-contexts`: every cluster the asker may read, each on its own. */
  readonly allContexts: boolean;
  /** `-n`; absent: the default of the place or person, else of the context. */
  readonly namespace?: string;
  /** `-A`. */
  readonly allNamespaces: boolean;
  /** `--request-timeout` in seconds; the transport's own limit is never exceeded. */
  readonly timeoutSeconds?: number;
}

/**
 * What is asked for, as typed and not yet resolved: names of one or several types (`pods,svc`, no names: all), or
 * `type/name` pairs.
 */
export type Wanted =
  | { readonly type: 'types'; readonly types: readonly string[]; readonly names: readonly string[] }
  | { readonly type: 'pairs'; readonly pairs: readonly TypeName[] };

/** `deploy/web`. */
export interface TypeName {
  readonly type: string;
  readonly name: string;
}

/** `-l` and `--field-selector`, checked for their grammar and else as typed. */
export interface Selectors {
  readonly labels?: string;
  readonly fields?: string;
}

/** `-o` of `get`. */
export type Format =
  | { readonly type: 'table'; readonly wide: boolean }
  | { readonly type: 'name' }
  | { readonly type: 'yaml' | 'json'; readonly managedFields: boolean }
  | { readonly type: 'jsonpath'; readonly template: string }
  | {
      readonly type: 'custom-columns';
      readonly columns: readonly { readonly header: string; readonly path: string }[];
    };

/** `get`: the only query with every printer. */
export interface GetQuery {
  readonly verb: 'get';
  readonly where: Where;
  readonly wanted: Wanted;
  readonly selectors: Selectors;
  readonly format: Format;
  readonly headers: boolean;
  readonly showKind: boolean;
  readonly showLabels: boolean;
  /** `-L`: label keys that become columns. */
  readonly labelColumns: readonly string[];
  /** `--sort-by`: a JSONPath on the whole object. */
  readonly sortBy?: string;
  readonly ignoreNotFound: boolean;
  readonly subresource?: 'status' | 'scale';
}

/** `describe`. `wanted` may name prefixes of names, as kubectl takes them. */
export interface DescribeQuery {
  readonly verb: 'describe';
  readonly where: Where;
  readonly wanted: Wanted;
  readonly selectors: Selectors;
  readonly events: boolean;
}

/** `logs`: of one pod, of what owns pods (`deploy/web`), or of the pods that labels select. */
export interface LogsQuery {
  readonly verb: 'logs';
  readonly where: Where;
  readonly of:
    { readonly type: 'object'; readonly object: TypeName } | { readonly type: 'labels'; readonly labels: string };
  readonly container?: string;
  readonly allContainers: boolean;
  readonly allPods: boolean;
  readonly previous: boolean;
  /** Lines from the end. */
  readonly tail: number;
  readonly sinceSeconds?: number;
  /** RFC 3339. */
  readonly sinceTime?: string;
  readonly timestamps: boolean;
  readonly prefix: boolean;
  readonly limitBytes: number;
  readonly ignoreErrors: boolean;
}

/** `events`. */
export interface EventsQuery {
  readonly verb: 'events';
  readonly where: Where;
  readonly of?: TypeName;
  /** `--types`: `Normal`, `Warning`; empty: all. */
  readonly types: readonly string[];
  readonly format: { readonly type: 'table' } | { readonly type: 'name' | 'yaml' | 'json' };
  readonly headers: boolean;
}

/** `top pod` and `top node`. */
export interface TopQuery {
  readonly verb: 'top';
  readonly where: Where;
  readonly kind: 'pod' | 'node';
  readonly name?: string;
  readonly selectors: Selectors;
  readonly containers: boolean;
  readonly sum: boolean;
  readonly sortBy?: 'cpu' | 'memory';
  readonly headers: boolean;
  /** Percent of capacity in place of allocatable (`top node --show-capacity`). */
  readonly capacity: boolean;
  readonly swap: boolean;
}

/** `explain deployment.spec.strategy`. */
export interface ExplainQuery {
  readonly verb: 'explain';
  readonly where: Where;
  /** The type, as typed: `deploy`, `deployments.apps`. */
  readonly type: string;
  /** Field names below it. */
  readonly path: readonly string[];
  readonly recursive: boolean;
  readonly maxDepth?: number;
  /** `--api-version`. */
  readonly apiVersion?: string;
}

/** `api-resources`. */
export interface ApiResourcesQuery {
  readonly verb: 'api-resources';
  readonly where: Where;
  readonly group?: string;
  readonly namespaced?: boolean;
  readonly verbs: readonly string[];
  readonly categories: readonly string[];
  readonly sortBy?: 'name' | 'kind';
  readonly format: 'table' | 'wide' | 'name';
  readonly headers: boolean;
}

/** `auth can-i get pods`, `auth can-i --list`. */
export interface CanIQuery {
  readonly verb: 'auth can-i';
  readonly where: Where;
  readonly ask:
    | { readonly type: 'list'; readonly headers: boolean }
    | {
        readonly type: 'action';
        readonly action: string;
        /** A type as typed, or a path that starts with `/`. */
        readonly resource: string;
        readonly name?: string;
        readonly subresource?: string;
      };
}

/** `rollout status|history TYPE/NAME`. */
export interface RolloutQuery {
  readonly verb: 'rollout status' | 'rollout history';
  readonly where: Where;
  readonly wanted: Wanted;
  readonly selectors: Selectors;
  readonly revision?: number;
  /** `rollout history -o yaml|json`. */
  readonly format?: 'yaml' | 'json';
  /** `rollout status --watch`, and for how long at most. */
  readonly watchSeconds: number;
}

/** Queries that take nothing but where to ask, and a format for those that have one. */
export interface PlainQuery {
  readonly verb:
    'api-versions' | 'auth whoami' | 'version' | 'cluster-info' | 'config get-contexts' | 'config current-context';
  readonly where: Where;
  readonly format: 'text' | 'yaml' | 'json' | 'name';
  readonly headers: boolean;
}

/** A read-only query, checked: what stands here is what is executed. */
export type Query =
  | GetQuery
  | DescribeQuery
  | LogsQuery
  | EventsQuery
  | TopQuery
  | ExplainQuery
  | ApiResourcesQuery
  | CanIQuery
  | RolloutQuery
  | PlainQuery;

/** The verbs of queries. */
export type Verb = Query['verb'];

/** Whether columns of low priority were asked for. */
export function isWide(query: Query): boolean {
  return query.verb === 'get' && query.format.type === 'table' && query.format.wide;
}
