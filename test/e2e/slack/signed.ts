import { createHmac } from 'node:crypto';
import { APP } from './local-slack.ts';

/** How a request differs from a proper one. */
export interface Flaw {
  readonly secret?: string;
  /** Seconds that the request's clock is ahead of ours. */
  readonly ahead?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The body of a request as Slack encodes it: events as JSON, commands as a form, the rest as JSON inside a form. */
function encode(body: Readonly<Record<string, unknown>>): { readonly type: string; readonly text: string } {
  if (body['type'] === 'event_callback') return { type: 'application/json', text: JSON.stringify(body) };
  const form = 'command' in body ? (body as Record<string, string>) : { payload: JSON.stringify(body) };
  return { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(form).toString() };
}

/** Sends a body to the door the way Slack does: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
export function postSigned(url: string, body: Readonly<Record<string, unknown>>, flaw: Flaw = {}): Promise<Response> {
  const { type, text } = encode(body);
  const at = String(Math.floor(Date.now() / 1000) + (flaw.ahead ?? 0));
  const hash = createHmac('sha256', flaw.secret ?? APP.signingSecret)
    .update(`v0:${at}:${text}`)
    .digest('hex');
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': at,
    'x-slack-signature': `v0=${hash}`,
    ...flaw.headers,
  };
  return fetch(url, { method: 'POST', headers, body: text });
}
