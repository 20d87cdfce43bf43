import { isSecretName } from '../redact/secret-names.ts';
import { filterText, IDENTIFIER, PROSE, type TextMode } from '../redact/text.ts';
import type { Arguments, Given } from './arguments.ts';
import { quote } from './quote.ts';
import type { Token } from './scan.ts';
import type { Verb } from './verb.ts';

/** Verbs whose `KEY=VALUE` words may hold anything. */
const PAIRS = new Set(['annotate', 'set env', 'create secret generic', 'create configmap']);
const MASK = 'VALUE';

/**
 * A command line as it may be shown: what may be a secret is replaced by `VALUE`, and what would be run in a container by
 * three dots. Always starts with `kubectl`.
 */
export function cleanCommand(verb: Verb, args: Arguments): string {
  const flags: string[] = [];
  for (const [at, given] of args.given.entries()) {
    // Letters that were joined stay so: `-it`.
    const joined = isLetter(given) && given.token === args.given[at - 1]?.token;
    if (joined) flags.push(`${flags.pop() ?? ''}${given.written.slice(1)}`);
    else flags.push(cleanFlag(given, args));
  }
  const [program, ...more] = args.after;
  const after =
    program === undefined ? [] : ['--', quote(cleanText(program.text)), ...(more.length === 0 ? [] : ['...'])];
  return ['kubectl', verb.name, ...cleanWords(verb, args), ...flags, ...after].join(' ');
}

const isLetter = ({ flag, value, written }: Given): boolean =>
  flag.value === 'switch' && value === 'true' && written.length === 2;

/** Verbs behind whose first word a command for a container may stand. */
const RUNNING = new Set(['exec', 'attach', 'debug', 'run']);

/** The words behind a verb as they may be shown; those of a command for a container are three dots. */
export function cleanWords(verb: Verb, { words, bad }: Arguments): readonly string[] {
  if (RUNNING.has(verb.name))
    return [...words.slice(0, 1).map((word) => cleanWord(verb, word)), ...(words.length > 1 ? ['...'] : [])];
  let next = 0;
  return words.map((word, at) => {
    // What follows a misspelt flag may be its value, and that a secret.
    let followsBad = false;
    for (; (bad[next]?.token.at ?? Infinity) < word.at; next += 1) followsBad = true;
    return followsBad || (verb.name === 'config set' && at > 0) ? MASK : cleanWord(verb, word);
  });
}

function cleanWord({ name }: Verb, { text }: Token): string {
  const equals = text.indexOf('=');
  const key = equals < 0 ? '' : text.slice(0, equals);
  if (equals > 0 && (PAIRS.has(name) || isSecretName(key))) return quote(`${cleanText(key)}=${MASK}`);
  return quote(cleanText(text, name === 'set image' ? IDENTIFIER : PROSE));
}

function cleanFlag(given: Given, { given: all }: Arguments): string {
  const { flag, value, written } = given;
  if (flag.value === 'switch') {
    const isPlain = value === 'true';
    return isPlain ? written : `--${flag.name}=${quote(value.slice(0, 10))}`;
  }
  if (flag.bare !== undefined && value === flag.bare) return written;
  const shown =
    flag.secret === true ? maskValue(given, all) : cleanText(value, flag.name === 'image' ? IDENTIFIER : PROSE);
  return written.startsWith('--') ? `${written}=${quote(shown)}` : `${written} ${quote(shown)}`;
}

/** What stands for a value that may be a secret. The key of `KEY=VALUE` may stay. A patch says nothing without its text, which stays where nothing in it is telling. */
export function maskValue({ flag, value }: Given, all: readonly Given[]): string {
  if (flag.name === 'patch' && isHarmlessPatch(value, all)) return value;
  const key = /^(?<key>[\w.-]{1,63})=/u.exec(value)?.groups?.['key'];
  return flag.placeholder?.includes('=') === true && key !== undefined ? `${key}=${MASK}` : (flag.placeholder ?? MASK);
}

function isHarmlessPatch(text: string, all: readonly Given[]): boolean {
  if (text.length > 300 || all.length > 10) return false;
  const words = text.match(/[\w./-]+/gu) ?? [];
  return words.every(
    (word) =>
      word.length <= 24 && !isSecretName(word) && !/^(?:data|stringData|env|args|command|annotations)$/u.test(word),
  );
}

/** What looks like a secret is replaced, as it is in all that is read; images may have digests. */
function cleanText(text: string, mode: TextMode = PROSE): string {
  const { text: filtered, count } = filterText(text, mode);
  return count === 0 ? text : filtered.replaceAll(/‹[^›]*›/gu, MASK);
}
