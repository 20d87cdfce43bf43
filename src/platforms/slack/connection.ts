import type { Receiver } from '@slack/bolt';

/** How Slack's events reach us. */
export interface Connection {
  /** Bolt's side of it. */
  readonly receiver: Receiver;
  /** Resolves when events can come; rejects with a message for people. */
  readonly open: () => Promise<void>;
  /** Takes no more events. Never rejects. */
  readonly close: () => Promise<void>;
}
