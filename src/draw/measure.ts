import type { Flow, Shape, Voice } from './shape.ts';
import type { Face } from './font.ts';
import { textWidth } from './widths.ts';

/** How large the voices speak, in units of a drawing 600 wide: at 360 pixels on a telephone, 17 is still 10. */
export const VOICES = {
  title: { size: 23, face: 'bold' },
  name: { size: 18, face: 'bold' },
  body: { size: 17, face: 'regular' },
  code: { size: 17, face: 'mono' },
  note: { size: 17, face: 'regular' },
  rank: { size: 32, face: 'bold' },
} as const satisfies Readonly<Record<Voice, { readonly size: number; readonly face: Face }>>;

/** Side of the square that a sign takes. */
export const ICON_SIDE = 24;

/** The room that something takes. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** From one line of words to the next. */
export const lineHeight = (voice: Voice): number => Math.round(VOICES[voice].size * 1.35);

/** How wide a line is in a voice. */
export const lineWidth = (line: string, voice: Voice): number =>
  textWidth(line, VOICES[voice].face, VOICES[voice].size);

/** The least room a shape needs. */
export function measure(shape: Shape): Size {
  switch (shape.type) {
    case 'words':
      return {
        w: Math.max(0, ...shape.lines.map((line) => lineWidth(line, shape.voice))),
        h: shape.lines.length * lineHeight(shape.voice),
      };
    case 'icon':
      return { w: ICON_SIDE, h: ICON_SIDE };
    case 'box': {
      const { w, h } = measure(shape.child);
      return { w: Math.max(w + 2 * shape.pad, shape.width ?? 0), h: Math.max(h + 2 * shape.pad, shape.height ?? 0) };
    }
    case 'bar':
    case 'plot':
      // As wide as they may be.
      return { w: 0, h: shape.height };
    case 'flow':
      return measureFlow(shape);
  }
}

function measureFlow({ children, direction, gap, equal = false, width = 0 }: Flow): Size {
  const sizes = children.map(measure);
  const isRow = direction === 'row';
  const lengths = sizes.map(({ w, h }) => (isRow ? w : h));
  const across = Math.max(0, ...sizes.map(({ w, h }) => (isRow ? h : w)));
  const gaps = gap * Math.max(0, children.length - 1);
  const along =
    gaps + (equal ? Math.max(0, ...lengths) * children.length : lengths.reduce((sum, each) => sum + each, 0));
  return isRow ? { w: Math.max(along, width), h: across } : { w: Math.max(across, width), h: along };
}
