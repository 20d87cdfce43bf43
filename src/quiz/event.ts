import type { Answer, Item, Key } from './item.ts';
import type { Rules } from './rules.ts';

/** Whoever plays. Ids are the platform's own and never shown; the name is the one they had when they joined. */
export interface Player {
  readonly id: string;
  readonly name: string;
}

/** Where a quiz is played, as much as it takes to post there. */
export interface QuizPlace {
  readonly platform: string;
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
}

/** Why a question closed. */
export type CloseReason = 'time' | 'everyone' | 'host' | 'skipped';
/**
 * Why a quiz ended. `unreachable`: what it posted could not be delivered. `idle`: nobody did anything for long. `empty`: nobody
 * had joined.
 */
export type EndReason = 'finished' | 'stopped' | 'unreachable' | 'idle' | 'empty';

/**
 * What happened in a quiz, in order. A quiz is the fold of these: nothing else is true about it. `at` is milliseconds since
 * 1970: of the platform for what people did and for what was shown to them, of the database for the rest.
 */
export type QuizEvent = { readonly at: number } & (
  | {
      readonly type: 'created';
      readonly place: QuizPlace;
      readonly host: Player;
      readonly rules: Rules;
      /** In the order in which they are asked. */
      readonly items: readonly Item[];
      readonly seed: string;
      /** The schedule that opened it, where nobody did. */
      readonly schedule?: string;
    }
  | { readonly type: 'joined'; readonly player: Player; readonly team?: string; readonly extraTime?: number }
  | { readonly type: 'left'; readonly player: string }
  | { readonly type: 'started' }
  | { readonly type: 'asked'; readonly index: number }
  /** People can see the question from this moment on: their time starts. */
  | { readonly type: 'shown'; readonly index: number }
  | { readonly type: 'answered'; readonly index: number; readonly player: string; readonly answer: Answer }
  | { readonly type: 'guessed'; readonly index: number; readonly player: string }
  | { readonly type: 'closed'; readonly index: number; readonly reason: CloseReason }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  /** `outage`: nobody was there to close it in time, and nobody could answer meanwhile. */
  | { readonly type: 'extended'; readonly index: number; readonly ms: number; readonly reason?: 'outage' }
  | { readonly type: 'skip-voted'; readonly index: number; readonly player: string }
  | { readonly type: 'voided'; readonly index: number }
  | { readonly type: 'rekeyed'; readonly index: number; readonly key: Key }
  | { readonly type: 'handed-over'; readonly to: Player }
  | { readonly type: 'ended'; readonly reason: EndReason }
);
