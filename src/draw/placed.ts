import type { IconName } from './icons.ts';
import type { Voice } from './shape.ts';
import type { Tone } from './tones.ts';

/** Where something stands and how large it is. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One line of words where it stands; `rect` is the ink it covers, `baseline` where its letters stand. */
export interface PlacedLine {
  readonly type: 'line';
  readonly rect: Rect;
  readonly baseline: number;
  readonly anchor: 'start' | 'middle';
  readonly text: string;
  readonly voice: Voice;
  readonly on: Tone;
}

/** A shape with its position: what is drawn, still as a tree so that surfaces hold what stands on them. */
export type Placed =
  | PlacedLine
  | { readonly type: 'icon'; readonly rect: Rect; readonly icon: IconName; readonly on: Tone }
  | { readonly type: 'group'; readonly children: readonly Placed[] }
  | {
      readonly type: 'box';
      readonly rect: Rect;
      readonly id?: string;
      readonly tone: Tone;
      readonly dashed: boolean;
      readonly children: readonly Placed[];
    };
