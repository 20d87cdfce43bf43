import type { TypeName, Where } from '../query.ts';
import { readArguments } from './arguments.ts';
import { ALL_NAMESPACES } from './flags/shared.ts';
import { scan } from './scan.ts';
import type { Verb } from './verb.ts';

/** What one of our own commands is about: an object, or all of a namespace or of all namespaces, and where. */
export interface Subject {
  readonly where: Where;
  /** Absent: whatever there is. */
  readonly of?: TypeName;
}

/** The namespace that is asked where nothing else is said, as a word: without any the line would be a question. */
const HERE = 'here';

/** A subject as it is said: `deploy/web -n shop`, `-A`, `here`. */
export function formatSubject({ where, of }: Subject): string {
  const { namespace, context, allNamespaces } = where;
  const parts = [
    ...(of === undefined ? [] : [`${of.type}/${of.name}`]),
    ...(allNamespaces ? ['-A'] : []),
    ...(namespace === undefined ? [] : [`-n ${namespace}`]),
    ...(context === undefined ? [] : [`--context ${context}`]),
  ];
  return parts.length === 0 ? HERE : parts.join(' ');
}

/** What our own commands have of a verb: the flags that say where. */
const OWN: Verb = {
  name: 'why',
  meaning: 'what is wrong with it',
  words: 'objects',
  usage: 'TYPE/NAME',
  example: 'why deploy/web',
  flags: [ALL_NAMESPACES],
};

/** Flags that say where. */
const PLACE: ReadonlySet<string> = new Set(['namespace', 'all-namespaces', 'context']);

const TYPE = /^[a-z][a-z0-9.]{0,200}$/iu;
const NAME = /^(?!\.{1,2}$)[a-z0-9][a-z0-9.:_-]{0,252}$/iu;

/** `pod/web-1 -n shop`, `deploy web`, `-n shop`, `-A`, `here`; `undefined` for anything that reads like a sentence. */
export function parseSubject(rest: string): Subject | undefined {
  const { tokens, stop } = scan(rest);
  if (stop !== undefined) return undefined;
  const { words, given, bad, after } = readArguments(tokens, OWN);
  if (bad.length > 0 || after.length > 0) return undefined;
  const values = new Map(given.map(({ flag, value }) => [flag.name, value]));
  const namespace = values.get('namespace');
  const context = values.get('context');
  const allNamespaces = values.get('all-namespaces') === 'true';
  if ([...values.keys()].some((name) => !PLACE.has(name)) || (allNamespaces && namespace !== undefined))
    return undefined;
  const where: Where = {
    allContexts: false,
    allNamespaces,
    ...(namespace === undefined ? {} : { namespace }),
    ...(context === undefined ? {} : { context }),
  };
  if (namespace !== undefined && !NAME.test(namespace)) return undefined;
  const texts = words.map(({ text }) => text);
  // A lone word is a question ("why pods"), a lone flag is about its namespace.
  if (texts.length === 0) return given.length > 0 ? { where } : undefined;
  if (texts.length === 1 && texts[0] === HERE) return namespace === undefined && !allNamespaces ? { where } : undefined;
  // An object lives in one namespace.
  if (allNamespaces) return undefined;
  const [type = '', name = '', ...more] = texts.length === 1 ? (texts[0] ?? '').split('/') : texts;
  if (more.length > 0 || !TYPE.test(type) || !NAME.test(name)) return undefined;
  // "why pods crash" is no object called crash: two words need a flag that only an object has.
  if (texts.length === 2 && given.length === 0 && !/\d/u.test(name)) return undefined;
  return { where, of: { type, name } };
}
