import type { IncomingHttpHeaders } from 'node:http';

/** Milliseconds a busy server asks to wait (RFC 9110, 10.2.3), by its own clock where it names a date; 300 where it says nothing. */
export function toRetryAfter(headers: IncomingHttpHeaders): number {
  const asked = headers['retry-after'];
  if (asked === undefined) return 300;
  if (/^\d{1,6}$/u.test(asked)) return Number(asked) * 1000;
  const milliseconds = Date.parse(asked) - Date.parse(headers.date ?? '');
  return Number.isNaN(milliseconds) ? 300 : Math.max(0, milliseconds);
}
