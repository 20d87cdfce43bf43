import { readArguments, type Given } from './arguments.ts';
import { cleanWords, maskValue } from './clean.ts';
import { findVerb } from './find-verb.ts';
import { kindOf } from './kinds.ts';
import { readLead } from './lead.ts';
import { quote } from './quote.ts';
import { scan, type Token } from './scan.ts';
import { readSwitch } from './values.ts';
import type { Verb } from './verb.ts';

/** A word or flag of a line, and what it means. */
export interface ExplainedPart {
  readonly part: string;
  readonly meaning: string;
}

/** Explains every word and flag of a command line, in its order; nothing of a line that is none. */
export function explainLine(line: string): readonly ExplainedPart[] {
  const lead = readLead(line);
  const { tokens } = scan(line.slice(lead.end));
  const found = findVerb(tokens);
  const { verb } = found;
  if (verb === undefined) return [];
  const args = readArguments(found.rest, verb);
  const { words, after, given, bad } = args;
  const parts: (ExplainedPart & { readonly at: number })[] = [
    { at: found.tokens[0]?.at ?? 0, part: verb.name, meaning: verb.meaning },
    ...cleanWords(verb, args).map((part, place) => ({
      at: words[place]?.at ?? 0,
      part,
      // What is not shown is not said either.
      meaning: part === quote(words[place]?.text ?? '') ? wordMeaning(verb, words, place) : 'what it is about',
    })),
    ...given.map((each) => ({ at: each.token.at, part: flagPart(each, given), meaning: flagMeaning(each) })),
    ...bad.map(({ token, written, type }) => ({
      at: token.at,
      part: written,
      meaning: type === 'unknown' ? `no flag of ${verb.name}` : 'a flag whose value is missing',
    })),
    ...after.slice(0, 1).map(({ at }) => ({ at, part: '-- ...', meaning: 'the command to run in the container' })),
  ];
  const program = lead.led ? [{ part: 'kubectl', meaning: 'the command-line tool of Kubernetes' }] : [];
  return [...program, ...parts.sort((a, b) => a.at - b.at).map(({ part, meaning }) => ({ part, meaning }))];
}

function wordMeaning(verb: Verb, words: readonly Token[], at: number): string {
  const text = words[at]?.text ?? '';
  switch (verb.words) {
    case 'objects':
      return objectMeaning(text, at === 0, verb.refusal !== undefined);
    case 'pod':
      if (at > 0) return verb.name === 'logs' ? 'of this container of the pod' : 'what to do with it';
      return text.includes('/') ? pairMeaning(text) : 'the name of the pod';
    case 'fields':
      return text.includes('.')
        ? `the type ${typeName(text.split('.')[0] ?? '')}, and its field behind the dots`
        : typeMeaning(text);
    case 'action':
      return at === 0 ? 'what to do' : text.startsWith('/') ? 'a path of the API' : `with ${typeName(text)}`;
    case 'name':
      return 'its name';
    case 'anything':
    case 'nothing':
      return 'what it is about';
  }
}

function objectMeaning(text: string, first: boolean, changes: boolean): string {
  if (text.includes('/')) return pairMeaning(text);
  if (first) return typeMeaning(text);
  return changes && /[=:]|-$/u.test(text) ? 'what to change' : 'the name of the object';
}

function pairMeaning(text: string): string {
  const [type = '', name = ''] = text.split('/');
  return `the ${kindOf(type)?.singular ?? type} called ${name}`;
}

function typeMeaning(text: string): string {
  if (text.toLowerCase() === 'all') return 'the most common types at once';
  if (text.includes(',')) return `the types ${text.split(',').map(typeName).join(' and ')}`;
  const kind = kindOf(text);
  const short = kind?.shortNames.includes(text.toLowerCase()) === true;
  return short ? `the type, short for ${kind?.plural ?? ''}` : 'the type of object';
}

const typeName = (text: string): string => kindOf(text)?.plural ?? text;

function flagPart(each: Given, all: readonly Given[]): string {
  const { flag, value, written } = each;
  if (flag.value === 'switch') return value === 'true' ? written : `${written}=${value}`;
  if (flag.bare !== undefined && value === flag.bare) return written;
  const shown = quote(flag.secret === true ? maskValue(each, all) : value);
  return written.startsWith('--') ? `${written}=${shown}` : `${written} ${shown}`;
}

const FORMATS: Readonly<Record<string, string>> = {
  wide: 'print a table with more columns',
  name: 'print only types and names',
  yaml: 'print whole objects as YAML',
  json: 'print whole objects as JSON',
  jsonpath: 'print only the values at this path',
  'custom-columns': 'print a table with these columns',
  plaintext: 'print plain text',
};

function flagMeaning({ flag, value }: Given): string {
  if (flag.name === 'output') {
    const format = value.replace(/=.*$/su, '');
    return Object.hasOwn(FORMATS, format) ? (FORMATS[format] ?? flag.meaning) : flag.meaning;
  }
  const off = flag.value === 'switch' && readSwitch(value) === false && !flag.meaning.includes('=false');
  return off ? `do not ${flag.meaning}` : flag.meaning;
}
