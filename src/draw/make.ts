import type { IconName } from './icons.ts';
import type { Bar, BarPart, Box, Flow, Icon, Shape, Voice, Words } from './shape.ts';
import type { Tone } from './tones.ts';

type FlowOptions = Partial<Omit<Flow, 'type' | 'direction' | 'children'>>;
type BoxOptions = Partial<Omit<Box, 'type' | 'tone' | 'child'>>;

const words = (voice: Voice, align: Words['align'], lines: readonly string[]): Words => ({
  type: 'words',
  voice,
  align,
  lines,
});

/** Running words, centred. */
export const say = (...lines: readonly string[]): Words => words('body', 'middle', lines);
/** The name of a thing, centred. */
export const name = (...lines: readonly string[]): Words => words('name', 'middle', lines);
/** Something as a computer writes it. */
export const code = (...lines: readonly string[]): Words => words('code', 'middle', lines);
/** Computer writing from the left edge, so that its indentation shows. */
export const listing = (...lines: readonly string[]): Words => words('code', 'start', lines);
/** The heading of a drawing. */
export const title = (...lines: readonly string[]): Words => words('title', 'start', lines);
/** Words of any voice and place. */
export const write = (voice: Voice, align: Words['align'], ...lines: readonly string[]): Words =>
  words(voice, align, lines);

/** A small sign. */
export const icon = (which: IconName): Icon => ({ type: 'icon', icon: which });

/** Shapes from left to right. */
export const row = (children: readonly Shape[], options: FlowOptions = {}): Flow => ({
  type: 'flow',
  direction: 'row',
  gap: 16,
  align: 'stretch',
  justify: 'center',
  ...options,
  children,
});

/** Shapes from top to bottom. */
export const column = (children: readonly Shape[], options: FlowOptions = {}): Flow => ({
  type: 'flow',
  direction: 'column',
  gap: 8,
  align: 'stretch',
  justify: 'center',
  ...options,
  children,
});

/** A sign with words to its right. */
export const labelled = (which: IconName, text: Words): Flow => row([icon(which), text], { gap: 8, align: 'center' });

/** A surface with a shape on it. */
export const box = (tone: Tone, child: Shape, options: BoxOptions = {}): Box => ({
  type: 'box',
  tone,
  pad: 12,
  ...options,
  child,
});

/** A bar over all the width there is. */
export const bar = (parts: readonly BarPart[], height: number, track: Tone = 'frame'): Bar => ({
  type: 'bar',
  parts,
  track,
  height,
  grow: true,
});
