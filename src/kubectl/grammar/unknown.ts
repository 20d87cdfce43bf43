import type { Failure } from '../../core/failure.ts';
import type { Arguments, BadFlag } from './arguments.ts';
import { isFlag } from './arguments.ts';
import type { FoundVerb } from './find-verb.ts';
import { GLOBAL_FLAGS } from './flags/global.ts';
import { isSentenceWord } from './english.ts';
import { isTypeWord, kindOf, NO_KINDS } from './kinds.ts';
import { shown } from './names.ts';
import { nearest } from './near.ts';
import type { Token } from './scan.ts';
import { tryLine, withToken } from './try-line.ts';
import type { Verb } from './verb.ts';
import { VERBS, verbNamed, wordsAfter } from './verbs.ts';

/** What people say for verbs that kubectl calls otherwise. */
const SAID: Readonly<Record<string, string>> = {
  list: 'get',
  ls: 'get',
  show: 'get',
  inspect: 'describe',
  log: 'logs',
  event: 'events',
  ps: 'get pods',
  restart: 'rollout restart',
  undo: 'rollout undo',
  rollback: 'rollout undo',
  status: 'rollout status',
  history: 'rollout history',
  'can-i': 'auth can-i',
  whoami: 'auth whoami',
  contexts: 'config get-contexts',
  'get-contexts': 'config get-contexts',
  'current-context': 'config current-context',
  'use-context': 'config use-context',
  ssh: 'exec',
  shell: 'exec',
  forward: 'port-forward',
  copy: 'cp',
  rm: 'delete',
  remove: 'delete',
};

/** A verb that kubectl does not have, where the line reads as a command at all; `undefined` makes it a question. */
export function unknownVerb(found: FoundVerb, line: string, full: boolean): Failure | undefined {
  const at = found.rest.findIndex((token) => !isFlag(token));
  const word = found.rest[at];
  const others = found.rest.filter((_, index) => index !== at);
  if (word === undefined || others.some(({ text, quoted }) => !quoted && isSentenceWord(text))) return undefined;
  const typed = word.text.toLowerCase();
  const said = found.name === '' && Object.hasOwn(SAID, typed) ? SAID[typed] : undefined;
  const isKind = found.name === '' && kindOf(typed) !== undefined && typed.length > 2;
  const near = said ?? (isKind ? `get ${typed}` : nearest(typed, wordsAfter(found.name)));
  const likeCommand = others.some((token) => isFlag(token) || isArgument(token.text));
  // Alone it is a slip only of what could stand alone: "kubectl plugins" asks about plugins.
  const whole = isKind ? kindOf(typed)?.plural === typed : near !== undefined && verbNamed(near)?.refusal === undefined;
  const alone = others.length === 0 && said === undefined && whole;
  if (!likeCommand && !(alone && full)) return undefined;
  const typedWhole = `${found.name} ${shown(word.text).replaceAll('"', '')}`.trim();
  const known = found.name === '' ? '' : ` Behind ${found.name} stands one of: ${wordsAfter(found.name).join(', ')}.`;
  const meant = near === undefined ? known : ` Did you mean ${[found.name, near].join(' ').trim()}?`;
  const mended = near === undefined ? undefined : withToken(line, word, near);
  return { type: 'invalid', message: `kubectl has no command "${typedWhole}".${meant}`, ...tryLine(mended) };
}

/** A type, a pair, or a name with a number in it: no word of a sentence. */
function isArgument(text: string): boolean {
  return isTypeWord(text, NO_KINDS) || /^[\w.-]+\/[\w.:-]+$/u.test(text) || /^[a-z][a-z\d]*-[a-z\d-]*\d/u.test(text);
}

/** What people say for flags that kubectl calls otherwise. */
const SAID_FLAGS: Readonly<Record<string, string>> = {
  all: 'all-namespaces',
  ns: 'namespace',
  label: 'selector',
  labels: 'selector',
  lines: 'tail',
  format: 'output',
  sort: 'sort-by',
  fields: 'field-selector',
  cluster: 'context',
};

/** A flag that the verb does not have, or one that lacks its value. */
export function badFlag(verb: Verb, { type, written, token, flag }: BadFlag, line: string): Failure {
  if (type === 'no value') {
    const example = `${written} ${flag?.placeholder ?? 'VALUE'}`;
    return { type: 'invalid', message: `${written} wants a value behind it: ${example}.` };
  }
  const names = [...verb.flags, ...GLOBAL_FLAGS]
    .filter(({ decision }) => decision !== 'refused')
    .map(({ name }) => name);
  const known = new Set([...verb.flags, ...GLOBAL_FLAGS].map(({ name }) => name));
  const meant = meantFlag(token, written, known, names);
  const owners = VERBS.filter(
    ({ refusal, flags }) => refusal === undefined && flags.some((each) => `--${each.name}` === written),
  );
  const hint =
    meant !== undefined
      ? ` Did you mean --${meant.name}?`
      : owners.length > 0
        ? ` That flag belongs to ${owners.map(({ name }) => name).join(', ')}.`
        : '';
  const mended = meant === undefined ? undefined : withToken(line, token, `--${meant.name}${meant.rest}`);
  return {
    type: 'invalid',
    message: `${verb.name} has no flag ${shown(written).replaceAll('"', '')}.${hint}`,
    ...tryLine(mended),
  };
}

function meantFlag(
  { text }: Token,
  written: string,
  known: ReadonlySet<string>,
  names: readonly string[],
): { readonly name: string; readonly rest: string } | undefined {
  const equals = text.indexOf('=');
  const rest = equals < 0 ? '' : text.slice(equals);
  // One hyphen before a whole word: `-namespace`.
  const single = text.slice(1, equals < 0 ? undefined : equals);
  if (!text.startsWith('--') && known.has(single)) return { name: single, rest };
  const word = written.replace(/^-+/u, '');
  if (!written.startsWith('--')) return undefined;
  const said = Object.hasOwn(SAID_FLAGS, word) ? SAID_FLAGS[word] : undefined;
  if (said !== undefined && known.has(said)) return { name: said, rest };
  const near = nearest(word, names);
  return near === undefined ? undefined : { name: near, rest };
}

/** `-ns shop` and `-namespace shop`, which kubectl reads as a namespace called `s` or `amespace`. */
export function slippedNamespace({ given, words }: Arguments, line: string): Failure | undefined {
  const slip = given.find(({ token }) => /^-(?:ns|namespace|output|selector)(?:=|$)/u.test(token.text));
  if (slip === undefined) return undefined;
  const { token } = slip;
  const name = token.text.startsWith('-ns') ? 'n' : token.text.slice(1).replace(/=.*$/su, '');
  const next = words.find(({ at }) => at >= token.end);
  const value = token.text.includes('=') ? token.text.slice(token.text.indexOf('=') + 1) : (next?.text ?? '');
  const flag = name === 'n' ? `-n ${value}` : `--${name} ${value}`;
  const mended = withToken(
    line,
    { at: token.at, end: token.text.includes('=') ? token.end : (next?.end ?? token.end) },
    flag,
  );
  return {
    type: 'invalid',
    message: `${token.text.slice(0, 40)} would mean the letter ${slip.written} with "${slip.value.slice(0, 40)}" behind it. Write ${flag.slice(0, 60).trim()}.`,
    ...tryLine(value === '' ? undefined : mended),
  };
}
