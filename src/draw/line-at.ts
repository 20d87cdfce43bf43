import { VOICES, lineHeight, lineWidth } from './measure.ts';
import type { PlacedLine, Point } from './placed.ts';

/** One line of words that starts, has its middle, or ends at a point; `y` is the upper edge of its room. */
export function lineAt(
  text: string,
  { x, y }: Point,
  look: Pick<PlacedLine, 'anchor' | 'halo' | 'on' | 'voice'>,
): PlacedLine {
  const { voice, anchor } = look;
  const [w, h] = [lineWidth(text, voice), lineHeight(voice)];
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - w / 2 : x - w;
  // Capitals of DejaVu are 0.73 em high; this puts their middle on the middle of the line.
  return { type: 'line', rect: { x: left, y, w, h }, baseline: y + h / 2 + VOICES[voice].size * 0.365, text, ...look };
}
