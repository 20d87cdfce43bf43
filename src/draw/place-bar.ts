import { lineAt } from './line-at.ts';
import { lineHeight, lineWidth } from './measure.ts';
import type { Placed, Rect } from './placed.ts';
import type { Bar, BarPart } from './shape.ts';

/** Between the pieces of a bar, so that two of one tone stay two. */
const GAP = 2;
/** A piece as narrow as this is still seen. */
const LEAST = 5;
/** Between the end of a piece and the words in it. */
const AIR = 4;

/** The pieces' lengths: by their shares, but none that is there vanishes, and together no more than there is room. */
function lengths(parts: readonly BarPart[], room: number): readonly number[] {
  const wanted = parts.map(({ share }) => Math.max(LEAST, Math.min(1, share) * room));
  const spare = wanted.reduce((sum, each) => sum + each - LEAST, 0);
  const over = Math.max(0, wanted.reduce((sum, each) => sum + each, 0) - room);
  return wanted.map((each) => each - (spare === 0 ? 0 : ((each - LEAST) / spare) * over));
}

/** Gives a bar and the words in it their places. */
export function placeBar({ parts, track }: Bar, rect: Rect): Placed {
  const shown = parts.filter(({ share }) => share > 0);
  const widths = lengths(shown, rect.w - GAP * Math.max(0, shown.length - 1));
  let x = rect.x;
  const pieces = shown.flatMap(({ tone, labels }, at): readonly Placed[] => {
    const w = widths[at] ?? 0;
    const piece = { x, y: rect.y, w, h: rect.h };
    x += w + GAP;
    const label = labels.find((each) => lineWidth(each, 'body') + 2 * AIR <= w);
    const strip = { type: 'strip', rect: piece, tone } as const;
    if (label === undefined) return [strip];
    const middle = { x: piece.x + w / 2, y: piece.y + (piece.h - lineHeight('body')) / 2 };
    return [strip, lineAt(label, middle, { voice: 'body', anchor: 'middle', on: tone })];
  });
  // Under a bar that is full the track would only show at the corners.
  const full = parts.reduce((sum, { share }) => sum + share, 0) > 0.999;
  return { type: 'group', children: full ? pieces : [{ type: 'strip', rect, tone: track }, ...pieces] };
}
