import type { Platform, Request } from '../core/request.ts';

/** A request that was taken in and where its answer has to go. */
export interface Delivery {
  /** The same for every redelivery of the same thing: an event id, an interaction id, `channel:ts`. */
  readonly key: string;
  readonly request: Request;
  /** What the door needs to answer, as JSON-able data that only the door understands. May hold a short-lived secret. */
  readonly address: unknown;
}

/**
 * Remembers what was taken in until it is answered, so that a redelivered event is answered once and a process that
 * dies between taking and answering loses nothing.
 */
export interface Inbox {
  /** Claims a delivery for `leaseMs`. `duplicate`: answered already, or somebody else holds a live claim. */
  readonly take: (delivery: Delivery, now: number, leaseMs: number) => Promise<'taken' | 'duplicate'>;
  /** Marks a delivery as answered; its request and address are forgotten, its key is kept against redelivery. */
  readonly finish: (key: string, now: number) => Promise<void>;
  /** Claims again, for `leaseMs`, what a platform took in since `since` and whose claim ran out unanswered. A few tries each. */
  readonly retake: (platform: Platform, since: number, now: number, leaseMs: number) => Promise<readonly Delivery[]>;
  /** Forgets everything taken before `before`. Keys must outlive the platforms' redeliveries (a day). */
  readonly prune: (before: number) => Promise<void>;
}
