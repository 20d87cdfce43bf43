import { BUTTON_LINE_LIMIT } from '../../core/reply.ts';
import type { Given } from './arguments.ts';
import { quote } from './quote.ts';
import type { Token } from './scan.ts';

/** A line to offer in a failure; nothing where it would not fit on a button. */
export function tryLine(line: string | undefined): { readonly tryLine?: string } {
  const trimmed = line?.trim() ?? '';
  return trimmed === '' || trimmed.length > BUTTON_LINE_LIMIT || trimmed.includes('\n') ? {} : { tryLine: trimmed };
}

/** The line with something else in the place of a token. */
export function withToken(line: string, { at, end }: Pick<Token, 'at' | 'end'>, text: string): string {
  return `${line.slice(0, at)}${text}${line.slice(end)}`;
}

/** The line with another value for a flag; `undefined` where the flag is joined with others. */
export function withFlagValue(line: string, { token, valueToken, written }: Given, value: string): string | undefined {
  if (valueToken !== undefined) return withToken(line, valueToken, quote(value));
  if (!token.text.startsWith(written)) return undefined;
  return withToken(line, token, `${written}${written.startsWith('--') ? '=' : ' '}${quote(value)}`);
}
