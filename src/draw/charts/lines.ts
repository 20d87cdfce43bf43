import { INNER_WIDTH } from '../compose.ts';
import { fitLine, fitLines } from '../fit-words.ts';
import { column, row, write } from '../make.ts';
import { lineWidth } from '../measure.ts';
import type { Flow, Shape, Voice, Words } from '../shape.ts';

/** Between what stands at the left and what stands at the right. */
const GAP = 16;
const LEAD_GAP = 12;
const NOTE_GAP = 10;

/** What stands at the left of a line. */
interface Left {
  readonly text: string;
  readonly voice: Voice;
  /** Lines it may take; one unless told. */
  readonly lines?: number;
  /** Quiet words behind it, or below it where they do not fit. */
  readonly note?: string;
}

const widthOf = ({ lines, voice }: Words): number => Math.max(0, ...lines.map((line) => lineWidth(line, voice)));

/** Words at the left and shapes at the right; the words get what room is left. */
export function sides({ text, voice, lines = 1, note = '' }: Left, right: readonly Words[], width = INNER_WIDTH): Flow {
  const room = width - right.reduce((sum, each) => sum + GAP + widthOf(each), 0);
  const words = write(voice, 'start', ...fitLines(text, voice, room, lines));
  const beside = widthOf(words) + NOTE_GAP + lineWidth(note, 'note') <= room;
  const named =
    note !== '' && beside ? row([words, write('note', 'start', note)], { gap: NOTE_GAP, justify: 'start' }) : words;
  const line = row([column([named], { grow: true }), ...right], { gap: GAP, align: 'start' });
  return beside ? line : column([line, ...quiet(note, width)], { gap: 2 });
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
