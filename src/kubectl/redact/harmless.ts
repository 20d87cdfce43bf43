import { isMark } from './marks.ts';

/** What follows "token:" in prose and in tables where no token follows: verdicts, absences, the beginning of an error. */
const PROSE = new Set(
  `true false yes no on off null nil none undefined empty unset set not is are was were has have had the a an of to in on for
  with from by and or nor but if then that this it must should may can cannot could would will required missing invalid valid
  expired incorrect wrong unknown unexpected unable unauthorized forbidden denied failed failure failing error errors
  unsupported rejected revoked refused rotated refreshed updated created deleted found ok okay success successful get post
  put patch delete open read write stat dial context rpc http https operation request timeout eof flag flags option options
  argument parameter value field authentication auth scheme realm signature source string boolean bool int integer number object array
  redacted hidden masked`.split(/\s+/u),
);

/** `$(DB_PASSWORD)`, `${TOKEN}`, `$TOKEN`, `{{ .Values.token }}`, `%s`: where a value comes from, not the value. */
const REFERENCE =
  /^(?:\$\([\w.-]{1,128}\)|\$\{[\w.:-]{1,128}\}|\$[A-Z_][A-Z0-9_]{1,127}|\{\{[^{}"'\n]{1,128}\}\}|%[a-z]|<[a-z][\w -]{0,40}>)$/u;
/** Where a secret is kept, as programs are told it. */
const PATH =
  /^(?:\/(?:var|run|etc|tmp|mnt|opt|usr|home|root|secrets?|vault|config|app|data|srv|dev)|\.{1,2}|~)\/[\w./-]{1,200}$/u;
/** Any other path, as long as it is made of words. */
const WORDS_PATH = /^~?(?:\/[a-z][a-z._-]{0,60}){2,12}$/u;
/** `***`, `xxxxx`, `[redacted]`: somebody hid it before us. */
const MASKED = /^(?:[*x.•#-]{1,64}|[[<(]?(?:redacted|hidden|masked|omitted|removed|filtered|none|nil|empty)[\])>]?)$/iu;

/** Whether what follows a secret name tells nothing: then hiding it would only hide what went wrong. */
export function isHarmless(value: string): boolean {
  if (value === '' || isMark(value)) return true;
  if (value.length < 16 && PROSE.has(value.replace(/[.,;:!?)\]}]+$/u, '').toLowerCase())) return true;
  return REFERENCE.test(value) || MASKED.test(value) || PATH.test(value) || WORDS_PATH.test(value);
}
