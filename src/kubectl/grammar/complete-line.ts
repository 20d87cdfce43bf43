import { isFlag, readArguments, type Arguments } from './arguments.ts';
import { findVerb } from './find-verb.ts';
import type { Flag } from './flag.ts';
import { GLOBAL_FLAGS } from './flags/global.ts';
import { KINDS } from './kinds.ts';
import { readLead } from './lead.ts';
import { scan, type Token } from './scan.ts';
import { flagOf, shortFlagOf, type Verb } from './verb.ts';
import { VERBS } from './verbs.ts';

/** What a cluster is known to have, for completing lines about it. */
export interface KnownNames {
  readonly kinds?: readonly string[];
  readonly namespaces?: readonly string[];
  /** Names of objects of the type in the line. */
  readonly names?: readonly string[];
}

const MOST = 25;

const READING: readonly Verb[] = VERBS.filter(({ refusal }) => refusal === undefined);

/** Whole lines that a line which is still being typed may become: its last word completed. */
export function completeLine(text: string, names: KnownNames = {}): readonly string[] {
  const lead = readLead(text);
  const rest = text.slice(lead.end);
  const { tokens, stop } = scan(rest);
  if (stop !== undefined || (lead.led && rest === '')) return [];
  const last = /\s$/u.test(text) || rest === '' ? undefined : tokens.at(-1);
  const before = last === undefined ? tokens : tokens.slice(0, -1);
  const start = text.slice(0, lead.end + (last?.at ?? rest.length));
  const word = last?.text ?? '';
  return candidates(before, word, names)
    .filter((candidate) => candidate.toLowerCase().startsWith(word.toLowerCase()) && candidate !== word)
    .slice(0, MOST)
    .map((candidate) => start + candidate);
}

function candidates(before: readonly Token[], word: string, names: KnownNames): readonly string[] {
  const { name, verb, rest } = findVerb(before);
  if (verb === undefined || verb.refusal !== undefined) {
    // Words that lead nowhere make no command.
    if (rest.some((token) => !isFlag(token)) || (before.length > 0 && name === '' && rest.length === 0)) return [];
    const depth = name === '' ? 0 : name.split(' ').length;
    const next = READING.filter((each) => name === '' || each.name.startsWith(`${name} `));
    return [...new Set(next.flatMap((each) => each.name.split(' ')[depth] ?? []))].sort();
  }
  const args = readArguments(rest, verb);
  const waiting = args.bad.find(({ type }) => type === 'no value')?.flag;
  if (waiting !== undefined) return valuesOf(verb, waiting, names);
  if (word.startsWith('-')) return flagWords(verb, args, word, names);
  return wordsOf(verb, args, word, names);
}

function flagWords(verb: Verb, { given }: Arguments, word: string, names: KnownNames): readonly string[] {
  const [, written, value] = /^(--[a-z-]+=|-[A-Za-z]=?)(.*)$/su.exec(word) ?? [];
  if (written !== undefined && (written.endsWith('=') || value !== '')) {
    const flag = written.startsWith('--') ? flagOf(verb, written.slice(2, -1)) : shortFlagOf(verb, written.charAt(1));
    return flag === undefined || flag.value === 'switch'
      ? []
      : valuesOf(verb, flag, names).map((each) => written + each);
  }
  const once = new Set(given.filter(({ flag }) => flag.value !== 'list').map(({ flag }) => flag.name));
  const open = [...verb.flags, ...GLOBAL_FLAGS].filter(
    ({ name, decision }) => (decision === 'built' || decision === 'limited') && !once.has(name) && name !== 'help',
  );
  const long = open.map(({ name, value }) => (value === 'switch' ? `--${name}` : `--${name}=`)).sort();
  return word === '-' ? [...open.flatMap(({ short }) => (short === undefined ? [] : [`-${short}`])), ...long] : long;
}

/** Values that a flag may have, where there are few. */
function valuesOf(verb: Verb, { name }: Flag, { namespaces = [] }: KnownNames): readonly string[] {
  switch (name) {
    case 'namespace':
      return namespaces;
    case 'output':
      return OUTPUTS[verb.name] ?? [];
    case 'sort-by':
      if (verb.name === 'get') return ['.metadata.name', '.metadata.creationTimestamp'];
      return verb.name === 'api-resources' ? ['name', 'kind'] : ['cpu', 'memory'];
    case 'types':
      return ['Normal', 'Warning'];
    case 'subresource':
      return verb.name === 'get' ? ['status', 'scale'] : ['log', 'status', 'scale'];
    case 'tail':
      return ['20', '100', '500'];
    case 'since':
      return ['5m', '1h', '24h'];
    default:
      return [];
  }
}

const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  get: ['wide', 'yaml', 'json', 'name', 'jsonpath=', 'custom-columns='],
  events: ['yaml', 'json', 'name'],
  explain: ['plaintext'],
  'api-resources': ['wide', 'name'],
  version: ['yaml', 'json'],
  'auth whoami': ['yaml', 'json', 'name'],
  'rollout history': ['yaml', 'json'],
  'config get-contexts': ['name'],
};

/** What is asked for most comes first. */
const TYPES: readonly string[] = [
  ...new Set([
    'pods',
    'deployments',
    'services',
    'nodes',
    'namespaces',
    'events',
    'configmaps',
    'jobs',
    'ingresses',
    ...KINDS.map(({ plural }) => plural),
  ]),
];

const ACTIONS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];

function wordsOf(verb: Verb, { words }: Arguments, word: string, names: KnownNames): readonly string[] {
  const kinds = names.kinds ?? TYPES;
  const objects = names.names ?? [];
  switch (verb.words) {
    case 'objects':
      return words.length === 0 ? typeWords(word, kinds, objects) : objects;
    case 'pod':
      return words.length > 0 ? [] : [...objects, ...typeWords(word, ['deployment/', 'job/', 'statefulset/'], objects)];
    case 'fields':
      return words.length === 0 ? kinds : [];
    case 'action':
      return words.length === 0 ? ACTIONS : words.length === 1 ? kinds : [];
    case 'name':
      return words.length === 0 ? objects : [];
    case 'anything':
    case 'nothing':
      return [];
  }
}

/** `pods,dep` goes on with a type, `pod/w` with a name. */
function typeWords(word: string, kinds: readonly string[], objects: readonly string[]): readonly string[] {
  const slash = word.indexOf('/');
  if (slash >= 0) return objects.map((name) => word.slice(0, slash + 1) + name);
  const listed = word.slice(0, word.lastIndexOf(',') + 1);
  return kinds.map((kind) => listed + kind);
}
