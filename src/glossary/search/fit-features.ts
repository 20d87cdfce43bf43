import { flag, type Features } from './features.ts';
import { idOf } from './finding.ts';
import type { Searchable } from './names.ts';
import type { Frame, Query } from './query.ts';

/** How the description of a term fits a line. */
export function fitFeatures(
  id: string,
  { described, spots }: Query,
  { describing, complaining, how, plain }: Frame,
  term: Searchable | undefined,
): Features {
  const at = described.findIndex((each) => each.id === id);
  const match = described[at];
  const coverage = match?.coverage ?? 0;
  const named = spots.some((spot) => idOf(spot) === id);
  const status = term?.area === 'status-errors';
  return {
    fit: match === undefined ? 0 : match.score / (described[0]?.score ?? 1),
    best: flag(at === 0),
    coverage,
    'coverage-unnamed': named ? 0 : coverage,
    'coverage-describing': describing ? coverage : 0,
    'coverage-complaining': complaining ? coverage : 0,
    'status-complaining': flag(status && complaining),
    'status-unnamed': flag(status && !complaining && !named),
    owed: flag(term?.written === false),
    'how-command': flag(how && term?.area === 'kubectl'),
    'how-coverage': how ? coverage : 0,
    'how-named': flag(how && named),
    'plainly-named': flag(!how && named && plain),
    'plainly-coverage': !how && !named && plain ? coverage : 0,
  };
}
