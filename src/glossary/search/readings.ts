import type { Features } from './features.ts';
import { idOf } from './finding.ts';
import { fitFeatures } from './fit-features.ts';
import type { HowToMatch } from './how-to.ts';
import { nameFeatures, unnamedFeatures } from './name-features.ts';
import type { Searchable } from './names.ts';
import { noneFeatures } from './none-features.ts';
import { frameOf, type Query } from './query.ts';
import { senseFeatures } from './sense-features.ts';
import { taskFeatures } from './task-features.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One reading of a line: a term, a task, or nothing of ours. */
export type Reading =
  | { readonly type: 'term'; readonly id: string; readonly features: Features }
  | { readonly type: 'how-to'; readonly task: HowToMatch; readonly features: Features }
  | { readonly type: 'none'; readonly features: Features };

/** How many terms are considered for their description alone. */
const DESCRIBED = 10;
/** How many tasks are considered. */
const TASKS = 5;

/** Every reading of a line that is worth weighing, with what speaks for it. */
export function readingsOf(query: Query, byId: ReadonlyMap<string, Searchable>, words: Vocabulary): readonly Reading[] {
  const { line, tokens, spots, described, tasks } = query;
  const ids = new Set([...spots.map(idOf), ...described.slice(0, DESCRIBED).map(({ id }) => id)]);
  const frame = frameOf(line);
  const unnamed = unnamedFeatures(query, frame);
  const terms = [...ids].map((id): Reading => {
    const term = byId.get(id);
    return {
      type: 'term',
      id,
      features: { ...(nameFeatures(id, query, frame, words) ?? unnamed), ...fitFeatures(id, query, frame, term) },
    };
  });
  const sense = senseFeatures(tokens, spots, words);
  return [
    ...terms,
    ...tasks
      .slice(0, TASKS)
      .map((task): Reading => ({ type: 'how-to', task, features: taskFeatures(query, task, frame, sense) })),
    { type: 'none', features: noneFeatures(query, frame, sense, words) },
  ];
}
