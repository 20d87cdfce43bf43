import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import { isLabelKey, isLabelValue } from './label-names.ts';

/** One condition on the labels of an object. `values` of `above` and `below` is one whole number. */
export interface LabelRequirement {
  readonly key: string;
  readonly operator: 'in' | 'notin' | 'exists' | 'missing' | 'above' | 'below';
  readonly values: readonly string[];
}

/** What `-l` says: all of these hold. */
export type LabelSelector = readonly LabelRequirement[];

/** What `--field-selector` says: each field has, or has not, this value. */
export type FieldSelector = readonly { readonly field: string; readonly equal: boolean; readonly value: string }[];

type Sign = { readonly sign: string } | { readonly word: string };

const WORD_OR_SIGN = /[ \t\r\n]*(?:(?<sign>!=|==|[=!<>(),])|(?<word>[^ \t\r\n=!<>(),]+))/uy;
/** As whole as a label value can be: it starts with a letter or digit. */
const WHOLE = /^\d{1,18}$/u;
const EXAMPLE = "write it as app=web, tier!=cache, 'env in (a,b)', app or '!app', with commas between";

const problem = (message: string): { readonly ok: false; readonly failure: Failure } =>
  fail({ type: 'invalid', message });

/**
 * Reads a label selector: `=`, `==`, `!=`, `in`, `notin`, a key alone, `!key`, `<`, `>`. The grammar is that of apimachinery
 * `labels/selector.go`.
 */
export function parseLabelSelector(text: string): Result<LabelSelector> {
  const signs: Sign[] = [];
  WORD_OR_SIGN.lastIndex = 0;
  for (let found = WORD_OR_SIGN.exec(text); found !== null; found = WORD_OR_SIGN.exec(text)) {
    const { sign, word } = found.groups ?? {};
    signs.push(sign === undefined ? { word: word ?? '' } : { sign });
  }
  const requirements: LabelRequirement[] = [];
  for (let at = 0; at < signs.length;) {
    const found = readRequirement(signs, at);
    if (found === undefined) return problem(`I cannot read the label selector "${text}": ${EXAMPLE}.`);
    const wrong = checkRequirement(found.requirement);
    if (wrong !== undefined) return problem(`The label selector "${text}": ${wrong}.`);
    requirements.push(found.requirement);
    at = found.next;
    if (at === signs.length) break;
    // A comma wants something behind it.
    if (!isSign(signs[at], ',') || at + 1 === signs.length)
      return problem(`I cannot read the label selector "${text}": ${EXAMPLE}.`);
    at += 1;
  }
  return ok(requirements);
}

const isSign = (found: Sign | undefined, sign: string): boolean =>
  found !== undefined && 'sign' in found && found.sign === sign;
const wordOf = (found: Sign | undefined): string | undefined =>
  found !== undefined && 'word' in found ? found.word : undefined;

function readRequirement(
  signs: readonly Sign[],
  at: number,
): { readonly requirement: LabelRequirement; readonly next: number } | undefined {
  const negated = isSign(signs[at], '!');
  const start = negated ? at + 1 : at;
  const key = wordOf(signs[start]);
  if (key === undefined) return undefined;
  const next = signs[start + 1];
  if (negated || next === undefined || isSign(next, ','))
    return { requirement: { key, operator: negated ? 'missing' : 'exists', values: [] }, next: start + 1 };
  if ('word' in next)
    return next.word === 'in' || next.word === 'notin' ? readSet(signs, start + 2, key, next.word) : undefined;
  const operator = OPERATORS[next.sign];
  if (operator === undefined) return undefined;
  const value = wordOf(signs[start + 2]);
  const after = signs[start + 2];
  if (value === undefined && after !== undefined && !isSign(after, ',')) return undefined;
  const requirement = { key, operator, values: [value ?? ''] };
  return { requirement, next: start + (value === undefined ? 2 : 3) };
}

const OPERATORS: Readonly<Record<string, LabelRequirement['operator']>> = {
  '=': 'in',
  '==': 'in',
  '!=': 'notin',
  '>': 'above',
  '<': 'below',
};

/** Values in parentheses; one may be empty: `(a,,b)`, `()`. */
function readSet(
  signs: readonly Sign[],
  from: number,
  key: string,
  operator: 'in' | 'notin',
): { readonly requirement: LabelRequirement; readonly next: number } | undefined {
  if (!isSign(signs[from], '(')) return undefined;
  const values = new Set<string>();
  for (let at = from + 1; at < signs.length; at += 1) {
    const value = wordOf(signs[at]) ?? '';
    if (value !== '') at += 1;
    values.add(value);
    if (isSign(signs[at], ')')) return { requirement: { key, operator, values: [...values] }, next: at + 1 };
    if (!isSign(signs[at], ',')) return undefined;
  }
  return undefined;
}

function checkRequirement({ key, operator, values }: LabelRequirement): string | undefined {
  if (!isLabelKey(key)) return `"${key}" is no label key; keys look like app or example.com/app`;
  if (operator === 'above' || operator === 'below')
    return WHOLE.test(values[0] ?? '') ? undefined : `${key} is compared with a whole number only`;
  const wrong = values.find((value) => !isLabelValue(value));
  return wrong === undefined ? undefined : `"${wrong}" is no label value; values have letters, digits, - _ . only`;
}

/** Whether labels meet a selector. */
export function matchesLabels(selector: LabelSelector, labels: Readonly<Record<string, string>>): boolean {
  return selector.every(({ key, operator, values }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    switch (operator) {
      case 'in':
        return value !== undefined && values.includes(value);
      case 'notin':
        return value === undefined || !values.includes(value);
      case 'exists':
        return value !== undefined;
      case 'missing':
        return value === undefined;
      case 'above':
        return compare(value, values[0]) > 0;
      case 'below':
        return compare(value, values[0]) < 0;
    }
  });
}

/** Not a number where either is none, so that neither `>` nor `<` holds. */
function compare(value: string | undefined, bound: string | undefined): number {
  if (value === undefined || bound === undefined || !WHOLE.test(value) || !WHOLE.test(bound)) return Number.NaN;
  return Number(BigInt(value) - BigInt(bound));
}

/**
 * Reads a field selector: `status.phase=Running,spec.nodeName!=node-1`, with `\,` `\=` `\\` in values. The grammar is that of
 * apimachinery `fields/selector.go`.
 */
export function parseFieldSelector(text: string): Result<FieldSelector> {
  const terms: { field: string; equal: boolean; value: string }[] = [];
  for (const term of splitTerms(text)) {
    if (term === '') continue;
    const { field, sign, value } =
      /^(?<field>[^=!]*(?:!(?!=)[^=!]*)*)(?<sign>!=|==|=)(?<value>.*)$/su.exec(term)?.groups ?? {};
    const plain = value === undefined ? undefined : unescape(value);
    if (field === undefined || plain === undefined)
      return problem(
        `I cannot read the field selector "${text}": write it as status.phase=Running, with commas between.`,
      );
    // A bare sign asks for nothing.
    if (field !== '' || plain !== '') terms.push({ field, equal: sign !== '!=', value: plain });
  }
  return ok(terms);
}

function splitTerms(text: string): readonly string[] {
  const terms: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ',') {
      terms.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...terms, text.slice(start)];
}

function unescape(value: string): string | undefined {
  return /^(?:[^\\,=]|\\[\\,=])*$/su.test(value) ? value.replaceAll(/\\([\\,=])/gu, '$1') : undefined;
}

/** Whether an object meets a field selector; `get` gives the value of a field, empty where it has none. */
export function matchesFields(selector: FieldSelector, get: (field: string) => string): boolean {
  return selector.every(({ field, equal, value }) => (get(field) === value) === equal);
}
