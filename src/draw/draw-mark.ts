import { n } from './draw-line.ts';
import type { Placed } from './placed.ts';
import type { Palette } from './tones.ts';

type Mark = Extract<Placed, { type: 'strip' | 'stroke' | 'dot' }>;

/** A piece of a chart as SVG. */
export function drawMark(mark: Mark, { tones }: Palette): string {
  switch (mark.type) {
    case 'strip': {
      const { x, y, w, h } = mark.rect;
      const { fill, stroke } = tones[mark.tone];
      // The outline stands inside, so that neighbours do not touch.
      return `<rect x="${n(x + 0.6)}" y="${n(y + 0.6)}" width="${n(Math.max(0, w - 1.2))}" height="${n(h - 1.2)}" rx="${n(Math.min(5, w / 2, h / 2))}" fill="${fill}" stroke="${stroke}" stroke-width="1.2"/>`;
    }
    case 'stroke': {
      const points = mark.points.map(({ x, y }) => `${n(x)},${n(y)}`).join(' ');
      const look =
        mark.look === 'rule'
          ? `stroke="${tones.paper.stroke}" stroke-width="1.5"`
          : `stroke="${tones.main.fill}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"`;
      return `<polyline points="${points}" fill="none" ${look}/>`;
    }
    case 'dot': {
      const { fill } = tones[mark.tone];
      return `<circle cx="${n(mark.at.x)}" cy="${n(mark.at.y)}" r="5.5" fill="${fill}" stroke="${tones.paper.fill}" stroke-width="2"/>`;
    }
  }
}
