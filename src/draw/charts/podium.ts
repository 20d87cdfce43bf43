import { toAmount, toMore, toNames, toNumber, toOrdinal } from '../../core/chart-words.ts';
import type { ChartOf, PodiumPlace } from '../../core/chart.ts';
import { INNER_WIDTH } from '../compose.ts';
import { fitLine, fitLines } from '../fit-words.ts';
import { box, column, icon, row, write } from '../make.ts';
import type { Shape } from '../shape.ts';
import type { Tone } from '../tones.ts';
import { leadOf, led, sides } from './lines.ts';

/** As many stand on steps; further places are listed below. */
const STEPS = 3;
/** Names on a step, each on a line of its own; further ones are counted. */
const NAMES = 3;
const GAP = 18;
const STEP_WIDTH = (INNER_WIDTH - (STEPS - 1) * GAP) / STEPS;

/** How high a rank stands and on what; ties share a rank, so that a second step may be that of the third. */
const LOOKS: Readonly<Record<number, { readonly height: number; readonly tone: Tone }>> = {
  1: { height: 132, tone: 'gold' },
  2: { height: 96, tone: 'silver' },
  3: { height: 68, tone: 'bronze' },
};
const OTHER = { height: 68, tone: 'frame' } as const;

function names({ names: all, others = 0 }: PodiumPlace): readonly Shape[] {
  if (all.length === 1) return [write('name', 'middle', ...fitLines(all[0] ?? '', 'name', STEP_WIDTH, 2))];
  const left = others + Math.max(0, all.length - NAMES);
  const shown = all.slice(0, NAMES).map((name) => fitLine(name, 'name', STEP_WIDTH));
  return [
    write('name', 'middle', ...(shown.length === 0 ? ['nobody'] : shown)),
    ...(left === 0 ? [] : [write('note', 'middle', fitLine(toMore(left), 'note', STEP_WIDTH))]),
  ];
}

function step(place: PodiumPlace): Shape {
  const { height, tone } = LOOKS[place.rank] ?? OTHER;
  const points = fitLine(toAmount(place.points, 'points'), 'body', STEP_WIDTH);
  const note = place.note === undefined ? [] : fitLines(place.note, 'note', STEP_WIDTH, 2);
  return column(
    [
      ...(place.rank === 1 ? [icon('crown')] : []),
      column(
        [
          ...names(place),
          write('body', 'middle', points),
          ...(note.length === 0 ? [] : [write('note', 'middle', ...note)]),
        ],
        { gap: 2 },
      ),
      box(tone, column([write('rank', 'middle', toNumber(place.rank))], { justify: 'start' }), {
        width: STEP_WIDTH,
        height,
        pad: 14,
      }),
    ],
    { gap: 8 },
  );
}

/** Three on their steps, the first in the middle, or two side by side; everybody else below. */
export function podium({ places }: ChartOf<'podium'>): Shape {
  const [first, second, third] = places.slice(0, STEPS).map(step);
  const order = third === undefined ? [first, second] : [second, first, third];
  const others = places.slice(STEPS);
  const ranks = others.map(({ rank }) => toOrdinal(rank));
  const lead = leadOf(ranks, 'body');
  const below = others.map((place, at) => {
    const points = write('body', 'end', toAmount(place.points, 'points'));
    return led(
      ranks[at] ?? '',
      'body',
      lead,
      sides({ text: toNames(place), voice: 'body' }, [points], INNER_WIDTH - lead),
    );
  });
  const steps = row(
    order.filter((each) => each !== undefined),
    { gap: GAP, align: 'end' },
  );
  return below.length === 0 ? steps : column([steps, column(below, { gap: 6 })], { gap: 18 });
}
