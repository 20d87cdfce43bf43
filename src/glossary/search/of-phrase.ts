import { FUNCTION_WORDS } from './english.ts';
import type { Spot } from './spots.ts';
import type { Token } from './tokens.ts';
import type { Sense, Vocabulary } from './vocabulary.ts';

/** Whether "of" and a word that names nothing here follow: "a pod of whales", but not "the spec of a deployment". */
export function isOfSomething(spot: Spot, tokens: readonly Token[], spots: readonly Spot[]): boolean {
  const at = afterOf(spot, tokens);
  return at !== undefined && !spots.some(({ start, end }) => start <= at && at < end);
}

/** What sort of word follows a spot and "of". */
export function senseAfterOf(spot: Spot, tokens: readonly Token[], { senseOf }: Vocabulary): Sense | undefined {
  const at = afterOf(spot, tokens);
  const word = at === undefined ? undefined : tokens[at]?.text;
  return word === undefined ? undefined : senseOf(word);
}

function afterOf({ end }: Spot, tokens: readonly Token[]): number | undefined {
  if (tokens[end]?.text !== 'of') return undefined;
  const at = tokens.findIndex(({ text }, index) => index > end && !FUNCTION_WORDS.has(text));
  return at < 0 ? undefined : at;
}
