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

/** A place in a drawing, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One line of words where it stands; `rect` is the ink it covers, `baseline` where its letters stand. */
export interface PlacedLine {
  readonly type: 'line';
  readonly rect: Rect;
  readonly baseline: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly voice: Voice;
  readonly on: Tone;
  /** Cuts what runs below it. */
  readonly halo?: true;
}

/** A shape with its position: what is drawn, still as a tree so that surfaces hold what stands on them. */
export type Placed =
  | PlacedLine
  | { readonly type: 'icon'; readonly rect: Rect; readonly icon: IconName; readonly on: Tone }
  | { readonly type: 'group'; readonly children: readonly Placed[] }
  /** A piece of a bar. */
  | { readonly type: 'strip'; readonly rect: Rect; readonly tone: Tone }
  /** A line of help, or the line that a drawing is about. */
  | { readonly type: 'stroke'; readonly points: readonly Point[]; readonly look: 'rule' | 'trace' }
  | { readonly type: 'dot'; readonly at: Point; readonly tone: Tone }
  | {
      readonly type: 'box';
      readonly rect: Rect;
      readonly id?: string;
      readonly tone: Tone;
      readonly dashed: boolean;
      readonly children: readonly Placed[];
    };
