import type { Reply } from '../core/reply.ts';
import type { Platform } from '../core/request.ts';
import type { Tutor } from '../core/tutor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Delivery, Inbox } from '../ports/inbox.ts';
import type { Log } from '../ports/log.ts';

/** How long a claim lasts; a process that died is given up after that. */
export const LEASE_MS = 60_000;
/** How old an unanswered delivery may be and still be answered: Slack's and Discord's answer addresses die first. */
export const RECOVER_MS = 15 * 60_000;
/** After this long without an answer the person is told that work is under way; platforms give three seconds. */
export const PATIENCE_MS = 2_000;

/** How a door sends what the tutor says. */
export interface Outgoing {
  readonly send: (reply: Reply) => Promise<void>;
  /** Tells the person that an answer is on its way. */
  readonly working?: () => Promise<void>;
}

/** What every chat platform does with a delivery: take it once, answer, send, and only then mark it done. */
export interface Deliver {
  /** Resolves when the delivery is answered, was a duplicate, or could not be sent (which is logged); never rejects. */
  readonly deliver: (delivery: Delivery, outgoing: Outgoing) => Promise<void>;
  /** Answers what a process that died left behind. */
  readonly recover: (platform: Platform, outgoing: (delivery: Delivery) => Promise<Outgoing>) => Promise<void>;
  /** Waits for what is under way, at most `ms`. */
  readonly settle: (ms: number) => Promise<void>;
}

/** Builds the delivery path over one inbox. */
export function createDeliver(world: {
  readonly tutor: Tutor;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
}): Deliver {
  const { tutor, inbox, clock, log } = world;
  const underWay = new Set<Promise<void>>();

  async function answer({ key, request }: Delivery, { send, working }: Outgoing): Promise<void> {
    const facts = { platform: request.place.platform, via: request.via };
    const timer = working && setTimeout(() => void working().catch(() => undefined), PATIENCE_MS);
    try {
      const reply = await tutor.respond(request);
      clearTimeout(timer);
      await send(reply);
      await inbox.finish(key, clock());
      log.info('answered', { ...facts, kind: reply.about.kind, ms: clock() - request.at });
    } catch (cause) {
      // Not marked as done: the claim runs out and `recover` tries again.
      log.error('could not send an answer', { ...facts, id: request.id, cause });
    } finally {
      clearTimeout(timer);
    }
  }

  function track(work: Promise<void>): Promise<void> {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  }

  return {
    deliver: (delivery, outgoing) =>
      track(
        (async () => {
          const claim = await inbox.take(delivery, clock(), LEASE_MS);
          if (claim === 'duplicate') log.info('duplicate delivery', { platform: delivery.request.place.platform });
          else await answer(delivery, outgoing);
        })().catch((cause: unknown) => {
          log.error('could not take a delivery', { cause });
        }),
      ),
    recover: async (platform, outgoing) => {
      const now = clock();
      const left = await inbox.retake(platform, now - RECOVER_MS, now, LEASE_MS);
      await Promise.all(left.map((delivery) => track(outgoing(delivery).then((way) => answer(delivery, way)))));
    },
    settle: async (ms) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      await Promise.race([Promise.allSettled(underWay), promise]);
      clearTimeout(timer);
    },
  };
}
