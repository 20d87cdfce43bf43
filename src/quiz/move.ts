import type { Player } from './event.ts';
import type { Answer, Key } from './item.ts';

/** What somebody wants to do in a quiz, or what time does to it. `at` as in events. `index` counts questions from 0. */
export type Move = { readonly at: number } & (
  | { readonly type: 'join'; readonly by: Player; readonly team?: string; readonly extraTime?: number }
  | { readonly type: 'leave'; readonly by: Player }
  | { readonly type: 'start'; readonly by: Player }
  | {
      readonly type: 'answer';
      readonly by: Player;
      readonly index: number;
      readonly answer: Answer;
      readonly extraTime?: number;
    }
  | { readonly type: 'guess'; readonly by: Player; readonly index: number }
  /** With an `index` only while that question is the current one: pressed a moment too late, it does not hit the next. */
  | { readonly type: 'reveal' | 'next'; readonly by: Player; readonly index?: number }
  | { readonly type: 'skip'; readonly by: Player; readonly index?: number }
  | { readonly type: 'extend'; readonly by: Player; readonly ms: number; readonly index?: number }
  | { readonly type: 'pause' | 'resume' | 'stop'; readonly by: Player }
  | { readonly type: 'void'; readonly by: Player; readonly index: number }
  | { readonly type: 'rekey'; readonly by: Player; readonly index: number; readonly key: Key }
  | { readonly type: 'hand-over'; readonly by: Player; readonly to: Player }
  | { readonly type: 'assign'; readonly by: Player; readonly player: string; readonly team: string }
  /** A message with the question stands in the channel since `at`. */
  | { readonly type: 'shown'; readonly index: number }
  /** The moment has come that `dueAt` told. */
  | { readonly type: 'tick' }
  /** The channel takes nothing from us. */
  | { readonly type: 'lose' }
);
