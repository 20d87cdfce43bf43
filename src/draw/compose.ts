import { placeArrow, type PlacedArrow } from './arrows.ts';
import { fitLines } from './fit-words.ts';
import { column, title } from './make.ts';
import { measure } from './measure.ts';
import { place } from './place.ts';
import type { Placed, Rect } from './placed.ts';
import type { Picture } from './shape.ts';

/** Every drawing is this wide, so that their words have the same size in a message. */
const WIDTH = 600;
const MARGIN = 24;
/** How wide what stands on a drawing may be. */
export const INNER_WIDTH = WIDTH - 2 * MARGIN;
const TITLE_LINES = 2;

/** A drawing in which everything has its place. */
export interface Composed {
  readonly width: number;
  readonly height: number;
  readonly root: Placed;
  readonly arrows: readonly PlacedArrow[];
}

/** Lays out a drawing: its title, its body over the whole width, and the arrows between the boxes. */
export function compose(picture: Picture): Composed {
  const heading = picture.title === '' ? [] : fitLines(picture.title, 'title', INNER_WIDTH, TITLE_LINES);
  const whole = column(heading.length === 0 ? [picture.body] : [title(...heading), picture.body], { gap: 18 });
  const { h } = measure(whole);
  const root = place(whole, { x: MARGIN, y: MARGIN, w: INNER_WIDTH, h }, 'paper');
  const boxes = new Map<string, Rect>();
  collect(root, boxes);
  const arrows = picture.arrows.map((arrow) => placeArrow(arrow, boxes));
  return { width: WIDTH, height: Math.ceil(h + 2 * MARGIN), root, arrows };
}

function collect(placed: Placed, boxes: Map<string, Rect>): void {
  if (placed.type !== 'box' && placed.type !== 'group') return;
  if (placed.type === 'box' && placed.id !== undefined) boxes.set(placed.id, placed.rect);
  for (const child of placed.children) collect(child, boxes);
}
