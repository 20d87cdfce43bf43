import { ok, type Failure, type Result } from '../../../core/failure.ts';
import type { Selectors, TypeName, Wanted } from '../../query.ts';
import { parseFieldSelector, parseLabelSelector } from '../../selectors.ts';
import { toName, toType, toTypeName } from '../names.ts';
import type { Token } from '../scan.ts';
import { withToken } from '../try-line.ts';
import { invalid, optional, type Input } from './input.ts';

/** Most types and most objects that one line may name: each is a request. */
const MOST = 50;

/**
 * The objects that words name, as kubectl reads them (cli-runtime `resource/builder.go`, ResourceTypeOrNameArgs): types, one
 * type and names, or `type/name` pairs. Several types with names mean each name of each type.
 */
function readWanted({ verb, words, line }: Input): Result<Wanted> {
  const [first, ...others] = words;
  if (first === undefined) return invalid(`${verb.name} what? Say it like this: ${verb.example}`, verb.example);
  const withSlash = words.filter(({ text }) => text.includes('/'));
  if (withSlash.length === words.length) return readPairs(words);
  if (withSlash.length > 0) return invalid(mixed(words), mendMixed(words, line));
  const types: string[] = [];
  for (const word of first.text.split(',')) {
    const type = word === '' ? undefined : toType(word);
    if (type === undefined) return invalid(...strayComma(first, others, line));
    if (!type.ok) return type;
    if (!types.includes(type.value)) types.push(type.value);
  }
  if (types.length > MOST) return tooMany('types');
  const names: string[] = [];
  for (const { text } of others) {
    const name = toName(text);
    if (!name.ok) return name;
    names.push(name.value);
  }
  if (types.length * names.length > MOST) return tooMany('objects');
  if (types.length === 1 || names.length === 0) return ok({ type: 'types', types, names });
  return ok({ type: 'pairs', pairs: types.flatMap((type) => names.map((name) => ({ type, name }))) });
}

function readPairs(words: readonly Token[]): Result<Wanted> {
  if (words.length > MOST) return tooMany('objects');
  const pairs: TypeName[] = [];
  for (const { text } of words) {
    const pair = toTypeName(text);
    if (!pair.ok) return pair;
    pairs.push(pair.value);
  }
  return ok({ type: 'pairs', pairs });
}

const tooMany = (what: string): Result<never> =>
  invalid(`That is too many ${what} for one line: at most ${String(MOST)}.`);

function mixed(words: readonly Token[]): string {
  const pair = words.find(({ text }) => text.includes('/'))?.text ?? '';
  return `Write a type and names, as in "pods web-1 web-2", or only pairs such as pod/web-1. "${pair.slice(0, 60)}" mixes the two.`;
}

/** `pod pod/web-1` is meant as `pod/web-1`. */
function mendMixed([first, ...others]: readonly Token[], line: string): string | undefined {
  const all = others.every(({ text }) => text.includes('/'));
  return first !== undefined && all ? withToken(line, first, '').replaceAll(/ {2,}/gu, ' ') : undefined;
}

function strayComma(first: Token, others: readonly Token[], line: string): readonly [string, string?] {
  const message = 'Types stand together with commas and without blanks, as in pods,services.';
  const last = others.at(-1);
  const joined = [first, ...others].map(({ text }) => text.replaceAll(/^,+|,+$/gu, '')).join(',');
  return last === undefined
    ? [message, withToken(line, first, joined.replaceAll(/,{2,}/gu, ','))]
    : [message, withToken(line, { at: first.at, end: last.end }, joined)];
}

/** `-l` and `--field-selector`, held against their grammar. */
export function readSelectors({ values }: Input): Result<Selectors> {
  const labels = values.text('selector') || undefined;
  const fields = values.text('field-selector') || undefined;
  const wrong = failureOf(labels, parseLabelSelector) ?? failureOf(fields, parseFieldSelector);
  if (wrong !== undefined) return { ok: false, failure: wrong };
  return ok({ ...optional('labels', labels), ...optional('fields', fields) });
}

function failureOf(text: string | undefined, parse: (text: string) => Result<unknown>): Failure | undefined {
  const parsed = text === undefined ? undefined : parse(text);
  return parsed === undefined || parsed.ok ? undefined : parsed.failure;
}

/** The objects that a line names or selects: kubectl takes one of the two. */
export function readChosen(input: Input): Result<{ readonly wanted: Wanted; readonly selectors: Selectors }> {
  const wanted = readWanted(input);
  if (!wanted.ok) return wanted;
  const selectors = readSelectors(input);
  if (!selectors.ok) return selectors;
  const named = wanted.value.type === 'pairs' || wanted.value.names.length > 0;
  const { labels, fields } = selectors.value;
  return named && (labels !== undefined || fields !== undefined)
    ? invalid('Name the objects, or select them with -l or --field-selector: both at once is not possible.')
    : ok({ wanted: wanted.value, selectors: selectors.value });
}
