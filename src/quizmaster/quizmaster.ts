import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Quizzes } from '../ports/quizzes.ts';
import type { DatabaseClock } from './database-clock.ts';
import type { Play } from './play.ts';

/** What keeps quizzes going when nobody says anything. */
export interface QuizmasterWorld {
  readonly quizzes: Quizzes;
  readonly play: Play;
  readonly clock: DatabaseClock;
  readonly log: Log;
  /** Sends what can be sent; tells how much that was. */
  readonly send: () => Promise<number>;
  /** Does what schedules want done; see `createFire`. */
  readonly fire: () => Promise<void>;
}

/** The quizmaster: opens, closes, posts and schedules, as long as it runs. Owns nothing: another takes over at any line. */
export interface Quizmaster {
  readonly start: () => void;
  /** Waits for what is under way. */
  readonly stop: () => Promise<void>;
  /** Looks at once: somebody just did something. */
  readonly wake: () => void;
}

/** Closing times are stored, so a late look changes only when people see what happened. */
const TICK_MS = 500;
const LEASE_MS = 15_000;
const AT_ONCE = 50;

/** One look at everything that is due; for tests, which have no patience. */
export function createRound({ quizzes, play, clock, log, send, fire }: QuizmasterWorld): () => Promise<void> {
  const due = async (now: Clock): Promise<void> => {
    const claims = await quizzes.claimDue(now(), LEASE_MS, AT_ONCE);
    await Promise.all(
      claims.map(async (claim) => {
        try {
          await play.move(claim.quiz, { type: 'tick', at: now() });
        } catch (cause) {
          log.error('a quiz could not go on', { quiz: claim.quiz, cause });
        } finally {
          await quizzes.release(claim);
        }
      }),
    );
  };
  return async () => {
    await clock.adjust();
    await fire();
    await due(clock.now);
    // A post may make the next one possible.
    for (let sent = await send(); sent > 0;) sent = await send();
  };
}

/** Runs rounds, one after the other, twice a second. */
export function createQuizmaster(world: QuizmasterWorld): Quizmaster {
  const round = createRound(world);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  function look(): void {
    if (running !== undefined) {
      again = true;
      return;
    }
    running = round()
      .catch((cause: unknown) => {
        world.log.error('the quizmaster stumbled', { cause });
      })
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          look();
        }
      });
  }

  return {
    start: () => {
      timer = setInterval(look, TICK_MS);
      look();
    },
    stop: async () => {
      clearInterval(timer);
      again = false;
      await running;
    },
    wake: look,
  };
}
