import { fail, type Failure } from '../../../core/failure.ts';
import type { Where } from '../../query.ts';
import type { Token } from '../scan.ts';
import { tryLine } from '../try-line.ts';
import type { Values } from '../values.ts';
import type { Verb } from '../verb.ts';

/** What a query is read from: its verb, the words behind it, the values of its flags, where to ask, the whole line. */
export interface Input {
  readonly verb: Verb;
  readonly words: readonly Token[];
  readonly values: Values;
  readonly where: Where;
  readonly line: string;
}

/** A line that is wrong: what is wrong and what would be right, and a line that would work. */
export function invalid(message: string, line?: string): { readonly ok: false; readonly failure: Failure } {
  return fail({ type: 'invalid', message, ...tryLine(line) });
}

/** A flag with a value, where there is one. */
export function optional<K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } {
  // The key is the one literal that K stands for.
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in K]?: V });
}
