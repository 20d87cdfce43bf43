import type { Reply } from './reply.ts';
import type { Audience, Request } from './request.ts';

/** A line offered while somebody types. */
export interface Completion {
  /** What the list shows, at most 100 characters. */
  readonly label: string;
  /** What choosing it says. */
  readonly line: string;
}

/** The tutor as every door sees it. Neither `respond` nor `seenBy` ever rejects. */
export interface Tutor {
  readonly respond: (request: Request) => Promise<Reply>;
  /** Who will see the reply, known before the work is done: Discord fixes it with the first response. */
  readonly seenBy: (request: Request) => Promise<Audience>;
  /** The best lines to offer for what is typed so far, best first. */
  readonly complete: (text: string, limit: number) => readonly Completion[];
}

/** A door, open or closed. */
export interface Adapter {
  readonly name: string;
  /** Opens the door; resolves when it takes messages, rejects with a message for people when it cannot. */
  readonly start: () => Promise<void>;
  /** Takes no more messages and waits for those under way. */
  readonly stop: () => Promise<void>;
}
