import type { AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import type { Review } from '../../ports/reviews.ts';
import type { LearnDeps } from './deps.ts';
import { createDelete, createExport } from './my-data.ts';
import { createProgress } from './progress.ts';
import { createRemind } from './remind.ts';
import { isReminded } from './reminded.ts';
import type { Reminders } from './reminding.ts';
import { createReview } from './review.ts';
import { createStats } from './stats.ts';
import { createToday } from './today.ts';
import type { Todays } from './todays.ts';

/** The commands about learning, in the order the help lists them, and what others ask of memory. */
export interface LearnCommands {
  readonly commands: readonly AnyCommand[];
  /** The word of the day where a request comes from. */
  readonly wordOfToday: Todays['word'];
  readonly reminders: Reminders;
  /** Fits predictions to all answers there are, once a day. */
  readonly renewFit: (reviews: readonly Review[]) => Promise<void>;
}

/** Builds them over one log of reviews. Most lines are questions about words, so what they do is loaded when first needed. */
export function createLearnCommands(deps: LearnDeps): LearnCommands {
  const learning = lazy(async () => (await import('./learning.ts')).createLearning(deps));
  const reminders: Reminders = {
    isOn: (request) => isReminded(deps.notes, request),
    turn: async (request, on) => (await learning()).reminders.turn(request, on),
    due: async () => (await learning()).reminders.due(),
    sent: async (reminder) => (await learning()).reminders.sent(reminder),
    refused: async (reminder) => (await learning()).reminders.refused(reminder),
    // Asked with every line: whoever wants no reminders must not wait for what they need.
    owed: async (request) =>
      (await isReminded(deps.notes, request)) ? (await learning()).reminders.owed(request) : undefined,
  };
  return {
    commands: [
      createToday(async (line, request) => (await learning()).today(line, request)),
      createReview(async (line, request) => (await learning()).review(line, request)),
      createProgress(async (request) => (await learning()).progress(request)),
      createRemind(reminders),
      createStats(async (pack, request) => (await learning()).stats(pack, request), deps.knowledge),
      createExport(async (request) => (await learning()).data.give(request)),
      createDelete(async (request, sure) => {
        const { data } = await learning();
        return sure ? data.forget(request) : data.confirm(request);
      }),
    ],
    wordOfToday: async (request) => (await learning()).todays.word(request),
    reminders,
    renewFit: async (reviews) => {
      // Where nobody has answered anything, memory need not be loaded.
      if (reviews.length > 0) await (await learning()).renewFit(reviews);
    },
  };
}
