import type { IconName } from './icons.ts';
import type { Tone } from './tones.ts';

/** What a line of words is for; size and face follow from it. */
export type Voice = 'title' | 'name' | 'body' | 'code' | 'note' | 'rank';

/** Words, one line each as given: a drawing breaks its lines itself. */
export interface Words {
  readonly type: 'words';
  readonly lines: readonly string[];
  readonly voice: Voice;
  readonly align: 'start' | 'middle' | 'end';
}

/** A small sign. It never says anything that words beside it do not. */
export interface Icon {
  readonly type: 'icon';
  readonly icon: IconName;
}

/** Shapes side by side or below each other. */
export interface Flow {
  readonly type: 'flow';
  readonly direction: 'row' | 'column';
  readonly children: readonly Shape[];
  readonly gap: number;
  /** Across the direction; `stretch` makes all as wide (or high) as the flow. */
  readonly align: 'start' | 'center' | 'end' | 'stretch';
  /** Along the direction, where room is left over. */
  readonly justify: 'start' | 'center' | 'end';
  /** All children get the same length along the direction. */
  readonly equal?: boolean;
  /** Takes what room is left over in the flow around it. */
  readonly grow?: boolean;
  /** At least this wide. */
  readonly width?: number;
}

/** A surface with a shape on it. Arrows find it by `id`. */
export interface Box {
  readonly type: 'box';
  readonly id?: string;
  readonly tone: Tone;
  readonly dashed?: boolean;
  readonly child: Shape;
  readonly pad: number;
  readonly grow?: boolean;
  /** At least this wide. */
  readonly width?: number;
  /** At least this high. */
  readonly height?: number;
}

/** A piece of a bar. */
export interface BarPart {
  /** Its length, as a share of the whole bar from 0 to 1. Anything above nothing is drawn. */
  readonly share: number;
  readonly tone: Tone;
  /** What may stand in it, the fullest words first: the first that fit do, or none. */
  readonly labels: readonly string[];
}

/** A bar of pieces from left to right, over all the room it gets; `track` is what shows where there is no piece. */
export interface Bar {
  readonly type: 'bar';
  readonly parts: readonly BarPart[];
  readonly track: Tone;
  readonly height: number;
  readonly grow: true;
}

/** Values in percent over time, each with its name below. */
export interface Plot {
  readonly type: 'plot';
  readonly points: readonly { readonly label: string; readonly value: number }[];
  readonly height: number;
}

/** A drawing as data: nothing in it has a position yet. */
export type Shape = Words | Icon | Flow | Box | Bar | Plot;

/** A side of a box, where an arrow may start or end. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** A line from one box to another, with a head at its end. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly leaves: Side;
  readonly enters: Side;
  /** Where on the side it leaves, from 0 to 1; the middle unless told. */
  readonly at?: number;
  /** Goes on without a bend, wherever it then enters; otherwise it enters in the middle. */
  readonly straight?: boolean;
  readonly dashed?: boolean;
  readonly label?: readonly string[];
  readonly labelSide?: Side;
}

/** One drawing: its name, title, full text alternative, and shapes. */
export interface Picture {
  readonly name: string;
  readonly title: string;
  /** Tells in one to three sentences all that the drawing tells. */
  readonly alt: string;
  readonly body: Shape;
  readonly arrows: readonly Arrow[];
}
