import { toAmount, toNumber } from '../../core/chart-words.ts';
import type { ChartOf, OptionCount } from '../../core/chart.ts';
import { INNER_WIDTH } from '../compose.ts';
import { fitLine } from '../fit-words.ts';
import { bar, box, column, labelled, row, say, write } from '../make.ts';
import type { Shape } from '../shape.ts';
import { sides } from './lines.ts';

const BAR = 16;
const LETTER = 40;
const PAD = 7;
const GAP = 14;
const LABEL_LINES = 3;

function drawOption({ letter, label, count, right }: OptionCount, total: number, isFirst: boolean): Shape {
  const room = INNER_WIDTH - LETTER - GAP;
  const amount = write('name', 'end', isFirst ? toAmount(count, 'answers') : toNumber(count));
  const tone = right ? 'right' : 'other';
  return row(
    [
      column(
        [box(tone, write('name', 'middle', fitLine(letter, 'name', LETTER - 2 * PAD)), { pad: PAD, width: LETTER })],
        { justify: 'start' },
      ),
      column(
        [
          sides({ text: label, voice: right ? 'name' : 'body', lines: LABEL_LINES }, [amount], room),
          ...(right ? [row([labelled('check', say('Right answer'))], { justify: 'start' })] : []),
          bar([{ share: total === 0 ? 0 : count / total, tone, labels: [] }], BAR),
        ],
        { gap: 5, grow: true },
      ),
    ],
    { gap: GAP, align: 'stretch' },
  );
}

/** How many chose each option, with all answers as the whole bar; the right one is marked by a tick and words. */
export function counts({ options }: ChartOf<'counts'>): Shape {
  const total = options.reduce((sum, { count }) => sum + count, 0);
  return column(
    options.map((option, at) => drawOption(option, total, at === 0)),
    { gap: 16 },
  );
}
