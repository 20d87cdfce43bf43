import { FILLER, FUNCTION_WORDS, SETTING } from './english.ts';
import { flag, most, type Features } from './features.ts';
import { idOf } from './finding.ts';
import { isAsked, isAskedBehind } from './frame.ts';
import { isOfSomething } from './of-phrase.ts';
import type { Frame, Query } from './query.ts';
import type { Spot } from './spots.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is named instead of a term that is not. */
export function unnamedFeatures({ tokens, spots }: Query, frame: Frame): Features {
  const others = frame.describing ? [] : spots.filter(({ start }) => isAsked(tokens, start));
  return {
    unnamed: 1,
    'unnamed-asked': flag(others.length > 0),
    'unnamed-asked-sure': flag(others.some((other) => other.commonness !== 'plain' || other.end - other.start > 1)),
    'unnamed-tight': flag(others.some((other) => isTight(other, tokens))),
    'unnamed-sure': flag(spots.some(({ commonness }) => commonness === 'none')),
  };
}

/** How the name of a term stands in a line that names it. */
export function nameFeatures(
  id: string,
  { tokens, spots }: Query,
  frame: Frame,
  words: Vocabulary,
): Features | undefined {
  const own = spots.filter((spot) => idOf(spot) === id);
  const [spot] = own;
  if (spot === undefined) return undefined;
  const asked = own.some(({ start }) => isAsked(tokens, start));
  const single = spot.end - spot.start === 1;
  const others = spots.filter((other) => idOf(other) !== id);
  return {
    [`name-${spot.commonness}`]: 1,
    asked: flag(asked),
    'asked-first': flag(asked && others.every(({ start }) => start > spot.start)),
    behind: flag(isAskedBehind(tokens, spot.end)),
    tight: flag(asked && own.some((each) => isTight(each, tokens))),
    pronoun: flag(frame.byPronoun),
    capital: flag(tokens[spot.start]?.capital === true && spot.slips === 0),
    phrase: most(spot.end - spot.start - 1, 2),
    slips: most(spot.slips, 2),
    'plain-alias': flag(spot.commonness === 'plain' && single && spot.names[0]?.isAlias === true),
    ubiquitous: flag(single && words.isUbiquitous(spot.names[0]?.key ?? '')),
    late: spot.start / Math.max(1, tokens.length),
    again: flag(own.length > 1),
    'of-something': flag(own.every((each) => isOfSomething(each, tokens, spots))),
    alone: flag(others.length === 0),
    'named-setting': flag(id === 'kubernetes' && others.length > 0),
    'named-describing': flag(frame.describing && !asked),
    'named-complaining': flag(frame.complaining),
  };
}

/** Whether a spot's clause says nothing else. */
function isTight({ start, end }: Spot, tokens: readonly Token[]): boolean {
  const clause = tokens[start]?.clause;
  return tokens
    .filter((token, at) => token.clause === clause && (at < start || at >= end))
    .every(({ text }) => FUNCTION_WORDS.has(text) || FILLER.has(text) || SETTING.has(text));
}
