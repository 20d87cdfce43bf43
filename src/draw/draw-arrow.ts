import type { PlacedArrow } from './arrows.ts';
import { drawLine, n } from './draw-line.ts';
import type { Point } from './placed.ts';
import type { Palette } from './tones.ts';

const HEAD = 11;
const HALF_HEAD = 5.5;
const BEND = 10;

const pair = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;

/** The point some way from one towards another. */
function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

/** A line through points, with its corners rounded. */
function path(points: readonly Point[]): string {
  return points
    .map((point, at) => {
      const [before, after] = [points[at - 1], points[at + 1]];
      if (before === undefined) return `M${pair(point)}`;
      if (after === undefined) return `L${pair(point)}`;
      const room = Math.min(
        Math.hypot(point.x - before.x, point.y - before.y),
        Math.hypot(after.x - point.x, after.y - point.y),
      );
      const radius = Math.min(BEND, room / 2);
      return `L${pair(toward(point, before, radius))}Q${pair(point)} ${pair(toward(point, after, radius))}`;
    })
    .join('');
}

/** An arrow as SVG: its line, its head, and the words beside it. */
export function drawArrow({ points, dashed, label }: PlacedArrow, palette: Palette): readonly string[] {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? tip;
  const neck = toward(tip, before, HEAD);
  const [dx, dy] = [((tip.y - neck.y) / HEAD) * HALF_HEAD, ((tip.x - neck.x) / HEAD) * HALF_HEAD];
  const [left, right] = [
    { x: neck.x + dx, y: neck.y - dy },
    { x: neck.x - dx, y: neck.y + dy },
  ];
  // The line ends inside the head, so that no gap shows between them.
  const line = path([...points.slice(0, -1), toward(tip, before, HEAD - 2)]);
  const dash = dashed ? ' stroke-dasharray="5 5"' : '';
  return [
    `<path d="${line}" fill="none" stroke="${palette.line}" stroke-width="2"${dash}/>`,
    `<path d="M${pair(tip)}L${pair(left)}L${pair(right)}z" fill="${palette.line}"/>`,
    ...label.map((line) => drawLine(line, palette)),
  ];
}
