import { mapWords, type Chart } from '../core/chart.ts';
import { advancesOf, FACES } from './font.ts';

/** One picture character with all that belongs to it: skin, joiners, the other half of a flag. */
const SIGN =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}][\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F\u20E3]*(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*)*/gu;
const NEEDS_NO_SHAPE = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

const hasShape = (character: string): boolean =>
  NEEDS_NO_SHAPE.test(character) || FACES.some((face) => advancesOf(face)(character) !== undefined);

const isWritten = (text: string): boolean => [...text].every(hasShape);

/**
 * The chart as our fonts can write it, or `undefined` where they lack letters of it. Emoji they lack are left out beside other
 * words: a name is known without its decoration.
 */
export function withOurLetters(chart: Chart): Chart | undefined {
  let whole = true;
  const written = mapWords(chart, (words) => {
    const bare = words.replace(SIGN, (sign) => (isWritten(sign) ? sign : ''));
    const kept = bare.trim() === '' ? words : bare;
    whole &&= isWritten(kept);
    return kept;
  });
  return whole ? written : undefined;
}
