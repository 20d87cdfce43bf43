// eslint-disable-next-line no-control-regex -- control characters are exactly what must go
const INVISIBLE = /[\u0000-\u0009\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/gu;

/** Text as Slack can store it and people can trust it: no control characters besides line breaks, no halves of characters, nothing that turns the reading direction. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/\t/gu, '  ').replace(INVISIBLE, '');
}

/** A text on one line. */
export function flat(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim();
}

/** A text that fits, and whether something of it is missing. */
export interface Cut {
  readonly text: string;
  readonly cut: boolean;
}

/** Shortens a text to `limit` UTF-16 units with an ellipsis, never through the middle of a character. */
export function cutText(text: string, limit: number): Cut {
  if (text.length <= limit) return { text, cut: false };
  // A half character left at the cut becomes U+FFFD by `toWellFormed`, which `slice` then takes away.
  const kept = text.slice(0, limit - 1).toWellFormed();
  return { text: `${kept.endsWith('\uFFFD') ? kept.slice(0, -1) : kept}…`, cut: true };
}

/** Shortens a text to `limit` at a line's end where there is one: half a line of code misleads. */
export function cutLines(text: string, limit: number): Cut {
  if (text.length <= limit) return { text, cut: false };
  const end = text.lastIndexOf('\n', limit - 2);
  return end <= 0 ? cutText(text, limit) : { text: `${text.slice(0, end)}\n…`, cut: true };
}

/**
 * Makes text literal where Slack reads mrkdwn: every special sequence (`<!channel>`, `<@U1>`, links) starts with `<`.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** A web address Slack may link to, in its normal form, or `undefined`. */
export function webUrl(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/u.test(parsed.protocol) ? parsed.href : undefined;
}
