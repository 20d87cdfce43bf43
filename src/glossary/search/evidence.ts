import { FILLER, FUNCTION_WORDS, isEnglish, SETTING } from './english.ts';
import { asksByPronoun, isAsked, isAskedBehind } from './frame.ts';
import type { Spot } from './spots.ts';
import { isContent, type Token } from './tokens.ts';
import type { Sense } from './vocabulary.ts';

/** What speaks for and against a name being meant as the term, in one currency. */
const WORTH = {
  /** The name is no English word at all, or a rare one, or one that everybody uses. */
  none: 4,
  rare: 1.2,
  plain: -0.3,
  /** Each further word of a name: "rolling update" is said of little else. */
  phraseWord: 0.8,
  /** The line asks for exactly this and nothing more, asks for it and goes on, or asks what "it" is. */
  tight: 3.3,
  asked: 0.5,
  /** It is written with a capital inside the sentence, as Kubernetes writes its kinds. */
  capital: 1.2,
  pronoun: 1.5,
  /** Each other name beside it, and each word of the field. */
  otherName: 2.5,
  otherEveryday: 0.7,
  field: 0.5,
  neutral: 0.05,
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
  senseOf: (word: string) => Sense,
): boolean {
  return forName(spot, tokens) + forNeighbours(spot, spots) + forWords(spots, tokens, senseOf) >= 0;
}

function forName(spot: Spot, tokens: readonly Token[]): number {
  const phrase = (spot.end - spot.start - 1) * WORTH.phraseWord;
  const capital = tokens[spot.start]?.capital === true && spot.slips === 0 ? WORTH.capital : 0;
  const own = WORTH[spot.commonness] + phrase + capital - spot.slips * 0.3;
  const asked = isAsked(tokens, spot.start) || isAskedBehind(tokens, spot.end);
  if (asked && isTight(spot, tokens)) return own + WORTH.tight;
  const pronoun = asksByPronoun(tokens.map(({ text }) => text).join(' '));
  return own + (asked ? WORTH.asked : 0) + (pronoun ? WORTH.pronoun : 0);
}

function forNeighbours(spot: Spot, spots: readonly Spot[]): number {
  return spots
    .filter((other) => other !== spot && other.names[0]?.id !== spot.names[0]?.id && other.slips === 0)
    .reduce((sum, other) => sum + (other.commonness === 'none' ? WORTH.otherName : WORTH.otherEveryday), 0);
}

function forWords(spots: readonly Spot[], tokens: readonly Token[], senseOf: (word: string) => Sense): number {
  // An everyday word that a slip was forgiven for may as well be a foreign name: "crete" is not "create".
  const trusted = spots.filter(({ slips, commonness }) => slips === 0 || commonness !== 'plain');
  const covered = (at: number): boolean => trusted.some(({ start, end }) => start <= at && at < end);
  return tokens.reduce((sum, { text }, at) => {
    if (covered(at) || !isContent(text) || /^\d+$/u.test(text)) return sum;
    if (SETTING.has(text)) return sum + WORTH.setting;
    const sense = senseOf(text);
    if (sense !== 'foreign') return sum + WORTH[sense];
    return sum + (isEnglish(text) ? WORTH.foreign : WORTH.foreignName);
  }, 0);
}

/** Whether a spot's clause says nothing else. */
function isTight({ start, end }: Spot, tokens: readonly Token[]): boolean {
  const clause = tokens[start]?.clause;
  return tokens
    .filter((token, at) => token.clause === clause && (at < start || at >= end))
    .every(({ text }) => FUNCTION_WORDS.has(text) || FILLER.has(text) || SETTING.has(text));
}
