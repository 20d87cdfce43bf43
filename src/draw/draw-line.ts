import { escapeXml } from './escape.ts';
import { VOICES } from './measure.ts';
import type { PlacedLine } from './placed.ts';
import { TONES } from './tones.ts';

const MONO = "'DejaVu Sans Mono',Menlo,Consolas,monospace";

/** A length as SVG writes it: a tenth of a unit is finer than any screen shows. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** One line of words as SVG. */
export function drawLine({ rect, baseline, anchor, text, voice, on }: PlacedLine): string {
  const { size, face } = VOICES[voice];
  const attributes = [
    `x="${n(anchor === 'start' ? rect.x : rect.x + rect.w / 2)}"`,
    `y="${n(baseline)}"`,
    `font-size="${String(size)}"`,
    face === 'bold' ? 'font-weight="bold"' : '',
    face === 'mono' ? `font-family="${MONO}"` : '',
    anchor === 'middle' ? 'text-anchor="middle"' : '',
    `fill="${TONES[on].ink}"`,
    'xml:space="preserve"',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(text)}</text>`;
}
