import { lineAt } from './line-at.ts';
import { lineHeight, lineWidth } from './measure.ts';
import type { PlacedLine, Point, Rect } from './placed.ts';
import type { Arrow, Side } from './shape.ts';

/** A line through its corners; the last one is the tip of the head. */
export interface PlacedArrow {
  readonly points: readonly Point[];
  readonly dashed: boolean;
  readonly from: string;
  readonly to: string;
  readonly label: readonly PlacedLine[];
}

/** Air between a tip and the box it points at. */
const AIR = 3;

function anchor({ x, y, w, h }: Rect, side: Side, at: number, air: number): Point {
  switch (side) {
    case 'top':
      return { x: x + w * at, y: y - air };
    case 'bottom':
      return { x: x + w * at, y: y + h + air };
    case 'left':
      return { x: x - air, y: y + h * at };
    case 'right':
      return { x: x + w + air, y: y + h * at };
  }
}

const isUpright = (side: Side): boolean => side === 'top' || side === 'bottom';

/** Finds the way of an arrow between two boxes: straight, or with two bends halfway. */
export function placeArrow(arrow: Arrow, boxes: ReadonlyMap<string, Rect>): PlacedArrow {
  const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
  // Names are typed by hand in a drawing; a wrong one has to be seen at once.
  if (from === undefined || to === undefined) throw new Error(`no box for the arrow ${arrow.from} > ${arrow.to}`);
  const upright = isUpright(arrow.leaves);
  const start = anchor(from, arrow.leaves, arrow.at ?? 0.5, 0);
  const aimed = anchor(to, arrow.enters, 0.5, 0);
  const straight = upright ? { x: start.x, y: aimed.y } : { x: aimed.x, y: start.y };
  const end = arrow.straight === true ? straight : aimed;
  const tip = anchor({ ...end, w: 0, h: 0 }, arrow.enters, 0, AIR);
  const { dashed = false } = arrow;
  const points = [start, ...bends(start, end, upright), tip];
  return { points, dashed, from: arrow.from, to: arrow.to, label: placeLabel(arrow, start, end) };
}

function bends(start: Point, end: Point, upright: boolean): readonly Point[] {
  if (Math.abs(upright ? start.x - end.x : start.y - end.y) < 1) return [];
  const [halfX, halfY] = [(start.x + end.x) / 2, (start.y + end.y) / 2];
  return upright
    ? [
        { x: start.x, y: halfY },
        { x: end.x, y: halfY },
      ]
    : [
        { x: halfX, y: start.y },
        { x: halfX, y: end.y },
      ];
}

function placeLabel({ label = [], labelSide = 'right' }: Arrow, start: Point, end: Point): readonly PlacedLine[] {
  const height = lineHeight('body');
  const total = height * label.length;
  const [midX, midY] = [(start.x + end.x) / 2, (start.y + end.y) / 2];
  const beside = isUpright(labelSide) ? 0 : 12;
  const top = labelSide === 'top' ? midY - total - 4 : labelSide === 'bottom' ? midY + 4 : midY - total / 2;
  return label.map((text, at) => {
    const w = lineWidth(text, 'body');
    const x = labelSide === 'right' ? midX + beside : labelSide === 'left' ? midX - beside - w : midX - w / 2;
    return lineAt(text, { x, y: top + at * height }, { voice: 'body', anchor: 'start', on: 'paper' });
  });
}
