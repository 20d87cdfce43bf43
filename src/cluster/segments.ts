/**
 * Whether something can stand between two slashes of a path and stay there: the rule of apimachinery's
 * `api/validation/path/name.go` for names (`system:node` is one), without what a proxy on the way might take for syntax.
 */
export function isSegment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value !== '.' &&
    value !== '..' &&
    // The longest name there is: a DNS subdomain (RFC 1123).
    value.length <= 253 &&
    !/[/%?#\\\p{C}\p{Z}]/u.test(value) &&
    // Half a surrogate pair cannot be encoded.
    value.isWellFormed()
  );
}

const LABEL = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/u;

/** Whether something is a DNS label, as versions and plural names of kinds are. */
export function isLabel(value: unknown): value is string {
  return typeof value === 'string' && LABEL.test(value);
}

/** Whether something is DNS labels joined by dots, as API groups are. */
export function isSubdomain(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 253 && value.split('.').every((label) => LABEL.test(label));
}

/** What a part has to look like, for the refusal of one that does not. */
export const SEGMENT_RULE =
  'it has to be one part of a path: not empty, not “.” or “..”, at most 253 characters, without spaces, “/”, “%”, “?” or “#”';
