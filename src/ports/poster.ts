import type { Reply } from '../core/reply.ts';
import type { Platform } from '../core/request.ts';
import type { Adapter } from '../core/tutor.ts';
import type { QuizPlace } from '../quiz/event.ts';

/** Something that stands where people can see it. */
export interface Posted {
  /** The platform's own id, for edits. */
  readonly message: string;
  /** When it appeared, in milliseconds since 1970, by the platform's clock: a Slack timestamp, a Discord snowflake. */
  readonly at: number;
  /** A link to the message itself, where the platform has one. */
  readonly link?: string;
}

/** `refused`: the platform will not take it, now or later, with the reason in words for people. */
export type PostResult = ({ readonly type: 'posted' } & Posted) | { readonly type: 'refused'; readonly reason: string };

/** Says things nobody asked for: a door that can post into its places, and change what it posted. */
export interface Poster {
  /**
   * Posts for everybody there. The same `key` (at most 25 characters) again within minutes is the same message on platforms
   * that can tell. Rejects when a later try may work.
   */
  readonly post: (place: QuizPlace, reply: Reply, key: string) => Promise<PostResult>;
  /** Puts a reply in the place of a message. `gone`: somebody removed it. Rejects when a later try may work. */
  readonly edit: (place: QuizPlace, message: string, reply: Reply) => Promise<'edited' | 'gone'>;
  /** Posts to one person alone. */
  readonly whisper: (
    to: { readonly team: string; readonly person: string },
    reply: Reply,
    key: string,
  ) => Promise<PostResult>;
}

/** A door that can post besides answering. Its poster is there from the start; it may reject while the door is not open. */
export interface PostingDoor extends Adapter {
  readonly name: Platform;
  readonly poster: Poster;
}
