import type { CloseReason, EndReason, Player, QuizPlace } from './event.ts';
import type { Answer, Item, Key } from './item.ts';
import type { Rules } from './rules.ts';

/** An answer and the platform's moment at which it was given. */
export interface Given {
  readonly answer: Answer;
  readonly at: number;
}

/** One question that was asked, and all that happened to it. */
export interface Asked {
  readonly askedAt: number;
  /** When people could see it; absent until the platform told. */
  readonly shownAt?: number;
  readonly closed?: { readonly at: number; readonly reason: CloseReason };
  readonly extendedMs: number;
  /** How often it was extended because nobody was there to close it. */
  readonly outages: number;
  /** Pauses while it was open, one after the other; the last one may still go on. */
  readonly pauses: readonly { readonly from: number; readonly to?: number }[];
  /** Everything each player sent, as it arrived; `settle` says what counts. */
  readonly given: ReadonlyMap<string, readonly Given[]>;
  readonly guessed: ReadonlySet<string>;
  /** Of those who are there. */
  readonly skipVotes: ReadonlySet<string>;
  /** Counts for nobody. */
  readonly voided: boolean;
  /** In place of the item's, once that proved wrong. */
  readonly key?: Key;
}

/** Somebody who plays. */
export interface Member extends Player {
  /** How many questions had been asked when they joined: from that one on they count. */
  readonly since: number;
  readonly team?: string;
  /** A factor on their time, 1 for most. */
  readonly extraTime: number;
  readonly left: boolean;
}

/** Where a quiz stands. `open`: the last asked question takes answers. `closed`: its answer is shown. */
export type Phase = 'lobby' | 'open' | 'closed' | 'ended';

/** A quiz, folded from its events. */
export interface QuizState {
  readonly place: QuizPlace;
  readonly host: Player;
  readonly rules: Rules;
  readonly items: readonly Item[];
  readonly seed: string;
  /** The schedule that opened it, where nobody did. */
  readonly schedule?: string;
  readonly createdAt: number;
  readonly phase: Phase;
  readonly paused: boolean;
  /** By id, in the order in which they joined. Whoever leaves before the start was never in. */
  readonly players: ReadonlyMap<string, Member>;
  /** As many as were asked; the last one is the current one. */
  readonly questions: readonly Asked[];
  readonly ended?: { readonly at: number; readonly reason: EndReason };
  /** The moment of the last event. */
  readonly lastAt: number;
}

/** Those who are still there. */
export function present({ players }: QuizState): readonly Member[] {
  return [...players.values()].filter(({ left }) => !left);
}

/** The key that holds for a question: the item's, or the one that took its place. */
export function keyOf({ items, questions }: QuizState, index: number): Key | undefined {
  return questions[index]?.key ?? items[index]?.key;
}
