import type { AnyCommand } from '../../core/command.ts';
import type { LearnDeps } from './deps.ts';
import { createFits } from './fits.ts';
import { createLearners } from './learner.ts';
import { createDelete, createExport } from './my-data.ts';
import { createProgress } from './progress.ts';
import { createRemind } from './remind.ts';
import { createReminders, type Reminders } from './reminding.ts';
import { createReview } from './review.ts';
import { createStats } from './stats.ts';
import { createToday } from './today.ts';
import { createTodays, type Todays } from './todays.ts';

/** The commands about learning, in the order the help lists them, and what others ask of memory. */
export interface LearnCommands {
  readonly commands: readonly AnyCommand[];
  /** The word of the day where a request comes from. */
  readonly wordOfToday: Todays['word'];
  readonly reminders: Reminders;
}

/** Builds them over one log of reviews. */
export function createLearnCommands(deps: LearnDeps): LearnCommands {
  const load = createLearners(deps);
  const fits = createFits(deps);
  const todays = createTodays(deps);
  const reminders = createReminders({ ...deps, load });
  return {
    commands: [
      createToday({ ...deps, todays }),
      createReview({ ...deps, load }),
      createProgress({ ...deps, load, fits }),
      createRemind(reminders),
      createStats({ ...deps, fits }),
      createExport({ ...deps, reminders }),
      createDelete({ ...deps, reminders }),
    ],
    wordOfToday: todays.word,
    reminders,
  };
}
