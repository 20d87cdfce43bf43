import { fail, ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import { SELF_REVIEWS, SUBRESOURCES } from '../ports/cluster.ts';
import type { ClusterFailure, SelfReview, Target } from '../ports/cluster.ts';
import { toQuery } from './params.ts';
import type { PARAMS } from './params.ts';
import { isLabel, isSegment, isSubdomain, SEGMENT_RULE } from './segments.ts';

/**
 * A request that may be sent. A class for its private field: neither a cast nor a copy makes one, only `toPath` does, and
 * what writes to the socket asks `isAllowed`.
 */
class Allowed {
  readonly #checked = true;
  readonly method: 'GET' | 'POST';
  /** With its query string; every part is encoded. */
  readonly path: string;
  readonly body: string | undefined;

  constructor(path: string, body?: string) {
    this.method = body === undefined ? 'GET' : 'POST';
    this.path = path;
    this.body = body;
    Object.freeze(this);
  }

  static is(value: object): value is Allowed {
    return #checked in value && value.#checked;
  }
}

/** A request that went through `toPath`; there is no other way to have one. */
export type AllowedRequest = Allowed;

/** Whether a request really came from `toPath`, whatever its type says. */
export const isAllowed = (value: object): value is AllowedRequest => Allowed.is(value);

/**
 * The request that reads a target, or why there is none: GET, and POST to the three self-reviews, on paths that are built here
 * from parts. GET alone is not reading (`pods/exec` takes it), so subresources have a list of their own; `watch` and `proxy`
 * in place of a resource are verbs to the server (`apiserver/pkg/endpoints/request/requestinfo.go`).
 */
export function toPath(
  target: Target,
  params: Readonly<Record<string, unknown>> = {},
): Result<AllowedRequest, ClusterFailure> {
  switch (target.type) {
    case 'objects':
      return toObjects(target, params);
    case 'review':
      return toReview(target, params);
    case 'discovery':
      return toDiscovery(target, params);
    case 'openapi':
      return toOpenApi(target, params);
    case 'version':
      return allow('/version', params, 'none');
  }
  // Reached when the types were got around.
  return refuse('This is no kind of thing that can be read from a cluster.');
}

function toObjects(
  target: Extract<Target, { readonly type: 'objects' }>,
  params: Readonly<Record<string, unknown>>,
): Result<AllowedRequest, ClusterFailure> {
  // Each part is read once, so that what was checked is what is sent.
  const { group, version, resource, namespace, name, subresource } = target;
  if (group !== '' && !isSubdomain(group)) return refuse(`${quote(group)} is not the name of an API group.`);
  if (!isLabel(version)) return refuse(`${quote(version)} is not a version of an API group.`);
  if (!isLabel(resource) || resource === 'watch' || resource === 'proxy') {
    return refuse(`${quote(resource)} is not the plural name of a kind.`);
  }
  const parts = group === '' ? ['api', version] : ['apis', group, version];
  if (namespace !== undefined) {
    if (!isSegment(namespace)) return refuse(`${quote(namespace)} cannot be a namespace: ${SEGMENT_RULE}.`);
    parts.push('namespaces', namespace);
  }
  parts.push(resource);
  if (name !== undefined) {
    if (!isSegment(name)) return refuse(`${quote(name)} cannot be a name: ${SEGMENT_RULE}.`);
    parts.push(name);
  }
  if (subresource !== undefined) {
    if (!SUBRESOURCES.includes(subresource)) {
      return refuse(`${quote(subresource)} of an object is not read: only ${SUBRESOURCES.join(', ')} are.`);
    }
    if (name === undefined) return refuse(`Only one object has a ${subresource}: its name is missing.`);
    const ofPod = group === '' && resource === 'pods' && namespace !== undefined;
    if (subresource === 'log' && !ofPod) return refuse('Only a pod in a namespace has a log.');
    parts.push(subresource);
  }
  const kind = subresource === 'log' ? 'log' : name === undefined ? 'list' : 'one';
  return allow(`/${parts.map(encodeURIComponent).join('/')}`, params, kind);
}

const REVIEWS = {
  selfsubjectaccessreviews: { group: 'authorization.k8s.io', kind: 'SelfSubjectAccessReview' },
  selfsubjectrulesreviews: { group: 'authorization.k8s.io', kind: 'SelfSubjectRulesReview' },
  selfsubjectreviews: { group: 'authentication.k8s.io', kind: 'SelfSubjectReview' },
} as const satisfies Record<SelfReview, unknown>;

function toReview(
  { review, spec }: Extract<Target, { readonly type: 'review' }>,
  params: Readonly<Record<string, unknown>>,
): Result<AllowedRequest, ClusterFailure> {
  if (!SELF_REVIEWS.includes(review)) {
    return refuse(`Nothing is posted to a cluster but ${SELF_REVIEWS.join(', ')}, and ${quote(review)} is not one.`);
  }
  const { group, kind } = REVIEWS[review];
  const body = toJson({ apiVersion: `${group}/v1`, kind, ...(spec === undefined ? {} : { spec }) });
  // A question about one's own rights is a few hundred characters.
  if (body === undefined || body.length > 16_384) return refuse('This question about rights is too long to be sent.');
  return allow(`/apis/${group}/v1/${review}`, params, 'none', body);
}

function toDiscovery(
  { root, groupVersion }: Extract<Target, { readonly type: 'discovery' }>,
  params: Readonly<Record<string, unknown>>,
): Result<AllowedRequest, ClusterFailure> {
  if (root !== 'api' && root !== 'apis') return refuse(`${quote(root)} is not where a cluster lists its kinds.`);
  if (groupVersion === undefined) return allow(`/${root}`, params, 'none');
  const parts = typeof groupVersion === 'string' ? groupVersion.split('/') : [];
  const [group, version] = root === 'api' ? ['core', ...parts] : parts;
  if (parts.length !== (root === 'api' ? 1 : 2) || !isSubdomain(group) || !isLabel(version)) {
    return refuse(`${quote(groupVersion)} is not an API group with its version.`);
  }
  return allow(`/${root}/${parts.join('/')}`, params, 'none');
}

function toOpenApi(
  { document }: Extract<Target, { readonly type: 'openapi' }>,
  params: Readonly<Record<string, unknown>>,
): Result<AllowedRequest, ClusterFailure> {
  if (document === undefined) return allow('/openapi/v3', params, 'none');
  const [root, ...parts] = typeof document === 'string' ? document.split('/') : [];
  if ((root !== 'api' && root !== 'apis') || parts.length > 2 || !parts.every(isSubdomain)) {
    return refuse(`${quote(document)} is not the description of an API group.`);
  }
  return allow(`/openapi/v3/${[root, ...parts].join('/')}`, params, 'none');
}

function allow(
  path: string,
  params: Readonly<Record<string, unknown>>,
  kind: keyof typeof PARAMS,
  body?: string,
): Result<AllowedRequest, ClusterFailure> {
  const query = toQuery(params, kind);
  if ('wrong' in query) return refuse(`${quote(query.wrong)} cannot be asked for here, or not with this value.`);
  return ok(new Allowed(path + query.query, body));
}

function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // Circles and big numbers have no JSON.
    return undefined;
  }
}

/** What somebody typed, short and on one line. */
function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value;
  return `“${text.toWellFormed().replaceAll(/\p{C}/gu, '�').slice(0, 80)}”`;
}

function refuse(message: string): Result<never, ClusterFailure> {
  return fail({ type: 'refused', message });
}
