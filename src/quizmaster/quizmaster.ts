import type { Log } from '../ports/log.ts';
import type { Quizzes } from '../ports/quizzes.ts';
import type { DatabaseClock } from './database-clock.ts';
import { createLookout } from './lookout.ts';
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

/** What there is to do besides schedules. */
interface Duties {
  /** Tells how many quizzes were due. */
  readonly due: () => Promise<number>;
  readonly sendAll: () => Promise<void>;
}

function dutiesOf({ quizzes, play, clock: { now }, log, send }: QuizmasterWorld): Duties {
  return {
    due: async () => {
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
      return claims.length;
    },
    sendAll: async () => {
      // A post may make the next one possible.
      for (let sent = await send(); sent > 0;) sent = await send();
    },
  };
}

/** One look at everything that is due; for tests, which have no patience. */
export function createRound(world: QuizmasterWorld): () => Promise<void> {
  const { due, sendAll } = dutiesOf(world);
  return async () => {
    await world.clock.adjust();
    await world.fire();
    await due();
    await sendAll();
  };
}

/** Looks twice a second, and whenever somebody did something. */
export function createQuizmaster(world: QuizmasterWorld): Quizmaster {
  const { due, sendAll } = dutiesOf(world);
  const failed = (cause: unknown): void => {
    world.log.error('the quizmaster stumbled', { cause });
  };
  const sending = createLookout(sendAll, failed);
  // Each for itself: neither schedules nor closing times wait for a platform that is slow.
  const lookouts = [
    createLookout(world.fire, failed),
    createLookout(async () => {
      if ((await due()) > 0) sending.wake();
    }, failed),
    sending,
  ];
  const look = (): void => {
    for (const lookout of lookouts) lookout.wake();
  };
  // Nobody looks before they know the time that all share: by another, claims of others would have run out.
  let knowsTime = false;
  const ticking = createLookout(async () => {
    await world.clock.adjust();
    knowsTime = true;
    look();
  }, failed);
  let timer: NodeJS.Timeout | undefined;

  return {
    start: () => {
      timer = setInterval(ticking.wake, TICK_MS);
      ticking.wake();
    },
    stop: async () => {
      clearInterval(timer);
      for (const lookout of [ticking, ...lookouts]) await lookout.stop();
    },
    wake: () => {
      if (knowsTime) look();
      else ticking.wake();
    },
  };
}
