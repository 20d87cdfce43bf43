import { ICON_SIDE, lineHeight, measure } from './measure.ts';
import { placeBar } from './place-bar.ts';
import { placePlot } from './place-plot.ts';
import { lineAt } from './line-at.ts';
import type { Placed, PlacedLine, Rect } from './placed.ts';
import type { Flow, Shape, Words } from './shape.ts';
import type { Tone } from './tones.ts';

const middle = (start: number, room: number, need: number): number => start + (room - need) / 2;

/** Gives a shape the room it may fill, on a surface. */
export function place(shape: Shape, rect: Rect, on: Tone): Placed {
  switch (shape.type) {
    case 'words':
      return { type: 'group', children: placeWords(shape, rect, on) };
    case 'icon': {
      const x = middle(rect.x, rect.w, ICON_SIDE);
      const y = middle(rect.y, rect.h, ICON_SIDE);
      return { type: 'icon', rect: { x, y, w: ICON_SIDE, h: ICON_SIDE }, icon: shape.icon, on };
    }
    case 'flow':
      return { type: 'group', children: placeFlow(shape, rect, on) };
    case 'bar':
      return placeBar(shape, rect);
    case 'plot':
      return placePlot(shape, rect, on);
    case 'box': {
      const { pad, tone, dashed = false, child, id } = shape;
      const inner = { x: rect.x + pad, y: rect.y + pad, w: rect.w - 2 * pad, h: rect.h - 2 * pad };
      return {
        type: 'box',
        rect,
        tone,
        dashed,
        children: [place(child, inner, tone)],
        ...(id === undefined ? {} : { id }),
      };
    }
  }
}

function placeWords({ lines, voice, align }: Words, rect: Rect, on: Tone): readonly PlacedLine[] {
  const height = lineHeight(voice);
  const top = middle(rect.y, rect.h, lines.length * height);
  return lines.map((text, at) => {
    const x = align === 'start' ? rect.x : align === 'middle' ? rect.x + rect.w / 2 : rect.x + rect.w;
    return lineAt(text, { x, y: top + at * height }, { voice, anchor: align, on });
  });
}

function placeFlow(flow: Flow, rect: Rect, on: Tone): readonly Placed[] {
  const { children, direction, gap, align, justify, equal = false } = flow;
  const isRow = direction === 'row';
  const [room, across] = isRow ? [rect.w, rect.h] : [rect.h, rect.w];
  const sizes = children.map(measure);
  const gaps = gap * Math.max(0, children.length - 1);
  const growing = children.filter((child) => 'grow' in child && child.grow).length;
  const left = room - gaps - sizes.reduce((sum, { w, h }) => sum + (isRow ? w : h), 0);
  let at = isRow ? rect.x : rect.y;
  if (!equal && growing === 0) at += justify === 'center' ? left / 2 : justify === 'end' ? left : 0;
  return children.map((child, index) => {
    const { w = 0, h = 0 } = sizes[index] ?? {};
    const grows = 'grow' in child && child.grow ? left / growing : 0;
    const length = equal ? (room - gaps) / children.length : (isRow ? w : h) + grows;
    const cross = align === 'stretch' ? across : isRow ? h : w;
    const start = isRow ? rect.y : rect.x;
    const from = align === 'end' ? start + across - cross : align === 'center' ? middle(start, across, cross) : start;
    const spot = isRow ? { x: at, y: from, w: length, h: cross } : { x: from, y: at, w: cross, h: length };
    at += length + gap;
    return place(child, spot, on);
  });
}
