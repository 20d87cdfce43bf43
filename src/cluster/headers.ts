import { fail, ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Accept, ClusterFailure, ReadOptions } from '../ports/cluster.ts';
import type { Credentials, Identity } from './connection.ts';

/** Headers of a request; a list goes out as one header each. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

const DISCOVERY = ['v2', 'v2beta1']
  .map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`)
  .join(',');

/** As kubectl says it: `cli-runtime/pkg/resource/helper.go`, `client-go/discovery/discovery_client.go`. */
const ACCEPT = {
  json: 'application/json',
  table:
    'application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json',
  discovery: `${DISCOVERY},application/json`,
  // A refusal comes as JSON even where a log was asked for.
  text: 'application/json, */*',
} as const satisfies Record<Accept, string>;

/** The headers of one request, or why they would not be safe to send. */
export function toHeaders({
  accept,
  credentials,
  options: { etag, auditId, as = credentials.as },
  version,
  compress,
}: {
  readonly accept: Accept;
  readonly credentials: Credentials;
  readonly options: ReadOptions;
  /** Of this program. */
  readonly version: string;
  readonly compress: boolean;
}): Result<Headers, ClusterFailure> {
  const headers: Record<string, string | readonly string[]> = {
    Accept: ACCEPT[accept],
    'Accept-Encoding': compress ? 'gzip' : 'identity',
    // Not to begin like curl, wget or a browser, for whom the server indents everything.
    'User-Agent': `kube-tutor/${version}`,
  };
  if (credentials.authorization !== undefined) {
    if (!isPlain(credentials.authorization)) return refuse('The token or password holds characters no header may.');
    headers['Authorization'] = credentials.authorization;
  }
  if (auditId !== undefined) {
    if (!/^[\w.-]{1,64}$/u.test(auditId)) return refuse('The id of this query cannot be sent to the cluster.');
    headers['Audit-ID'] = auditId;
    headers['User-Agent'] = `kube-tutor/${version} audit/${auditId}`;
  }
  if (etag !== undefined) {
    if (!isPlain(etag)) return refuse('What was remembered of an earlier answer cannot be sent to the cluster.');
    headers['If-None-Match'] = etag;
  }
  if (as === undefined) return ok(headers);
  const impersonation = toImpersonation(as);
  if (impersonation === undefined) {
    return refuse('The user or a group to ask as is empty, begins or ends with a space, or holds control characters.');
  }
  return ok({ ...headers, ...impersonation });
}

/** Kubernetes' impersonation headers, groups and extras one header each: kubernetes.io, "User impersonation". */
function toImpersonation({ user, groups, uid, extra = {} }: Identity): Headers | undefined {
  const values = [user, ...groups, ...(uid === undefined ? [] : [uid]), ...Object.values(extra).flat()];
  if (!values.every(isHeaderText)) return undefined;
  const headers: Record<string, string | readonly string[]> = { 'Impersonate-User': toBytes(user) };
  if (groups.length > 0) headers['Impersonate-Group'] = groups.map(toBytes);
  if (uid !== undefined) headers['Impersonate-Uid'] = toBytes(uid);
  for (const [key, list] of Object.entries(extra)) {
    // `client-go/transport/round_trippers.go`, headerKeyEscape: what a header's name may not hold is percent-encoded.
    const name = encodeURIComponent(key.toWellFormed()).replaceAll(/[()]/gu, (char) => (char === '(' ? '%28' : '%29'));
    headers[`Impersonate-Extra-${name}`] = list.map(toBytes);
  }
  return headers;
}

/** Tokens and tags are ASCII. */
function isPlain(value: string): boolean {
  return isHeaderText(value) && /^[ -~]+$/u.test(value);
}

/** Servers trim headers, so that " admin" would become "admin". */
function isHeaderText(value: string): boolean {
  return value !== '' && value === value.trim() && value.length <= 16_384 && !/\p{Cc}/u.test(value);
}

/** Node writes a header a byte a character; the server reads UTF-8. */
function toBytes(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}

function refuse(message: string): Result<never, ClusterFailure> {
  return fail({ type: 'refused', message });
}
