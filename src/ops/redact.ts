/** What stands in a log in place of a secret. */
export const REDACTED = '[redacted]';

/** Names whose value is a secret whatever it looks like. */
const SECRET_NAME = /token|secret|authorization|password|cookie|response_?url|webhook_?url|api_?key/iu;

/** Secrets by their look, wherever they stand in a text; what the pattern keeps in `$1` stays readable. */
const SECRET_SHAPES: readonly RegExp[] = [
  // Slack tokens: https://docs.slack.dev/authentication/tokens
  /()\b(?:xox[a-z]|xapp|xwfp)(?:\.xox[a-z])?-[\w.-]+/giu,
  // Discord tokens and JSON Web Tokens: three long parts joined by dots.
  /()\b[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}/gu,
  // Whoever holds one of these addresses can post as the bot.
  /(hooks\.slack(?:-gov)?\.com\/)[^\s"'<>]+/giu,
  /(\b(?:webhooks|interactions)\/\d+\/)[\w.-]{8,}/giu,
  /(\b(?:Bearer|Bot|Basic)\s+)[\w.~+/=-]{16,}/gu,
  // The password in an address.
  /(:\/\/[^\s:@/]*:)[^\s@/]+(?=@)/gu,
  /([?&](?:ticket|token|secret|password|key|code)=)[^&\s"']+/giu,
];

/** A text without the secrets in it. */
export function redactText(text: string): string {
  return SECRET_SHAPES.reduce((clean, shape) => clean.replace(shape, `$1${REDACTED}`), text);
}

/** How deep and how wide facts are followed: an SDK's error may hold half the program. */
const DEPTH = 6;
const WIDTH = 50;
const LENGTH = 4_000;

/** Any value as plain JSON-able data without secrets. Errors keep their message, stack and cause; never throws. */
export function toLoggable(value: unknown, depth = DEPTH): unknown {
  switch (typeof value) {
    case 'string':
      return redactText(value.length > LENGTH ? `${value.slice(0, LENGTH)}...` : value);
    case 'bigint':
    case 'symbol':
      return String(value);
    case 'function':
      return '[function]';
    case 'object':
      if (value === null || depth === 0) return value === null ? null : '[deeper]';
      try {
        return objectToLoggable(value, depth - 1);
      } catch {
        return '[unreadable]';
      }
    case 'boolean':
    case 'number':
    case 'undefined':
      return value;
  }
}

function objectToLoggable(value: object, depth: number): unknown {
  if (Array.isArray(value)) return value.slice(0, WIDTH).map((item) => toLoggable(item, depth));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString();
  if (value instanceof URL) return redactText(value.href);
  if (ArrayBuffer.isView(value)) return `[${String(value.byteLength)} bytes]`;
  if (value instanceof Map || value instanceof Set) return toLoggable([...value], depth);
  const own = Object.entries(value)
    .slice(0, WIDTH)
    .map(([name, each]): [string, unknown] => [name, SECRET_NAME.test(name) ? REDACTED : toLoggable(each, depth)]);
  if (!(value instanceof Error)) return Object.fromEntries(own);
  const { name, message, stack, cause } = value;
  return {
    ...Object.fromEntries(own),
    name,
    message: toLoggable(message, depth),
    ...(stack === undefined ? {} : { stack: toLoggable(stack, depth) }),
    ...(cause === undefined ? {} : { cause: toLoggable(cause, depth) }),
    ...(value instanceof AggregateError ? { errors: toLoggable(value.errors, depth) } : {}),
  };
}
