import type { Audit } from '../ports/audit.ts';
import type { Gaps } from '../ports/gaps.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { KeptPacks } from '../ports/kept-packs.ts';
import type { Notes } from '../ports/notes.ts';
import type { Quizzes } from '../ports/quizzes.ts';
import type { Results } from '../ports/results.ts';
import type { Reviews } from '../ports/reviews.ts';
import type { Schedules } from '../ports/schedules.ts';

/** The ports that keep things, over one database. */
export interface Store {
  readonly inbox: Inbox;
  readonly notes: Notes;
  readonly gaps: Gaps;
  readonly audit: Audit;
  readonly quizzes: Quizzes;
  readonly schedules: Schedules;
  readonly reviews: Reviews;
  readonly results: Results;
  readonly keptPacks: KeptPacks;
  /** The time in milliseconds since 1970, the same for all processes that share the database. */
  readonly now: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** How often an unanswered delivery is tried before it is given up: a request that kills its process must not kill it for ever. */
export const MAX_TRIES = 3;

/** How many characters of a question are kept for the authors: enough to understand it, too few for a pasted log. */
export const GAP_TEXT_LIMIT = 500;

/** The text of a gap as it is kept. Cut between characters and free of what some engine refuses, so that all read back the same. */
export function keptText(text: string): string {
  return [...text.toWellFormed().replaceAll('\0', '\uFFFD')].slice(0, GAP_TEXT_LIMIT).join('');
}
