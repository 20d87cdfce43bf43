import type { Flag } from './flag.ts';
import type { Token } from './scan.ts';
import { flagOf, shortFlagOf, type Verb } from './verb.ts';

/** A flag as it was given. */
export interface Given {
  readonly flag: Flag;
  readonly value: string;
  /** As written, without its value: `-n`, `--namespace`. */
  readonly written: string;
  readonly token: Token;
  /** The token that held the value, where it was one of its own. */
  readonly valueToken?: Token;
}

/** Something that looks like a flag and is none of the verb's, or lacks its value. */
export interface BadFlag {
  readonly type: 'unknown' | 'no value';
  readonly written: string;
  readonly token: Token;
  readonly flag?: Flag;
}

/** What stands behind a verb, sorted into words and flags. */
export interface Arguments {
  readonly words: readonly Token[];
  /** What stands behind `--`: a command for a container. */
  readonly after: readonly Token[];
  readonly given: readonly Given[];
  readonly bad: readonly BadFlag[];
}

/**
 * Sorts tokens into words and flags as kubectl does (spf13/pflag `flag.go`, parseLongArg and parseSingleShortArg): flags may
 * stand anywhere, letters may be joined, the last of them with its value. One thing more is taken: `--n` for `-n`, which is
 * what phones make of it.
 */
export function readArguments(tokens: readonly Token[], verb: Verb): Arguments {
  const words: Token[] = [];
  const given: Given[] = [];
  const bad: BadFlag[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '--') return { words, given, bad, after: tokens.slice(at + 1) };
    if (!isFlag(token)) {
      words.push(token);
      continue;
    }
    const read = token.text.startsWith('--')
      ? readLong(token, verb, tokens[at + 1])
      : readShorts(token, verb, tokens[at + 1]);
    given.push(...read.given);
    bad.push(...read.bad);
    if (read.given.at(-1)?.valueToken !== undefined) at += 1;
  }
  return { words, given, bad, after: [] };
}

/** Whether a token is a flag. A lone `-` is a word: it stands for the keyboard. */
export function isFlag({ text }: Token): boolean {
  return text.length > 1 && text.startsWith('-');
}

type Read = Pick<Arguments, 'given' | 'bad'>;

function readLong(token: Token, verb: Verb, next: Token | undefined): Read {
  const equals = token.text.indexOf('=');
  const written = equals < 0 ? token.text : token.text.slice(0, equals);
  const name = written.slice(2);
  const flag = flagOf(verb, name) ?? (name.length === 1 ? shortFlagOf(verb, name) : undefined);
  if (flag === undefined) return { given: [], bad: [{ type: 'unknown', written, token }] };
  if (equals >= 0) return one({ flag, value: token.text.slice(equals + 1), written, token });
  return withValue(flag, written, token, next);
}

function readShorts(token: Token, verb: Verb, next: Token | undefined): Read {
  const given: Given[] = [];
  for (let at = 1; at < token.text.length; at += 1) {
    const written = `-${token.text.charAt(at)}`;
    const flag = shortFlagOf(verb, token.text.charAt(at));
    // What follows an unknown letter cannot be told apart any more.
    if (flag === undefined) return { given, bad: [{ type: 'unknown', written, token }] };
    const rest = token.text.slice(at + 1);
    if (rest.startsWith('=')) return { given: [...given, { flag, value: rest.slice(1), written, token }], bad: [] };
    const bare = bareValue(flag);
    if (bare === undefined) {
      const last = rest === '' ? withValue(flag, written, token, next) : one({ flag, value: rest, written, token });
      return { given: [...given, ...last.given], bad: last.bad };
    }
    given.push({ flag, value: bare, written, token });
  }
  return { given, bad: [] };
}

const one = (given: Given): Read => ({ given: [given], bad: [] });
const bareValue = (flag: Flag): string | undefined => (flag.value === 'switch' ? 'true' : flag.bare);

function withValue(flag: Flag, written: string, token: Token, next: Token | undefined): Read {
  const bare = bareValue(flag);
  if (bare !== undefined) return one({ flag, value: bare, written, token });
  if (next === undefined) return { given: [], bad: [{ type: 'no value', written, token, flag }] };
  return one({ flag, value: next.text, written, token, valueToken: next });
}
