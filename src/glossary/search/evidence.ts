import { FILLER, FUNCTION_WORDS, isEnglish, SETTING } from './english.ts';
import { asksByPronoun, isAsked, isAskedBehind } from './frame.ts';
import type { Spot } from './spots.ts';
import { isContent, type Token } from './tokens.ts';

/** What speaks for and against a name being meant as the term, in one currency. */
const WORTH = {
  /** The name is no English word at all, or a rare one. */
  none: 4,
  rare: 1.5,
  plain: 0,
  /** The line asks for exactly this and nothing more, or asks for it and goes on. */
  tight: 3,
  asked: 0.5,
  /** It asks what "it" is. */
  pronoun: 1.5,
  /** Each other name beside it, and each word of the field. */
  otherName: 2.5,
  otherEveryday: 0.7,
  fieldWord: 0.4,
  setting: 3,
  /** Each word that nobody uses of Kubernetes; an unknown one is a name of something else. */
  foreign: -1,
  foreignName: -1.6,
} as const;

/**
 * Whether a name in a line is meant as the term. Names that are no English words nearly always are. An everyday word
 * needs proof: it is exactly what is asked for, or other words of the field stand beside it and nothing foreign
 * outweighs them. One score per answer cannot tell "a Pod of a given kind" from "a pod of whales"; the words around it can.
 */
export function isBelievable(
  spot: Spot,
  spots: readonly Spot[],
  tokens: readonly Token[],
  knows: (word: string) => boolean,
): boolean {
  return weigh(spot, spots, tokens, knows) >= 0;
}

function weigh(spot: Spot, spots: readonly Spot[], tokens: readonly Token[], knows: (word: string) => boolean): number {
  const covered = new Set(
    spots.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  let sum: number = WORTH[spot.commonness] - spot.slips * 0.3;
  if (isAsked(tokens, spot.start) || isAskedBehind(tokens, spot.end))
    sum += isTight(spot, tokens) ? WORTH.tight : WORTH.asked;
  else if (asksByPronoun(tokens.map(({ text }) => text).join(' '))) sum += WORTH.pronoun;
  for (const other of spots) {
    if (other === spot || other.names[0]?.id === spot.names[0]?.id) continue;
    sum += other.commonness === 'none' && other.slips === 0 ? WORTH.otherName : WORTH.otherEveryday;
  }
  tokens.forEach(({ text }, at) => {
    if (covered.has(at) || !isContent(text)) return;
    if (SETTING.has(text)) sum += WORTH.setting;
    else if (knows(text)) sum += WORTH.fieldWord;
    else sum += isEnglish(text) || /^\d+$/u.test(text) ? WORTH.foreign : WORTH.foreignName;
  });
  return sum;
}

/** Whether a spot ends its clause but for words that say nothing, and nothing foreign leads up to it. */
function isTight({ start, end }: Spot, tokens: readonly Token[]): boolean {
  const clause = tokens[start]?.clause;
  return tokens
    .filter((token, at) => token.clause === clause && (at < start || at >= end))
    .every(({ text }) => FUNCTION_WORDS.has(text) || FILLER.has(text) || SETTING.has(text));
}
