import { fitLine } from './fit-words.ts';
import { lineAt } from './line-at.ts';
import { lineHeight, lineWidth } from './measure.ts';
import type { Placed, PlacedLine, Point, Rect } from './placed.ts';
import type { Plot } from './shape.ts';
import type { Tone } from './tones.ts';

/** Left of the plot, for `100%`. */
const SCALE = 58;
/** Above the highest value, for what is written on it. */
const HEAD = 30;
/** Below nothing, for the same and for the names. */
const FOOT = 56;
/** From the frame to the first and last point. */
const SIDE = 30;
/** Between two names below. */
const AIR = 10;

const RULES = [0, 50, 100] as const;

/** The names below, as many as have room: all, every second, every third, always with the last, which says where somebody stands. */
function names(points: Plot['points'], spots: readonly Point[], rect: Rect, on: Tone): readonly PlacedLine[] {
  const widest = points.length === 1 ? rect.w : Math.max(120, rect.w / points.length);
  const all = points.map(({ label }, at) => {
    const text = fitLine(label, 'note', widest);
    const w = lineWidth(text, 'note');
    const x = Math.min(Math.max((spots[at]?.x ?? 0) - w / 2, rect.x), rect.x + rect.w - w);
    return lineAt(text, { x, y: rect.y + rect.h - lineHeight('note') }, { voice: 'note', anchor: 'start', on });
  });
  for (let stride = 1; stride < all.length; stride++) {
    const some = all.filter((_, at) => (all.length - 1 - at) % stride === 0);
    const apart = some.every(({ rect: { x, w } }, at) => x + w + AIR <= (some[at + 1]?.rect.x ?? Infinity));
    if (apart) return some;
  }
  return all.slice(-1);
}

/** Puts a number where the line does not run: below a valley, otherwise above, and beside a slope. */
function placeValue(text: string, spots: readonly Point[], at: number, on: Tone): PlacedLine {
  const spot = spots[at] ?? { x: 0, y: 0 };
  // Higher values have a smaller y.
  const [before, after] = [spots[at - 1]?.y ?? spot.y, spots[at + 1]?.y ?? spot.y];
  const valley = before <= spot.y && after <= spot.y && (before < spot.y || after < spot.y);
  const slope = valley || (before >= spot.y && after >= spot.y) ? 0 : before > after ? -1 : 1;
  const x = spot.x + slope * (lineWidth(text, 'body') / 2);
  const y = valley ? spot.y + 8 : spot.y - lineHeight('body') - 8;
  return lineAt(text, { x, y }, { voice: 'body', anchor: 'middle', on, halo: true });
}

/** Gives a line of values its place: rules at nothing, half and all, a dot and a number for each value, names below. */
export function placePlot({ points }: Plot, rect: Rect, on: Tone): Placed {
  const area = { x: rect.x + SCALE, y: rect.y + HEAD, w: rect.w - SCALE, h: rect.h - HEAD - FOOT };
  const heightOf = (value: number): number => area.y + area.h * (1 - value / 100);
  const step = points.length < 2 ? 0 : (area.w - 2 * SIDE) / (points.length - 1);
  const first = points.length === 1 ? area.x + area.w / 2 : area.x + SIDE;
  const spots = points.map(({ value }, at) => ({ x: first + at * step, y: heightOf(value) }));
  const rules = RULES.flatMap((value): readonly Placed[] => {
    const y = heightOf(value);
    const ends = [
      { x: area.x, y },
      { x: area.x + area.w, y },
    ];
    const scale = { x: area.x - 10, y: y - lineHeight('note') / 2 };
    return [
      { type: 'stroke', points: ends, look: 'rule' },
      lineAt(`${String(value)}%`, scale, { voice: 'note', anchor: 'end', on }),
    ];
  });
  const values = points.map(({ value }, at) => placeValue(String(Math.round(value)), spots, at, on));
  const dots = spots.map((at): Placed => ({ type: 'dot', at, tone: 'main' }));
  const trace: Placed = { type: 'stroke', points: spots, look: 'trace' };
  const below = names(points, spots, { ...area, y: rect.y, h: rect.h }, on);
  return { type: 'group', children: [...rules, trace, ...dots, ...values, ...below] };
}
