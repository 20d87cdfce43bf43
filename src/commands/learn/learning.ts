import { createFits } from './fits.ts';
import type { LearnDeps } from './deps.ts';
import { createLearners } from './learner.ts';
import { createDataReplies } from './my-data-replies.ts';
import { createProgressReply } from './progress-reply.ts';
import { createReminders } from './reminding.ts';
import { createReviewReplies } from './review-replies.ts';
import { createStatsReplies } from './stats-replies.ts';
import { createTodayReplies } from './today-replies.ts';
import { createTodays } from './todays.ts';

/** What the commands about learning do, over one log of reviews: loaded when somebody first learns. */
export function createLearning(deps: LearnDeps) {
  const load = createLearners(deps);
  const fits = createFits(deps);
  const todays = createTodays(deps);
  const reminders = createReminders({ ...deps, load });
  return {
    todays,
    reminders,
    today: createTodayReplies({ ...deps, todays }),
    review: createReviewReplies({ ...deps, load }),
    progress: createProgressReply({ ...deps, load, fits }),
    stats: createStatsReplies({ ...deps, fits }),
    data: createDataReplies({ ...deps, reminders }),
    renewFit: fits.renewDaily,
  };
}
