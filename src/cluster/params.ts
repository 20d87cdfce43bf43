import { isSegment } from './segments.ts';

const isText = (value: string): boolean => value.length <= 4096 && value.isWellFormed() && !/\p{Cc}/u.test(value);
const isCount = (value: string): boolean => /^\d{1,9}$/u.test(value);
const isSwitch = (value: string): boolean => value === 'true' || value === 'false';

/** A parameter's name and what its value may be. */
type Allowed = Readonly<Record<string, (value: string) => boolean>>;

const ONE: Allowed = {
  includeObject: (value) => ['None', 'Metadata', 'Object'].includes(value),
  resourceVersion: isText,
};

const LIST: Allowed = { ...ONE, labelSelector: isText, fieldSelector: isText, limit: isCount, continue: isText };

const LOG: Allowed = {
  container: isSegment,
  previous: isSwitch,
  timestamps: isSwitch,
  tailLines: isCount,
  sinceSeconds: isCount,
  limitBytes: isCount,
  sinceTime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u.test(value),
};

/**
 * The query parameters there are, by what is read. Those that keep a connection open (`watch`, `follow`), or act (`command`,
 * `dryRun`), are in none of them. kubernetes.io, "Kubernetes API", the query parameters of list, read and pods/log.
 */
export const PARAMS = { one: ONE, list: LIST, log: LOG, none: {} } as const satisfies Record<string, Allowed>;

/** A query string, or the name of the parameter that is not allowed here with this value. */
export function toQuery(
  params: Readonly<Record<string, unknown>>,
  kind: keyof typeof PARAMS,
): { readonly query: string } | { readonly wrong: string } {
  const allowed: Allowed = PARAMS[kind];
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(params)) {
    const check = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (check === undefined || typeof value !== 'string' || !check(value)) return { wrong: name };
    pairs.push(`${name}=${encodeURIComponent(value)}`);
  }
  return { query: pairs.length === 0 ? '' : `?${pairs.join('&')}` };
}
