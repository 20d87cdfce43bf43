import { isRecord } from './records.ts';
import type { ClusterFailure } from '../ports/cluster.ts';

/** Where a server says no without a `Status`: Kubernetes' word for it, and ours. `apimachinery/pkg/api/errors/errors.go`. */
const STATUSES: Readonly<Record<number, readonly [reason: string, words: string]>> = {
  400: ['BadRequest', 'did not understand the question'],
  401: ['Unauthorized', 'does not know who asks'],
  403: ['Forbidden', 'does not allow this'],
  404: ['NotFound', 'does not know what was asked for'],
  405: ['MethodNotAllowed', 'does not let this be read'],
  406: ['NotAcceptable', 'cannot answer in the form that was asked for'],
  409: ['Conflict', 'reports a conflict. Try again in a moment'],
  410: ['Expired', 'no longer has what this list went on from. Ask anew'],
  422: ['Invalid', 'finds the question invalid'],
  429: ['TooManyRequests', 'is busy and asks everybody to wait. Try again in a moment'],
  500: ['InternalError', 'has an error of its own. Whoever runs it finds more in its log'],
  503: ['ServiceUnavailable', 'cannot answer just now. Try again in a moment'],
  504: ['Timeout', 'needed too long for this. Ask for less, or try again in a moment'],
};

/** What a server said when it said no. `secrets` are texts that must not come back, whatever it wrote. */
export function toRefusal(
  { status, body }: { readonly status: number; readonly body: Buffer },
  secrets: readonly string[],
): ClusterFailure {
  const [reason, words] = STATUSES[status] ?? ['Unknown', `answered with HTTP status ${status}`];
  const said = parseStatus(body);
  if (status === 401) {
    return {
      type: 'said-no',
      status,
      reason: 'Unauthorized',
      message:
        'It does not accept our credentials: they have expired or were withdrawn. Whoever set them up has to sign in again.',
    };
  }
  return {
    type: 'said-no',
    status,
    reason: said?.reason ?? reason,
    message: hide(said?.message ?? `It ${words}.`, secrets),
  };
}

/** The `reason` and `message` of a Kubernetes `Status`; anything else, a gateway's page say, is not shown. */
function parseStatus(body: Buffer): { readonly reason?: string; readonly message?: string } | undefined {
  // A Status is short. What is not is none.
  if (body.length > 256 * 1024) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['kind'] !== 'Status') return undefined;
  const { reason, message } = value;
  return {
    ...(typeof reason === 'string' && /^\w{1,64}$/u.test(reason) ? { reason } : {}),
    ...(typeof message === 'string' && message.trim() !== '' ? { message } : {}),
  };
}

function hide(message: string, secrets: readonly string[]): string {
  const text = secrets
    .filter((secret) => secret.length > 3)
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), message);
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
