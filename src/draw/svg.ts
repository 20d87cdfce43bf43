import type { Ground } from '../ports/pictures.ts';
import { compose } from './compose.ts';
import { drawArrow } from './draw-arrow.ts';
import { drawLine, n } from './draw-line.ts';
import { escapeXml } from './escape.ts';
import { ICONS } from './icons.ts';
import { drawMark } from './draw-mark.ts';
import type { Placed } from './placed.ts';
import type { Picture } from './shape.ts';
import { PALETTES, type Palette } from './tones.ts';

// Verdana and Geneva have the same proportions, for machines without DejaVu; what else comes is narrower.
const SANS = "'DejaVu Sans',Verdana,Geneva,sans-serif";

function drawPlaced(placed: Placed, palette: Palette): readonly string[] {
  switch (placed.type) {
    case 'line':
      return [drawLine(placed, palette)];
    case 'icon': {
      const { rect, icon, on } = placed;
      return [
        `<path transform="translate(${n(rect.x)} ${n(rect.y)})" d="${ICONS[icon]}" fill="none" stroke="${palette.tones[on].ink}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`,
      ];
    }
    case 'group':
      return placed.children.flatMap((child) => drawPlaced(child, palette));
    case 'strip':
    case 'stroke':
    case 'dot':
      return [drawMark(placed, palette)];
    case 'box': {
      const { x, y, w, h } = placed.rect;
      const { fill, stroke } = palette.tones[placed.tone];
      const dash = placed.dashed ? ' stroke-dasharray="6 5"' : '';
      const surface = `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="10" fill="${fill}" stroke="${stroke}" stroke-width="1.6"${dash}/>`;
      return [surface, ...placed.children.flatMap((child) => drawPlaced(child, palette))];
    }
  }
}

/** A drawing as one SVG document that needs nothing else: no style sheet, no font, no script. */
export function renderSvg(picture: Picture, ground: Ground = 'light'): string {
  const palette = PALETTES[ground];
  const { width, height, root, arrows } = compose(picture);
  const [w, h] = [String(width), String(height)];
  const { name } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="${SANS}">`,
    `<title id="${name}-title">${escapeXml(picture.title)}</title>`,
    `<desc id="${name}-desc">${escapeXml(picture.alt)}</desc>`,
    `<rect x="1" y="1" width="${String(width - 2)}" height="${String(height - 2)}" rx="16" fill="${palette.tones.paper.fill}" stroke="${palette.tones.paper.stroke}" stroke-width="1.5"/>`,
    ...drawPlaced(root, palette),
    ...arrows.flatMap((arrow) => drawArrow(arrow, palette)),
    '</svg>',
    '',
  ].join('\n');
}
