import { escapeXml } from './escape.ts';
import { VOICES } from './measure.ts';
import type { PlacedLine, Rect } from './placed.ts';
import type { Palette } from './tones.ts';

const MONO = "'DejaVu Sans Mono',Menlo,Consolas,monospace";

/** A length as SVG writes it: a tenth of a unit is finer than any screen shows. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

const anchorOf = ({ x, w }: Rect, anchor: PlacedLine['anchor']): number =>
  anchor === 'start' ? x : anchor === 'middle' ? x + w / 2 : x + w;

/** One line of words as SVG. */
export function drawLine(line: PlacedLine, palette: Palette): string {
  const { rect, baseline, anchor, text, voice, on, halo } = line;
  const { size, face } = VOICES[voice];
  const attributes = [
    `x="${n(anchorOf(rect, anchor))}"`,
    `y="${n(baseline)}"`,
    `font-size="${String(size)}"`,
    face === 'bold' ? 'font-weight="bold"' : '',
    face === 'mono' ? `font-family="${MONO}"` : '',
    anchor === 'start' ? '' : `text-anchor="${anchor}"`,
    `fill="${voice === 'note' ? palette.quiet : palette.tones[on].ink}"`,
    halo === true
      ? `stroke="${palette.tones[on].fill}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"`
      : '',
    'xml:space="preserve"',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(text)}</text>`;
}
