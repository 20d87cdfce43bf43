import type { ChartOf } from '../../core/chart.ts';
import type { Shape } from '../shape.ts';

const HEIGHT = 290;

/** Percentages in the course of time, as a line. */
export const steps = ({ points }: ChartOf<'steps'>): Shape => ({ type: 'plot', points, height: HEIGHT });
