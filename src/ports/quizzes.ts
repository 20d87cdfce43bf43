import type { Draft } from '../quiz/announce.ts';
import type { QuizEvent, QuizPlace } from '../quiz/event.ts';
import type { Posted } from './poster.ts';
import type { QuizResult } from './results.ts';
import type { Review } from './reviews.ts';

/** What one decision changes, written in one transaction or not at all. */
export interface QuizChange {
  readonly quiz: string;
  /** How many events the decision was made on. */
  readonly version: number;
  readonly events: readonly QuizEvent[];
  readonly place: QuizPlace;
  /** While true, no other quiz can be active in the place. */
  readonly active: boolean;
  /** When somebody has to look at it again; absent: only when a person does something. */
  readonly dueAt?: number;
  /**
   * Posts are owed once a name: a second one is dropped. Edits of one name that nobody holds yet become one, at the place and
   * the moment of the earliest. Later drafts wait for earlier ones, also for the moment of those.
   */
  readonly drafts: readonly Draft[];
  /** A message that was sent, when this change tells of it. */
  readonly sent?: { readonly claim: MessageClaim; readonly posted: Posted };
  /** How it ended, in the place of results told before. */
  readonly results?: readonly QuizResult[];
  /** What memory learns from it, in the place of reviews with the same id. */
  readonly reviews?: readonly Review[];
  /** Ids of reviews to take back: their question was wrong. */
  readonly unlearn?: readonly string[];
}

/** A draft that one process holds until `leaseUntil`; `fence` grows with each claim, and an old one writes nothing. */
export interface MessageClaim extends Draft {
  readonly quiz: string;
  /** Where the quiz was played when it was drafted. */
  readonly place: QuizPlace;
  readonly fence: number;
  /** How often it was put back to be tried again. A claimer that died was no failure of the message. */
  readonly failures: number;
  /** What stands there, for an edit. */
  readonly message?: string;
}

/** A quiz that one process holds for a while because something is due in it. */
export interface QuizClaim {
  readonly quiz: string;
  readonly fence: number;
}

/** Quizzes as logs of events, with what is due and what is still to be posted. Every moment is passed in; see `now`. */
export interface Quizzes {
  /** The events after the first `after` ones; empty for an unknown quiz. */
  readonly load: (quiz: string, after: number) => Promise<readonly QuizEvent[]>;
  /**
   * Anything but `appended` changed nothing. `conflict`: others wrote since `version`; decide anew. `busy`: another quiz is
   * active in the place. `stale`: somebody else claimed the message of `sent` since, or it is told already; drop it.
   */
  readonly append: (change: QuizChange) => Promise<'appended' | 'conflict' | 'busy' | 'stale'>;
  readonly activeIn: (place: QuizPlace) => Promise<string | undefined>;
  /** Quizzes that ended at `since` or later, the latest first. */
  readonly ended: (filter: {
    readonly platform: string;
    readonly team: string;
    readonly since: number;
  }) => Promise<readonly string[]>;
  /** Claims what is due at `now` and held by nobody. */
  readonly claimDue: (now: number, leaseMs: number, limit: number) => Promise<readonly QuizClaim[]>;
  /** Lets a claim go, unless somebody else claimed since. */
  readonly release: (claim: QuizClaim) => Promise<void>;
  /**
   * Claims messages to be sent on these platforms, in the order of their drafts: at most one of a quiz, and a later one only
   * when all earlier ones are sent or given up.
   */
  readonly claimMessages: (
    platforms: readonly string[],
    now: number,
    leaseMs: number,
    limit: number,
  ) => Promise<readonly MessageClaim[]>;
  /**
   * `stale`: somebody else claimed it since, and this changes nothing. For an edit, `posted` says what stands there from now
   * on, where it had to be posted anew.
   */
  readonly markSent: (claim: MessageClaim, posted: Posted | undefined) => Promise<'marked' | 'stale'>;
  /** Gives a message back, to be tried again at `at`; `undefined` gives it up. */
  readonly putBack: (claim: MessageClaim, at: number | undefined) => Promise<void>;
  /** What stands under a name. */
  readonly posted: (quiz: string, name: string) => Promise<Posted | undefined>;
  /** Forgets quizzes that ended before a moment. */
  readonly prune: (before: number) => Promise<void>;
}
