import { toBars, toCaption } from '../../core/chart-bars.ts';
import { mapWords } from '../../core/chart.ts';
import { visible } from '../visible.ts';
import { flow } from './flow.ts';
import type { BlockOf, Page } from './page.ts';

/** A chart as bars of text; where there are no colours, there may be no signs for bars either. */
export function drawChart({ chart }: BlockOf<'chart'>, { width, paint }: Page): readonly string[] {
  const shown = mapWords(chart, visible);
  const caption = toCaption(shown);
  const heading = caption === '' ? [] : flow([{ type: 'strong', text: caption }], width, paint);
  const bars = toBars(shown, { width, ascii: !paint.colour });
  return [...heading, ...bars.map((line) => line.replace(/[▏▎▍▌▋▊▉█]+/gu, (bar) => paint.as('cyan', bar)))];
}
