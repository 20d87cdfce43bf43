import { INNER_WIDTH } from '../compose.ts';
import { fitLine, fitLines } from '../fit-words.ts';
import { column, row, write } from '../make.ts';
import { lineWidth } from '../measure.ts';
import type { Flow, Shape, Voice, Words } from '../shape.ts';

/** Between what stands at the left and what stands at the right. */
const GAP = 16;
const LEAD_GAP = 12;

/** Words at the left, as many lines as told, and shapes at the right; the words get what room is left. */
export function sides(
  words: { readonly text: string; readonly voice: Voice; readonly lines?: number },
  right: readonly Words[],
  width = INNER_WIDTH,
): Flow {
  const { text, voice, lines = 1 } = words;
  const taken = right.reduce(
    (sum, each) => sum + GAP + Math.max(0, ...each.lines.map((line) => lineWidth(line, each.voice))),
    0,
  );
  const left = column([write(voice, 'start', ...fitLines(text, voice, width - taken, lines))], { grow: true });
  return row([left, ...right], { gap: GAP, align: 'start' });
}

/** How much room ranks take before what they are the ranks of. */
export const leadOf = (ranks: readonly string[], voice: Voice): number =>
  Math.max(0, ...ranks.map((rank) => lineWidth(rank, voice))) + LEAD_GAP;

/** A rank, and what holds it, in as much room as all ranks take. */
export function led(rank: string, voice: Voice, lead: number, shape: Flow): Shape {
  const before = column([write(voice, 'end', rank)], { justify: 'start', width: lead - LEAD_GAP });
  return row([before, { ...shape, grow: true }], { gap: LEAD_GAP });
}

/** A quiet line across, or nothing where there is nothing to say. */
export function quiet(text: string, width = INNER_WIDTH): readonly Shape[] {
  return text === '' ? [] : [write('note', 'start', fitLine(text, 'note', width))];
}
