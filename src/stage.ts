import type { Reminders } from './commands/learn/reminding.ts';
import type { Adapter, Tutor } from './core/tutor.ts';
import type { Log } from './ports/log.ts';
import type { Poster, PostingDoor } from './ports/poster.ts';
import type { Playing } from './playing.ts';
import { createLookout } from './quizmaster/lookout.ts';
import type { Quizmaster } from './quizmaster/quizmaster.ts';

/** What speaks up by itself: quizzes, schedules and reminders, through the doors that are open. */
export interface Stage extends Adapter {
  /** A door has opened that can post. */
  readonly take: (door: PostingDoor) => void;
}

/** How often somebody may have to be reminded. */
const REMIND_MS = 60_000;

/** Sets it up; nothing happens before the first door is taken. */
export function createStage({
  tutor,
  log,
}: {
  readonly tutor: Pick<Tutor, 'respond' | 'seenBy'> & {
    readonly playing: Playing;
    readonly reminders: Reminders;
    /** Asked every minute: it knows when a day is over. */
    readonly daily: () => Promise<void>;
  };
  readonly log: Log;
}): Stage {
  const posters = new Map<string, Poster>();
  let master: Promise<Quizmaster> | undefined;
  let timer: NodeJS.Timeout | undefined;

  let reminding: Promise<void> | undefined;

  async function remind(): Promise<void> {
    for (const reminder of await tutor.reminders.due()) {
      const poster = posters.get(reminder.platform);
      if (poster === undefined) continue;
      // Marked first: a reminder too few is better than two a day. Another process may have been faster.
      if (!(await tutor.reminders.sent(reminder))) continue;
      const result = await poster.whisper(reminder.to, reminder.reply, reminder.key);
      if (result.type === 'refused') await tutor.reminders.refused(reminder);
    }
  }

  const daily = createLookout(tutor.daily, (cause) => {
    log.warn('could not look at the answers of all', { cause });
  });

  const start = (): void => {
    if (timer !== undefined) return;
    timer = setInterval(() => {
      daily.wake();
      // To remind many people takes longer than until the next look.
      reminding ??= remind()
        .catch((cause: unknown) => {
          log.warn('could not remind', { cause });
        })
        .finally(() => {
          reminding = undefined;
        });
    }, REMIND_MS);
    master = tutor.playing.onStage({ posters, tutor });
    master.then(
      (each) => each.start(),
      (cause: unknown) => log.error('quizzes cannot go on', { cause }),
    );
  };

  return {
    name: 'quizmaster',
    take: ({ name, poster }) => {
      posters.set(name, poster);
      start();
    },
    start: () => Promise.resolve(),
    stop: async () => {
      clearInterval(timer);
      await reminding;
      await daily.stop();
      await (await master)?.stop();
    },
  };
}
