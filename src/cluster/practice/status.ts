/** An answer of the server: a JSON body or plain text. */
export interface Response {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
}

/** Words for HTTP codes, as `metav1.StatusReason` has them. */
const REASONS: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  410: 'Expired',
};

/** A `metav1.Status` that says no. */
export function refusal(status: number, message: string, details: Readonly<Record<string, unknown>> = {}): Response {
  return {
    status,
    body: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message,
      reason: REASONS[status] ?? 'Unknown',
      details,
      code: status,
    },
  };
}

/** An answer with a JSON body. */
export function found(body: unknown, type = 'application/json'): Response {
  return { status: 200, body, type };
}
