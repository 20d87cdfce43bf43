import { toAlt } from '../../core/chart-alt.ts';
import { tidy } from '../../core/chart-tidy.ts';
import { EMPTY, isEmpty, toLeftOut } from '../../core/chart-words.ts';
import type { Chart } from '../../core/chart.ts';
import { column, write } from '../make.ts';
import type { Picture, Shape } from '../shape.ts';
import { board } from './board.ts';
import { counts } from './counts.ts';
import { quiet } from './lines.ts';
import { mastery } from './mastery.ts';
import { podium } from './podium.ts';
import { steps } from './steps.ts';

function draw(chart: Chart): Shape {
  switch (chart.type) {
    case 'podium':
      return podium(chart);
    case 'board':
      return board(chart);
    case 'mastery':
      return mastery(chart);
    case 'counts':
      return counts(chart);
    case 'steps':
      return steps(chart);
  }
}

/** A chart as a drawing. */
export function toPicture(chart: Chart): Picture {
  const tidied = tidy(chart);
  const drawn = isEmpty(tidied) ? write('body', 'start', EMPTY[tidied.type]) : draw(tidied);
  const body = column([drawn, ...quiet(toLeftOut(tidied))], { gap: 12 });
  return { name: chart.type, title: tidied.title, alt: toAlt(chart), body, arrows: [] };
}
