import { flag, most, type Features } from './features.ts';
import { asks } from './frame.ts';
import { senseAfterOf } from './of-phrase.ts';
import type { Frame, Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What says that a line asks for nothing of ours. */
export function noneFeatures(query: Query, frame: Frame, sense: Features, words: Vocabulary): Features {
  const { line, tokens, spots, described } = query;
  return {
    none: 1,
    ...sense,
    asking: flag(asks(line)),
    'best-coverage': described[0]?.coverage ?? 0,
    'sure-name': flag(spots.some(({ commonness, slips }) => commonness === 'none' && slips === 0)),
    'sure-names': most(spots.filter(({ commonness, slips }) => commonness === 'none' && slips === 0).length, 2),
    'rare-names': most(spots.filter(({ commonness }) => commonness === 'rare').length, 2),
    'plain-names': most(spots.filter(({ commonness }) => commonness === 'plain').length, 3),
    nameless: flag(spots.length === 0),
    'complaining-foreign': frame.complaining ? (sense['foreign-share'] ?? 0) : 0,
    'of-foreign': flag(
      spots.some((spot) => spot.commonness === 'plain' && senseAfterOf(spot, tokens, words) === 'foreign'),
    ),
    'low-coverage': flag((described[0]?.coverage ?? 0) < 0.35),
    short: flag(tokens.length < 4),
  };
}
