import type { Failure } from '../../core/failure.ts';
import type { Query } from '../query.ts';

/** A line that is understood and not done here, with what there is to learn from it. */
export interface Refusal {
  /** The verb: `delete`, `rollout restart`. */
  readonly verb: string;
  /** What it would do, in newcomer words. */
  readonly wouldDo: string;
  /** Ids of glossary entries. */
  readonly terms: readonly string[];
  /** The command to run oneself, without anything that may be a secret. */
  readonly command: string;
  /** Why it is not done here. */
  readonly reason: string;
  /** A line that may be asked in its place. */
  readonly instead?: string;
}

/**
 * What a line is: a query, a command that is refused, one that is wrong, or none of kubectl's at all, which makes it a
 * question for the glossary.
 */
export type Parsed =
  | { readonly type: 'query'; readonly query: Query }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'invalid'; readonly failure: Failure }
  | { readonly type: 'none' };
