import { readArguments, isFlag } from './arguments.ts';
import type { Token } from './scan.ts';
import type { Verb } from './verb.ts';
import { VERBS, verbNamed, wordAfter, wordsAfter } from './verbs.ts';

/** Where a line's verb was found. */
export interface FoundVerb {
  /** The words of it, as far as they are some verb's: `get`, `rollout`; empty where not even the first is. */
  readonly name: string;
  readonly verb?: Verb;
  /** The words it was written with. */
  readonly tokens: readonly Token[];
  /** Everything else, in its order. */
  readonly rest: readonly Token[];
}

/** Flags may stand before the verb; which of them take a value is told by the verb that has most of them. */
const ANY = VERBS.find(({ name }) => name === 'get');

/** Finds the verb among the words of a line, past flags that stand before it or within it. */
export function findVerb(tokens: readonly Token[]): FoundVerb {
  const found: Token[] = [];
  const rest: Token[] = [];
  let name = '';
  let at = 0;
  for (; at < tokens.length && wordsAfter(name).length > 0; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.text === '--') break;
    if (isFlag(token)) {
      const verb = verbNamed(name) ?? ANY;
      const read = verb === undefined ? undefined : readArguments(tokens.slice(at, at + 2), verb);
      rest.push(token);
      const value = read?.given[0]?.valueToken;
      if (value !== undefined) {
        rest.push(value);
        at += 1;
      }
      continue;
    }
    const next = wordAfter(name, token.text.toLowerCase());
    if (next === undefined) break;
    name = next;
    found.push(token);
  }
  rest.push(...tokens.slice(at));
  const verb = verbNamed(name);
  return { name, tokens: found, rest, ...(verb === undefined ? {} : { verb }) };
}
