import { fullBar, toAmount, toChange, toNumber, toValue } from '../../core/chart-words.ts';
import type { BoardRow, ChartOf } from '../../core/chart.ts';
import { INNER_WIDTH } from '../compose.ts';
import { bar, column, write } from '../make.ts';
import type { Shape } from '../shape.ts';
import { leadOf, led, sides } from './lines.ts';

const BAR = 12;

/** Which way somebody moved, as a sign beside the word. */
function moved(change: BoardRow['change']): string {
  const words = toChange(change);
  if (words === '' || change === 'new') return words;
  return `${(change ?? 0) > 0 ? '▲' : '▼'} ${words}`;
}

/** Everybody in their order, with a bar from nothing to what they have. */
export function board({ rows, unit }: ChartOf<'board'>): Shape {
  const most = fullBar(
    rows.map(({ value }) => value),
    unit,
  );
  const ranks = rows.map(({ rank }) => `${toNumber(rank)}.`);
  const lead = leadOf(ranks, 'name');
  const room = INNER_WIDTH - lead;
  const lines = rows.map(({ name, value, note = '', change }, at): Shape => {
    // What the numbers count is said once.
    const amount = at === 0 ? toAmount(value, unit) : toValue(value, unit);
    const movement = moved(change);
    const right = [...(movement === '' ? [] : [write('note', 'end', movement)]), write('name', 'end', amount)];
    const share = most === 0 ? 0 : value / most;
    const told = sides({ text: name, voice: 'name', note }, right, room);
    const length = bar([{ share, tone: 'main', labels: [] }], BAR);
    return led(ranks[at] ?? '', 'name', lead, column([told, length], { gap: 4 }));
  });
  return column(lines, { gap: 13 });
}
