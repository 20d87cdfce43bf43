import type { Draft } from '../quiz/announce.ts';
import type { QuizEvent, QuizPlace } from '../quiz/event.ts';
import type { Posted } from './poster.ts';

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
  readonly drafts: readonly Draft[];
  /** A message that was sent, when this change tells of it. */
  readonly sent?: { readonly claim: MessageClaim; readonly posted: Posted };
}

/** A draft that one process holds until `leaseUntil`; `fence` grows with each claim, and an old one writes nothing. */
export interface MessageClaim extends Draft {
  readonly quiz: string;
  readonly place: QuizPlace;
  readonly fence: number;
  readonly tries: number;
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
  /** `conflict`: others wrote since `version`; nothing is changed. `busy`: another quiz is active in the place. */
  readonly append: (change: QuizChange) => Promise<'appended' | 'conflict' | 'busy'>;
  readonly activeIn: (place: QuizPlace) => Promise<string | undefined>;
  /** Quizzes that ended after `since`, the latest first. */
  readonly ended: (filter: {
    readonly platform: string;
    readonly team: string;
    readonly since: number;
  }) => Promise<readonly string[]>;
  /** Claims what is due at `now` and held by nobody. */
  readonly claimDue: (now: number, leaseMs: number, limit: number) => Promise<readonly QuizClaim[]>;
  /** Lets a claim go, unless somebody else claimed since. */
  readonly release: (claim: QuizClaim) => Promise<void>;
  /** Claims messages to be sent on these platforms, in the order of their drafts: a later one of a quiz never before an earlier. */
  readonly claimMessages: (
    platforms: readonly string[],
    now: number,
    leaseMs: number,
    limit: number,
  ) => Promise<readonly MessageClaim[]>;
  /** `stale`: somebody else claimed it since, and this changes nothing. */
  readonly markSent: (claim: MessageClaim, posted: Posted | undefined) => Promise<'marked' | 'stale'>;
  /** Gives a message back, to be tried again at `at`; `undefined` gives it up. */
  readonly putBack: (claim: MessageClaim, at: number | undefined) => Promise<void>;
  /** What was posted under a name. */
  readonly posted: (quiz: string, name: string) => Promise<Posted | undefined>;
  /** Forgets ended quizzes older than `before`, in a place or of everywhere. */
  readonly prune: (before: number) => Promise<void>;
}
