import type { Placed, PlacedLine, Rect } from '../../src/draw/placed.ts';

export type PlacedBox = Extract<Placed, { type: 'box' }>;
export type Mark = PlacedLine | Extract<Placed, { type: 'icon' }>;

/** What stands in a drawing, each with the boxes around it, innermost last. */
export interface Flat {
  readonly boxes: readonly { readonly box: PlacedBox; readonly around: readonly PlacedBox[] }[];
  readonly marks: readonly { readonly mark: Mark; readonly around: readonly PlacedBox[] }[];
}

/** Turns the tree of a drawing into lists. */
export function flatten(placed: Placed, around: readonly PlacedBox[] = []): Flat {
  if (placed.type === 'line' || placed.type === 'icon') return { boxes: [], marks: [{ mark: placed, around }] };
  if (placed.type !== 'box' && placed.type !== 'group') return { boxes: [], marks: [] };
  const inside = placed.type === 'box' ? [...around, placed] : around;
  const parts = placed.children.map((child) => flatten(child, inside));
  return {
    boxes: [...(placed.type === 'box' ? [{ box: placed, around }] : []), ...parts.flatMap(({ boxes }) => boxes)],
    marks: parts.flatMap(({ marks }) => marks),
  };
}

/** Whether one rectangle lies within another, at least `air` away from its edges. */
export function within(inner: Rect, outer: Rect, air = 0): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x + air - slack &&
    inner.y >= outer.y + air - slack &&
    inner.x + inner.w <= outer.x + outer.w - air + slack &&
    inner.y + inner.h <= outer.y + outer.h - air + slack
  );
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Rect, b: Rect): boolean {
  const slack = 0.5;
  return a.x + a.w > b.x + slack && b.x + b.w > a.x + slack && a.y + a.h > b.y + slack && b.y + b.h > a.y + slack;
}
