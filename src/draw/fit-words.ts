import { cutToFit } from '../core/graphemes.ts';
import { lineWidth } from './measure.ts';
import type { Voice } from './shape.ts';

/** Letters that are read from right to left. */
const FROM_RIGHT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** As much of a text as fits one line of a drawing. */
export function fitLine(text: string, voice: Voice, width: number): string {
  const kept = cutToFit(text, (part) => lineWidth(part, voice) <= width);
  // Without the mark, the dots would stand before the first letter instead of behind the last.
  return kept !== text && FROM_RIGHT.test(kept) ? `${kept}\u200F` : kept;
}

/** As much of a text as fits so many lines, broken at blanks and hyphens; a word that is wider than a line is broken anywhere. */
export function fitLines(text: string, voice: Voice, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (lines.length < most - 1 && lineWidth(rest, voice) > width) {
    const line = firstLine(rest, voice, width);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return [...lines, fitLine(rest, voice, width)];
}

function firstLine(text: string, voice: Voice, width: number): string {
  let line = '';
  for (const word of text.split(/(?<=[\s-])/u)) {
    if (lineWidth((line + word).trimEnd(), voice) > width) break;
    line += word;
  }
  const room = (part: string): boolean => lineWidth(part.replace(/…$/u, ''), voice) <= width;
  return line === '' ? cutToFit(text, room).replace(/…$/u, '') : line.trimEnd();
}
