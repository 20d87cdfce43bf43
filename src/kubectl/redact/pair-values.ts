import { isProse, isTagOrPort } from './no-values.ts';
import { bareValue, encodedValue, lineValue, quotedValue, type Range } from './value-ends.ts';
import type { FoundName } from './found-name.ts';
import { blockValue, isBlockScalar } from './value-blocks.ts';

/** The quote that closes a name, escaped as often as the JSON around it was. */
const CLOSING_QUOTE = /\\{0,8}["'`]/uy;
const SEPARATOR = /[ \t]{0,16}(?:=>|:=|->|={1,3}|:(?!:))/uy;
/** `=` in a URL-encoded text, which may be part of another one. */
const ENCODED_SEPARATOR = /%(?:25){0,3}3D/iuy;
/** `name: DB_PASSWORD` and then, as a field of its own, `value: x`; also `key="DbPassword" value="x"`. */
const VALUE_FIELD = /[\\"'`]{0,9}[\s,;]{1,60}[\\"'`]{0,9}value[\\"'`]{0,9}\s{0,4}[:=]/iuy;
/** `{"value": "x"}`. */
const INNER_VALUE =
  /(?:\[\s{0,40})?\{\s{0,40}[\\"'`]{0,9}(?:value|data|text|plain|plaintext|stringData)[\\"'`]{0,9}\s{0,4}[:=]/iuy;
/** The rest of an XML tag. */
const TAG_END = /(?:\s[^<>\n]{0,200})?>/uy;
/** SQL's `PASSWORD 'x'` and people's "password is x". Other words stand before names in quotes: `secret "db" not found`. */
const SAID = /[ \t]{1,4}(?:(?:is|was)[ \t]{1,4}|(?=["']))/iuy;
const LIST_OF_OBJECTS = /\[\s{0,40}\{/uy;
const LIST_END = /[\]\n]/gu;
/**
 * "token x7Yk2...": what looks drawn by lot and is no name of an object, which small letters, digits and dashes make up.
 */
const SPACED =
  /[ \t]{1,8}(?:(?:is|was)[ \t]{1,4})?(?=[^\s"'`]{0,80}\d)(?=[^\s"'`]{0,80}[A-Za-z])(?![a-z\d]+(?:[-.][a-z\d]+)+(?![^\s"'`]))(?=[^\s"'`/:<>()[\]{},;]{8})/uy;
const SPACES = /[ \t]{0,64}/uy;
const SCHEME = /(?:basic|bearer|token|digest|negotiate|ntlm|api-?key|aws4-hmac-sha256|splunk)[ \t]/iuy;

/** Where the value of a name stands in a text, if something after the name announces one. */
export function valueAfter(text: string, name: FoundName): Range | undefined {
  const element = text[name.start - 1] === '<' ? match(TAG_END, text, name.end) : undefined;
  if (element !== undefined) return elementValue(text, element);
  const quoteEnd = match(CLOSING_QUOTE, text, name.end) ?? name.end;
  const separatorEnd = match(SEPARATOR, text, quoteEnd);
  if (separatorEnd === undefined) {
    const encoded = match(ENCODED_SEPARATOR, text, name.end);
    return encoded === undefined ? withoutSeparator(text, name) : encodedValue(text, encoded);
  }
  const colon = text[separatorEnd - 1] === ':';
  if (colon && quoteEnd === name.end && (isTagOrPort(text, name, separatorEnd) || isProse(text, name, separatorEnd))) {
    return undefined;
  }
  return valueFrom(text, name, separatorEnd, colon);
}

function valueFrom(text: string, name: FoundName, from: number, colon: boolean): Range | undefined {
  const at = match(SPACES, text, from) ?? from;
  const next = text[at];
  if (next === '\n' || next === '\r' || isBlockScalar(text, at)) {
    return colon ? blockValue(text, name.start, at) : undefined;
  }
  const inner = match(INNER_VALUE, text, at);
  if (inner !== undefined) return valueFrom(text, name, inner, true);
  if (next === '{' || match(LIST_OF_OBJECTS, text, at) !== undefined) return undefined;
  if (next === '[') return listValue(text, at);
  const quoted = quotedValue(text, at);
  if (quoted !== undefined) return quoted;
  if (isHeader(name.text) && (colon || match(SCHEME, text, at) !== undefined))
    return lineValue(text, at, text[name.start - 1]);
  if (match(SCHEME, text, at) !== undefined) return lineValue(text, at, text[name.start - 1]);
  return colon && at > from && isAtLineStart(text, name.start) ? lineValue(text, at, undefined) : bareValue(text, at);
}

function withoutSeparator(text: string, name: FoundName): Range | undefined {
  const field = match(VALUE_FIELD, text, name.end);
  if (field !== undefined) return valueFrom(text, name, field, true);
  if (name.text.startsWith('-') && /^[\s"'`([=,]?$/u.test(text[name.start - 1] ?? '')) {
    const at = match(SPACES, text, name.end) ?? name.end;
    if (at === name.end || text[at] === '-') return undefined;
    return quotedValue(text, at) ?? bareValue(text, at);
  }
  const inner = match(INNER_VALUE, text, name.end);
  if (inner !== undefined) return valueFrom(text, name, inner, true);
  const said = /pass|pwd/iu.test(name.text) ? match(SAID, text, name.end) : undefined;
  if (said !== undefined) return quotedValue(text, said) ?? bareValue(text, said);
  const spaced = match(SPACED, text, name.end);
  return spaced === undefined ? undefined : bareValue(text, spaced);
}

/** `<secret>x</secret>`. */
function elementValue(text: string, start: number): Range | undefined {
  const end = text.indexOf('<', start);
  return { start, end: end === -1 ? text.length : end };
}

/** `["a", "b"]`: all of it, on its line. */
function listValue(text: string, start: number): Range | undefined {
  LIST_END.lastIndex = start;
  const end = LIST_END.exec(text)?.index ?? text.length;
  return /\w/u.test(text.slice(start + 1, end)) ? { start: start + 1, end } : undefined;
}

/** Headers whose value goes on to the end of the line. */
function isHeader(name: string): boolean {
  return /^-{0,2}(?:(?:proxy-|x-[\w-]{0,40})?authorization|(?:set-)?cookie)$/iu.test(name);
}

/** Nothing but indentation and list dashes before it: YAML and properties, where a value goes on to the end of the line. */
function isAtLineStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return /(?:^|\n)[ \t]*(?:- +)*["']?$/u.test(before) && (at <= 80 || before.includes('\n'));
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
