import { BEST_FIRST, letterOf, toAmount, toNumber, totalOf } from '../../core/chart-words.ts';
import type { ChartOf, Mastery, MasteryArea } from '../../core/chart.ts';
import { bar, box, column, row, say, write } from '../make.ts';
import type { Shape } from '../shape.ts';
import type { Tone } from '../tones.ts';
import { sides } from './lines.ts';

const BAR = 30;

/** The better known, the darker; the letters say the same. */
const LOOKS: Readonly<Record<Mastery, Tone>> = {
  solid: 'deep',
  proficient: 'main',
  familiar: 'half',
  learning: 'pod',
  new: 'faint',
};

function drawArea(area: MasteryArea): Shape {
  const total = totalOf(area);
  const parts = BEST_FIRST.map((part) => {
    const count = area.parts[part];
    const letter = letterOf(part);
    return {
      share: total === 0 ? 0 : count / total,
      tone: LOOKS[part],
      labels: [`${letter} ${toNumber(count)}`, letter],
    };
  });
  const right = write('body', 'end', total === 0 ? 'no terms yet' : toAmount(total, 'terms'));
  return column([sides({ text: area.name, voice: 'name' }, [right]), bar(parts, BAR)], { gap: 5 });
}

const legend = (): Shape =>
  row(
    BEST_FIRST.map((part) =>
      row([box(LOOKS[part], say(letterOf(part)), { pad: 4, width: 28 }), say(part)], { gap: 6, align: 'center' }),
    ),
    { gap: 14, justify: 'start' },
  );

/** How much of each area is known how well: each bar is the whole of its area. */
export function mastery({ areas }: ChartOf<'mastery'>): Shape {
  return column([column(areas.map(drawArea), { gap: 14 }), legend()], { gap: 18 });
}
