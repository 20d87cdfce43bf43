import { createAudit } from './audit.ts';
import type { Database } from './database.ts';
import { createGaps } from './gaps.ts';
import { createInbox } from './inbox.ts';
import { createKeptPacks } from './kept-packs.ts';
import { createNotes } from './notes.ts';
import { createQuizzes } from './quizzes.ts';
import { createResults } from './results.ts';
import { createReviews } from './reviews.ts';
import { createSchedules } from './schedules.ts';
import type { Store } from './store.ts';

/** The ports that keep things, over a database in its newest form. */
export function createSqlStore(database: Database): Store {
  return {
    inbox: createInbox(database),
    notes: createNotes(database),
    gaps: createGaps(database),
    audit: createAudit(database),
    quizzes: createQuizzes(database),
    schedules: createSchedules(database),
    reviews: createReviews(database),
    results: createResults(database),
    keptPacks: createKeptPacks(database),
    now: database.now,
    close: database.close,
  };
}
